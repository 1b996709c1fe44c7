// Rows of a table of counts, as series without holes: every fault of the rows has a name and a place.
import { failure, gathered, type WeathervaneError } from '../foundation/errors.ts';
import { type DayReader, type Frequency, nextDays, type PeriodDays, readPeriod } from './series-periods.ts';

/** The columns of a table of counts; cells are as they stand in the file, `rows` their places there. */
export interface CountRows {
  readonly file: string;
  readonly rows: readonly number[];
  readonly dates: readonly (string | null)[];
  readonly counts: readonly (string | null)[];
  /** Null where the table holds one series only. */
  readonly groups: readonly (string | null)[] | null;
}

/** One period of a series; what is missing has neither label nor count. */
interface HistoryPeriod {
  readonly label: string | null;
  readonly count: number | null;
}

/** A series over consecutive periods, from the first to the last that the table has of it. */
export interface SeriesHistory {
  /** Empty where the table holds one series only. */
  readonly group: string;
  /** The number of the first period. */
  readonly first: number;
  readonly periods: readonly HistoryPeriod[];
  readonly days: readonly PeriodDays[];
}

/** What is worth saying of a series, and how often it was met. */
export interface SeriesNotice {
  readonly kind: 'out_of_order' | 'missing' | 'all_zero' | 'constant';
  readonly group: string;
  readonly count: number;
}

export interface SeriesTable {
  readonly series: readonly SeriesHistory[];
  readonly notices: readonly SeriesNotice[];
}

const wholeNumber = /^\d{1,15}(?:\.0*)?$/;
const anyNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** More faults than these say nothing new. */
const faultsShown = 10;

interface Entry {
  readonly row: number;
  readonly number: number;
  readonly days: PeriodDays;
  readonly label: string;
  readonly count: number | null;
}

/** A count, null for an empty cell, or what is wrong with it. */
function readCount(cell: string | null): number | null | 'negative' | 'fractional' | 'no_number' {
  const text =
    cell
      ?.normalize('NFKC')
      .trim()
      .replaceAll(/(?<=\d),(?=\d{3}(?:\D|$))/g, '') ?? '';
  if (text === '') return null;
  if (wholeNumber.test(text)) return Number(text);
  if (!anyNumber.test(text)) return 'no_number';
  const value = Number(text);
  if (value < 0) return 'negative';
  return Number.isSafeInteger(value) ? value : 'fractional';
}

function entriesOf(
  table: CountRows,
  frequency: Frequency,
  readDay: DayReader,
): { readonly groups: Map<string, Entry[]>; readonly faults: WeathervaneError[] } {
  const groups = new Map<string, Entry[]>();
  const faults: WeathervaneError[] = [];
  for (const [at, row] of table.rows.entries()) {
    const place = { file: table.file, line: row };
    const label = table.dates[at] ?? '';
    const period = readPeriod(label, frequency, readDay);
    const count = readCount(table.counts[at] ?? null);
    if (period === null) faults.push(failure(`series.bad_${frequency}`, {}, { place }));
    else if (typeof count === 'string') faults.push(failure(`series.${count}`, {}, { place }));
    else {
      const group = table.groups?.[at] ?? '';
      const entries = groups.get(group) ?? [];
      entries.push({ row, label, count, ...period });
      groups.set(group, entries);
    }
  }
  return { groups, faults };
}

function duplicates(file: string, entries: readonly Entry[]): WeathervaneError[] {
  const firstRows = new Map<number, number>();
  return entries.flatMap(({ number, row }) => {
    const first = firstRows.get(number);
    if (first === undefined) firstRows.set(number, row);
    return first === undefined
      ? []
      : [failure('series.duplicate', { row: first }, { place: { file, line: row } })];
  });
}

function historyOf(group: string, sorted: readonly Entry[], frequency: Frequency): SeriesHistory {
  const periods: HistoryPeriod[] = [];
  const days: PeriodDays[] = [];
  const first = sorted[0]?.number ?? 0;
  for (const { number, label, count, days: own } of sorted) {
    while (first + periods.length < number) {
      periods.push({ label: null, count: null });
      days.push(nextDays(days.at(-1) ?? own, frequency));
    }
    periods.push({ label, count });
    days.push(own);
  }
  return { group, first, periods, days };
}

function noticesOf({ group, periods }: SeriesHistory, entries: readonly Entry[]): SeriesNotice[] {
  const counts = periods.map(({ count }) => count).filter((count) => count !== null);
  const unordered = entries.filter(({ number }, at) => number < (entries[at - 1]?.number ?? number)).length;
  const missing = periods.length - counts.length;
  const isConstant = counts.length > 1 && counts.every((count) => count === counts[0]);
  return [
    ...(unordered > 0 ? [{ kind: 'out_of_order', group, count: unordered } as const] : []),
    ...(missing > 0 ? [{ kind: 'missing', group, count: missing } as const] : []),
    ...(isConstant
      ? [{ kind: counts[0] === 0 ? 'all_zero' : 'constant', group, count: counts.length } as const]
      : []),
  ];
}

/**
 * Puts the rows of a table into series, in the order in which groups first stand there. An empty count, and a period
 * that has no row between two that have, are missing, not 0. Throws for the rows that cannot be read: a date that is
 * none, a count that is negative, fractional or no number, a second row of the same period and group, or no rows.
 */
export function readSeries(table: CountRows, frequency: Frequency, readDay: DayReader): SeriesTable {
  const { groups, faults } = entriesOf(table, frequency, readDay);
  const repeated = [...groups.values()].flatMap((entries) => duplicates(table.file, entries));
  const fault = gathered([...faults, ...repeated].slice(0, faultsShown));
  if (fault !== null) throw fault;
  if (groups.size === 0) throw failure('series.empty', {}, { place: { file: table.file } });
  const read = [...groups].map(([group, entries]) => {
    const sorted = entries.toSorted((a, b) => a.number - b.number);
    const history = historyOf(group, sorted, frequency);
    return { history, notices: noticesOf(history, entries) };
  });
  return { series: read.map(({ history }) => history), notices: read.flatMap(({ notices }) => notices) };
}
