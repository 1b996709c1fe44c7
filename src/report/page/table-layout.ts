// How a published table is laid out: a list where it has one key, a cross table where it has two.
import { estimatedWidth } from '../../charts/estimated-width.ts';
import type { Language } from '../../foundation/messages/index.ts';
import { formatMonth } from '../format.ts';
import type { PublishedColumn, PublishedTable } from '../model.ts';
import { columnsOf, type TableRow, tableRows } from '../table-view.ts';

/** A column of the printed table: one measure, or an interval made of two. */
export interface Slot {
  readonly heading: PublishedColumn;
  readonly kind: 'number' | 'interval';
  readonly measure: string;
}

/** Which part of a table it is that is too wide for paper. */
interface Part {
  readonly number: number;
  readonly of: number;
}

export interface ListLayout {
  readonly shape: 'list';
  readonly part?: Part;
  readonly slots: readonly Slot[];
  readonly rows: readonly TableRow[];
}

export interface CrossLayout {
  readonly shape: 'cross';
  readonly corner: PublishedColumn;
  readonly slots: readonly Slot[];
  readonly groups: readonly string[];
  readonly part?: Part;
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

/** The width of a printed page, and of the headings of its rows, in em of the tables' type. */
const PAPER = { page: 65, rows: 9 } as const;

/** The least width of a column, and what lies between two, in em. */
const COLUMN = { least: 2.4, gap: 0.6 } as const;

/** The width of a heading's longest piece that no line is broken in: a word of Latin text, a Chinese character. */
function headingWidth(label: string): number {
  const pieces = label.match(/[!-,.0-\u024f]*[-/]|[!-,.0-\u024f]+|[^!-\u024f]/g) ?? [];
  return Math.max(COLUMN.least, ...pieces.map(estimatedWidth)) + COLUMN.gap;
}

/** The indexes of columns of these widths, in parts that fit on paper beside the headings of the rows. */
function parts(widths: readonly number[]): number[][] {
  const room = PAPER.page - PAPER.rows;
  const found: number[][] = [];
  let used = 0;
  for (const [index, width] of widths.entries()) {
    const last = found.at(-1);
    if (last === undefined || used + width > room) {
      found.push([index]);
      used = width;
    } else {
      last.push(index);
      used += width;
    }
  }
  return found;
}

const pick = <Item>(items: readonly Item[], part: readonly number[]): Item[] =>
  items.filter((_, index) => part.includes(index));

function crossParts(layout: CrossLayout, language: Language): CrossLayout[] {
  const widths = layout.groups.map(
    (group) => headingWidth(formatMonth(group, language)) * layout.slots.length,
  );
  const found = parts(widths);
  if (found.length < 2) return [layout];
  return found.map((part, index) => ({
    ...layout,
    part: { number: index + 1, of: found.length },
    groups: pick(layout.groups, part),
    lines: layout.lines.map(({ label, cells }) => ({ label, cells: pick(cells, part) })),
  }));
}

/** The width of a number and of an interval as lists print them, in em. */
const CELL = { number: 3.4, interval: 8.2 } as const;

function slotWidth({ heading, kind }: Slot, language: Language): number {
  if (kind === 'interval') return CELL.interval + COLUMN.gap;
  return Math.max(CELL.number + COLUMN.gap, headingWidth(heading.heading[language]));
}

/** Measures with which a list may go on in another part: what follows is about another period, or about rates. */
const BEGINNINGS: ReadonlySet<string> = new Set(['last_year', 'previous', 'residents', 'per_10k']);

function listParts(layout: ListLayout, language: Language): ListLayout[] {
  const groups: Slot[][] = [];
  for (const slot of layout.slots) {
    const last = groups.at(-1);
    if (last === undefined || (slot.kind === 'number' && BEGINNINGS.has(slot.measure))) groups.push([slot]);
    else last.push(slot);
  }
  const widths = groups.map((group) => group.reduce((sum, slot) => sum + slotWidth(slot, language), 0));
  const found = parts(widths);
  if (found.length < 2) return [layout];
  return found.map((part, index) => ({
    ...layout,
    part: { number: index + 1, of: found.length },
    slots: pick(groups, part).flat(),
  }));
}

/** Few enough groups to print two measures side by side. */
const NARROW = 4;

/** What repeats in every cell of a row, and stands in a table of its own. */
const PER_ROW = new Set(['residents']);

/**
 * The printed tables of a published table: one list, or the cross tables of its measures, wide ones in parts. `names`
 * are the measures to print.
 */
export function layouts(
  table: PublishedTable,
  language: Language,
  names?: readonly string[],
): (ListLayout | CrossLayout)[] {
  const rows = tableRows(table);
  const slots = slotsOf(measuresOf(table, names));
  const [first, second] = axes(table, rows);
  if (first === undefined || second === undefined) {
    return listParts({ shape: 'list', slots, rows }, language);
  }
  const kept = slots.filter(({ measure }) => !PER_ROW.has(measure));
  const together = Math.min(first.values.length, second.values.length) <= NARROW;
  if (together) return crossParts(cross(first, second, rows, kept), language);
  // An interval makes no cross table of its own; it stands in the files of the table.
  const numbers = kept.filter(({ kind }) => kind === 'number');
  return numbers.flatMap((slot) => crossParts(cross(first, second, rows, [slot]), language));
}
