// How a published table is laid out: a list where it has one key, a cross table where it has two.
import type { PublishedColumn, PublishedTable } from '../model.ts';
import { columnsOf, type TableRow, tableRows } from '../table-view.ts';

/** A column of the printed table: one measure, or an interval made of two. */
export interface Slot {
  readonly heading: PublishedColumn;
  readonly kind: 'number' | 'interval';
  readonly measure: string;
}

export interface ListLayout {
  readonly shape: 'list';
  readonly slots: readonly Slot[];
  readonly rows: readonly TableRow[];
}

export interface CrossLayout {
  readonly shape: 'cross';
  readonly corner: PublishedColumn;
  readonly slots: readonly Slot[];
  readonly groups: readonly string[];
  readonly lines: readonly { readonly label: string; readonly cells: readonly (TableRow | null)[] }[];
}

const hasValues = ({ data, statuses }: PublishedColumn): boolean =>
  statuses !== undefined || data.values.some((value) => value !== null);

/** The measures to print, those named first and in that order; columns without any value are left out. */
function measuresOf(table: PublishedTable, names: readonly string[] | undefined): PublishedColumn[] {
  const measures = columnsOf(table, 'measure').filter(hasValues);
  if (names === undefined) return measures;
  return names.flatMap((name) => measures.find((column) => column.data.name === name) ?? []);
}

function slotsOf(measures: readonly PublishedColumn[]): Slot[] {
  const names = new Set(measures.map((column) => column.data.name));
  return measures.flatMap((heading): Slot[] => {
    const { name } = heading.data;
    const stem = name.replace(/_(?:low|high)$/, '');
    const paired = stem !== name && names.has(`${stem}_low`) && names.has(`${stem}_high`);
    if (!paired) return [{ heading, kind: 'number', measure: name }];
    return name.endsWith('_low') ? [{ heading, kind: 'interval', measure: stem }] : [];
  });
}

interface Axis {
  readonly column: PublishedColumn;
  /** Which of the row's keys it is. */
  readonly index: number;
  readonly values: readonly { readonly key: string; readonly label: string }[];
}

function axes(table: PublishedTable, rows: readonly TableRow[]): Axis[] {
  return columnsOf(table, 'key').map((column, index) => {
    const labels = new Map(rows.map((row) => [row.keys[index] ?? '', row.labels[index] ?? '']));
    return { column, index, values: [...labels].map(([key, label]) => ({ key, label })) };
  });
}

const isTime = (axis: Axis): boolean => axis.column.data.name === 'month';

/** More columns than this do not fit on paper. */
const WIDE = 13;

/** Months run down where the other key fits across; otherwise the longer list runs down. */
function downAndAcross(first: Axis, second: Axis): [down: Axis, across: Axis] {
  const [longer, shorter] = first.values.length >= second.values.length ? [first, second] : [second, first];
  const [time, other] = isTime(first) ? [first, second] : [second, first];
  return isTime(time) && other.values.length <= WIDE ? [time, other] : [longer, shorter];
}

function cross(first: Axis, second: Axis, rows: readonly TableRow[], slots: readonly Slot[]): CrossLayout {
  const [down, across] = downAndAcross(first, second);
  const place = (row: TableRow): string => JSON.stringify([row.keys[down.index], row.keys[across.index]]);
  const byPlace = new Map(rows.map((row) => [place(row), row]));
  return {
    shape: 'cross',
    corner: down.column,
    slots,
    groups: across.values.map(({ label }) => label),
    lines: down.values.map(({ key, label }) => ({
      label,
      cells: across.values.map((value) => byPlace.get(JSON.stringify([key, value.key])) ?? null),
    })),
  };
}

/** Few enough groups to print two measures side by side. */
const NARROW = 4;

/** What repeats in every cell of a row, and stands in a table of its own. */
const PER_ROW = new Set(['residents']);

/**
 * The printed tables of a published table: one list, or the cross tables of its measures. `names` are the
 * measures to print.
 */
export function layouts(table: PublishedTable, names?: readonly string[]): (ListLayout | CrossLayout)[] {
  const rows = tableRows(table);
  const slots = slotsOf(measuresOf(table, names));
  const [first, second] = axes(table, rows);
  if (first === undefined || second === undefined) return [{ shape: 'list', slots, rows }];
  const kept = slots.filter(({ measure }) => !PER_ROW.has(measure));
  const together = Math.min(first.values.length, second.values.length) <= NARROW;
  if (together) return [cross(first, second, rows, kept)];
  // An interval makes no cross table of its own; it stands in the files of the table.
  const numbers = kept.filter(({ kind }) => kind === 'number');
  return numbers.map((slot) => cross(first, second, rows, [slot]));
}
