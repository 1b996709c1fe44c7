// Finds the header among the first rows of a grid, below titles, and makes column names of it.
import type { Cell } from '../foundation/columns.ts';
import { failure } from '../foundation/errors.ts';
import { fill } from '../foundation/messages/catalogue.ts';
import { intakeMessages } from '../foundation/messages/intake.ts';
import { isPersonalLabel } from '../privacy/labels.ts';
import type { Notice } from './source-table.ts';

/** How many rows with content are looked at. */
export const headRows = 30;
/** How many of them may be the header. */
const candidates = 20;

/** One of the first rows of a grid; `cells` ends with the last cell the file has for it. */
export interface HeadRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** The header of a table. `labels` are its cells as they stand, to know it again where it is repeated. */
export interface TableHead {
  readonly headerRow: number;
  readonly columns: readonly string[];
  readonly labels: readonly string[];
  readonly notices: readonly Notice[];
}

export interface HeadOptions {
  readonly headerRow?: number | undefined;
  readonly knownHeader?: ((name: string) => boolean) | undefined;
}

const isFilled = (cell: Cell | undefined): cell is string => typeof cell === 'string' && cell.trim() !== '';

const filledCount = (cells: readonly Cell[]): number => cells.filter(isFilled).length;

/** A column name as it is meant: no invisible characters; a line break is a space only between Latin words. */
export function columnName(cell: Cell | undefined): string {
  return (cell ?? '')
    .replaceAll(/[\uFEFF\u200B]/g, '')
    .replaceAll(/(?<=[A-Za-z0-9])\s*[\r\n]+\s*(?=[A-Za-z0-9])/g, ' ')
    .replaceAll(/\s*[\r\n]+\s*/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** How many known names the best row has: the likelihood that a table of records begins here. */
export function knownNames(rows: readonly HeadRow[], known: (name: string) => boolean): number {
  const hits = rows.map(
    ({ cells }) => cells.filter((cell) => isFilled(cell) && known(columnName(cell))).length,
  );
  return Math.max(0, ...hits);
}

/**
 * The header row: the one with the most known names, if it has two or they are half of its cells; otherwise the
 * first one that fills at least half as many cells as the widest row (titles and dates of issue fill one or two).
 */
function findHeader(rows: readonly HeadRow[], known: (name: string) => boolean): HeadRow | undefined {
  const considered = rows.slice(0, candidates).filter(({ cells }) => filledCount(cells) > 0);
  const hits = considered.map(
    ({ cells }) => cells.filter((cell) => isFilled(cell) && known(columnName(cell))).length,
  );
  const most = Math.max(0, ...hits);
  const best = considered[hits.indexOf(most)];
  if (best !== undefined && most > 0 && (most >= 2 || most * 2 >= filledCount(best.cells))) return best;
  const widest = Math.max(0, ...rows.map(({ cells }) => filledCount(cells)));
  return considered.find(
    ({ cells }) => filledCount(cells) * 2 >= widest && (filledCount(cells) > 1 || widest < 2),
  );
}

/** The width of the table: its last named column, or a later one that at least two of the first rows fill. */
function tableWidth(header: readonly Cell[], body: readonly HeadRow[]): number {
  const named = header.findLastIndex(isFilled) + 1;
  const reach = body
    .map(({ cells }) => cells.findLastIndex(isFilled) + 1)
    .sort((left, right) => right - left);
  return Math.max(named, Math.min(header.length, reach[1] ?? 0));
}

/** An empty name under a grouped heading takes the name above it (cells merged downwards). */
function labelsOf(header: HeadRow, above: HeadRow | undefined, width: number): string[] {
  const grouped = above !== undefined && above.row === header.row - 1 && filledCount(above.cells) > 1;
  return Array.from({ length: width }, (_, position) => {
    const own = columnName(header.cells[position]);
    const label = own === '' && grouped ? columnName(above.cells[position]) : own;
    return isPersonalLabel(label) ? '' : label;
  });
}

const longestName = 60;

/** Whether a row that was taken for the header is one of the data: no name is known, and a cell tells a person or a story. */
function isData({ cells }: HeadRow, known: (name: string) => boolean): boolean {
  const names = cells.filter(isFilled).map(columnName);
  return !names.some(known) && names.some((name) => name.length > longestName || isPersonalLabel(name));
}

/** A table without a header: its columns get numbers. */
function numbered(rows: readonly HeadRow[], notices: readonly Notice[]): TableHead | null {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.findLastIndex(isFilled) + 1));
  const { columns } = uniqueNames(Array.from({ length: width }, () => ''));
  return width === 0 ? null : { headerRow: 0, columns, labels: [], notices };
}

function noHeaderNotice(row: number): Notice {
  return { kind: 'no_header', row, column: null, message: 'intake.notice.no_header', parameters: { row } };
}

function unnamed(position: number, chinese: boolean): string {
  return fill(intakeMessages['intake.unnamed_column'][chinese ? 'zh' : 'en'], { position });
}

/** Names that are unique and not empty: `列3` or `column 3` for an empty one, `名称_2` for a repeated one. */
export function uniqueNames(labels: readonly string[]): { columns: string[]; notices: Notice[] } {
  const chinese = labels.some((label) => /\p{Script=Han}/u.test(label));
  const taken = new Set(labels);
  const seen = new Set<string>();
  const notices: Notice[] = [];
  const columns = labels.map((label, index) => {
    const position = index + 1;
    const base = label === '' ? unnamed(position, chinese) : label;
    let name = base;
    if (label === '' || seen.has(label)) {
      for (let copy = 2; seen.has(name) || taken.has(name); copy += 1) name = `${base}_${copy}`;
      notices.push({
        kind: 'renamed_column',
        row: null,
        column: name,
        message: 'intake.notice.renamed_column',
        parameters: { position, name },
      });
    }
    seen.add(name);
    return name;
  });
  return { columns, notices };
}

function titleNotice(headerRow: number, count: number): Notice {
  return {
    kind: 'title_rows',
    row: headerRow,
    column: null,
    message: 'intake.notice.title_rows',
    parameters: { row: headerRow, count },
  };
}

/**
 * Finds the header among `rows`, the first rows of a grid that are not blank; null where there is none.
 * `headerRow` overrides the search; 0 says that the table has none, and its columns get numbers.
 */
export function findHead(rows: readonly HeadRow[], file: string, options: HeadOptions): TableHead | null {
  if (options.headerRow === 0) return numbered(rows, []);
  const known = options.knownHeader ?? (() => false);
  const header =
    options.headerRow === undefined
      ? findHeader(rows, known)
      : rows.find(({ row }) => row === options.headerRow);
  if (header === undefined) {
    if (options.headerRow === undefined) return null;
    throw failure('intake.header_missing', { file, row: options.headerRow });
  }
  if (options.headerRow === undefined && isData(header, known))
    return numbered(rows, [noHeaderNotice(header.row)]);
  const index = rows.indexOf(header);
  const width = tableWidth(header.cells, rows.slice(index + 1));
  const { columns, notices } = uniqueNames(labelsOf(header, rows[index - 1], width));
  return {
    headerRow: header.row,
    columns,
    labels: Array.from({ length: width }, (_, position) => columnName(header.cells[position])),
    notices: index > 0 ? [titleNotice(header.row, index), ...notices] : notices,
  };
}
