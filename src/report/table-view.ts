// A published table seen row by row: keys, labels and measures by name, each measure with its figure's id.
import { type CellStatus, markText } from '../foundation/marks.ts';
import { figureId, rowKeys } from './figure-id.ts';
import type { PublishedColumn, PublishedTable, Unit } from './model.ts';

/** A measure of one row. */
export interface TableCell {
  readonly id: string;
  readonly value: number | null;
  readonly unit: Unit | null;
  /** Why the edition does not show it, and what it prints instead; null where it shows what there is. */
  readonly withheld: { readonly status: CellStatus; readonly mark: string } | null;
}

export interface TableRow {
  readonly keys: readonly string[];
  /** The keys in words, one for each key column. */
  readonly labels: readonly string[];
  /** What stands in small type below the labels: the label column `KEY_note`; empty where there is none. */
  readonly note: string;
  /** The measure of that name, or null where the table has no such column. */
  readonly cell: (name: string) => TableCell | null;
}

/** The columns of a role, in order. */
export function columnsOf(table: PublishedTable, role: PublishedColumn['role']): PublishedColumn[] {
  return table.columns.filter((column) => column.role === role);
}

/** The label column that says key column `key` in words: `key_name`, or the label of a table with one key. */
function labelColumn(table: PublishedTable, key: PublishedColumn): PublishedColumn | null {
  const labels = columnsOf(table, 'label');
  const own = labels.find((label) => label.data.name === `${key.data.name}_name`);
  const only = columnsOf(table, 'key').length === 1 ? labels[0] : undefined;
  return own ?? only ?? null;
}

const measureOf = (column: PublishedColumn, row: number): number | null => {
  const value = column.data.values[row];
  return typeof value === 'number' ? value : null;
};

function withheldOf(table: PublishedTable, column: PublishedColumn, row: number): TableCell['withheld'] {
  const status = column.statuses?.[row] ?? null;
  if (status === null || table.withheld === undefined) return null;
  return { status, mark: markText(status, table.withheld) };
}

/** The rows of a table, in its order. */
export function tableRows(table: PublishedTable): TableRow[] {
  const keyColumns = columnsOf(table, 'key').map((key) => ({ key, label: labelColumn(table, key) }));
  const measures = new Map(columnsOf(table, 'measure').map((column) => [column.data.name, column]));
  const note = columnsOf(table, 'label').find(({ data }) =>
    keyColumns.some(({ key }) => data.name === `${key.data.name}_note`),
  );
  return Array.from({ length: table.rowCount }, (_, row) => {
    const keys = rowKeys(table, row);
    return {
      keys,
      labels: keyColumns.map(({ label }, index) => String(label?.data.values[row] ?? keys[index] ?? '')),
      note: String(note?.data.values[row] ?? ''),
      cell: (name) => {
        const column = measures.get(name);
        if (column === undefined) return null;
        return {
          id: figureId(table.id, keys, name),
          value: measureOf(column, row),
          unit: column.unit,
          withheld: withheldOf(table, column, row),
        };
      },
    };
  });
}
