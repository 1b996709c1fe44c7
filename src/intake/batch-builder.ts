// Gathers the rows of a grid into batches of columns, and tells rows from blank lines, titles and faults.
import type { Cell } from '../foundation/columns.ts';
import type { Grid, GridSink } from './grid.ts';
import type { FaultReason, Notice, ReadBatch, ReadLimits, RowCells, RowFault } from './source-table.ts';
import { columnName, type TableHead } from './table-head.ts';

/** Why a cell cannot stand in a table, or null. For readers whose cells are not checked as they are cut. */
export function cellFault(text: string, limits: ReadLimits): FaultReason | null {
  if (text.length > limits.cell) return 'cell_too_large';
  if (text.includes('\0')) return 'nul';
  return text.isWellFormed() ? null : 'bad_encoding';
}

const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || cell.trim() === '';

/** Takes rows and gives them back in batches. */
export interface BatchBuilder extends GridSink {
  /** The batches that are full; with `rest`, also the one that is not. */
  take(progress: number, rest: boolean): ReadBatch[];
}

/** A builder for the table under `head`, which skips what stands above and repeats the header. */
export function batchBuilder(
  head: TableHead,
  rules: Pick<Grid, 'shortRows' | 'extraCells'>,
  limits: ReadLimits,
): BatchBuilder {
  const width = head.columns.length;
  const { headerRow, labels } = head;
  const emptyColumns = (): Cell[][] => Array.from({ length: width }, () => []);
  let columns = emptyColumns();
  let rowNumbers: number[] = [];
  let faults: RowFault[] = [];
  let notices: Notice[] = [];
  let characters = 0;
  let ready: Omit<ReadBatch, 'progress'>[] = [];
  let outside = 0;
  let firstOutside = 0;

  const close = (): void => {
    ready.push({ rows: { columns, rowNumbers }, faults, notices });
    columns = emptyColumns();
    rowNumbers = [];
    faults = [];
    notices = [];
    characters = 0;
  };
  const pushFault = (row: number, position: number | null, reason: FaultReason): void => {
    faults.push({ row, field: position === null ? null : (head.columns[position] ?? null), reason });
    if (faults.length >= limits.rows) close();
  };
  const repeatsHeader = (cells: RowCells, count: number): boolean => {
    if (count < 1 || labels.length === 0) return false;
    for (let position = 0; position < width; position += 1) {
      if (columnName(position < count ? cells[position] : null) !== labels[position]) return false;
    }
    return true;
  };
  const blank = (cells: RowCells, from: number, count: number): boolean => {
    for (let position = from; position < count; position += 1) if (!isBlank(cells[position])) return false;
    return true;
  };
  const outsideNotice = (): Notice => ({
    kind: 'outside_cells',
    row: firstOutside,
    column: null,
    message: 'intake.notice.outside_cells',
    parameters: { count: outside },
  });

  return {
    row(cells, count, row) {
      if (row <= headerRow || blank(cells, 0, count)) return;
      if (count > width && !blank(cells, width, count)) {
        if (rules.extraCells === 'fault') return pushFault(row, null, 'too_many_columns');
        outside += 1;
        firstOutside ||= row;
        if (blank(cells, 0, width)) return;
      }
      if (repeatsHeader(cells, count)) return;
      if (count < width && rules.shortRows === 'fault') return pushFault(row, null, 'too_few_columns');
      for (let position = 0; position < width; position += 1) {
        const cell = (position < count ? cells[position] : null) ?? null;
        columns[position]?.push(cell);
        if (cell !== null) characters += cell.length;
      }
      rowNumbers.push(row);
      if (rowNumbers.length >= limits.rows || characters >= limits.batch) close();
    },
    fault(row, position, reason) {
      if (row > headerRow) pushFault(row, position, reason);
    },
    notice(notice) {
      notices.push(notice);
    },
    take(progress, rest) {
      if (rest && outside > 0) notices.push(outsideNotice());
      if (rest && (rowNumbers.length > 0 || faults.length > 0 || notices.length > 0)) close();
      const taken = ready.map((batch) => ({ ...batch, progress }));
      ready = [];
      return taken;
    },
  };
}
