// What of a published table the page prints; its files hold all of it.
import type { TypedColumn } from '../foundation/columns.ts';
import type { PublishedColumn, PublishedTable } from './model.ts';
import { monthBefore } from './scope.ts';

export interface PrintedSpan {
  /** The statistical months of the period. */
  readonly months: readonly string[];
  /** Whether the previous period is the same period last year, as it is for a year. */
  readonly yearly: boolean;
}

/** Places are compared by rates: their shares of the whole would only rank them by size. */
const PLACE_MEASURES: ReadonlySet<string> = new Set([
  'pieces',
  'residents',
  'per_10k',
  'per_10k_low',
  'per_10k_high',
  'last_year',
  'difference',
  'change',
  'change_low',
  'change_high',
  'previous',
  'difference_previous',
  'change_previous',
  'change_previous_low',
  'change_previous_high',
]);

/** Levels are stated as the situation only; their rise or fall is nobody's merit or fault. */
const LEVEL_MEASURES: ReadonlySet<string> = new Set([
  'pieces',
  'batches',
  'persons',
  'share',
  'share_low',
  'share_high',
]);

/** The total prints a year and a month at least; other tables by month print the months of the period. */
const WITH_HISTORY = 'total-by-month';
const HISTORY_MONTHS = 12;

/** The cells of these rows, in this order. */
export function keepRows(data: TypedColumn, rows: readonly number[]): TypedColumn {
  switch (data.type) {
    case 'text':
    case 'uuid':
      return { ...data, values: rows.map((row) => data.values[row] ?? null) };
    case 'boolean':
      return { ...data, values: rows.map((row) => data.values[row] ?? null) };
    default:
      return { ...data, values: rows.map((row) => data.values[row] ?? null) };
  }
}

function withRows(table: PublishedTable, rows: readonly number[]): PublishedTable {
  const columns = table.columns.map((column): PublishedColumn => {
    const data = keepRows(column.data, rows);
    const { statuses } = column;
    return statuses === undefined
      ? { ...column, data }
      : { ...column, data, statuses: rows.map((row) => statuses[row] ?? null) };
  });
  const pieces = columns.find(({ data }) => data.name === 'pieces')?.data.values ?? [];
  const counted = pieces.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
  // Where counts are withheld or rounded, their sum is no count of registrations.
  const rowsCounted = table.withheld === undefined ? counted : null;
  return { ...table, columns, rowCount: rows.length, rowsCounted };
}

function withColumns(table: PublishedTable, keeps: (name: string) => boolean): PublishedTable {
  const kept = (column: PublishedColumn): boolean => column.role !== 'measure' || keeps(column.data.name);
  return { ...table, columns: table.columns.filter(kept) };
}

function inPeriod(table: PublishedTable, months: readonly string[]): PublishedTable {
  const column = table.columns.find(({ role, data }) => role === 'key' && data.name === 'month');
  if (column === undefined) return table;
  const shown = new Set(months);
  const earliest = table.id === WITH_HISTORY ? monthBefore(months.at(-1) ?? '', HISTORY_MONTHS) : '9999-12';
  const rows = Array.from(column.data.values.keys()).filter((row) => {
    const month = String(column.data.values[row]);
    return shown.has(month) || month >= earliest;
  });
  return rows.length === table.rowCount ? table : withRows(table, rows);
}

/** The table as the page prints it: fewer rows or columns, the same figures. */
export function printedTable(table: PublishedTable, { months, yearly }: PrintedSpan): PublishedTable {
  const shown = inPeriod(table, months);
  const rows =
    yearly && table.id !== WITH_HISTORY ? withColumns(shown, (name) => !name.includes('previous')) : shown;
  if (table.id === 'area-counts') return withColumns(rows, (name) => PLACE_MEASURES.has(name));
  if (table.id === 'level-counts') return withColumns(rows, (name) => LEVEL_MEASURES.has(name));
  return rows;
}
