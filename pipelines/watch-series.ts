// Watches any table of counts, without a warehouse: one row out for each period that has enough history.
import type { Cell } from '../src/foundation/columns.ts';
import type { Effects } from '../src/foundation/effects.ts';
import { failure } from '../src/foundation/errors.ts';
import { say } from '../src/foundation/messages/index.ts';
import { readMoment } from '../src/intake/dates.ts';
import type { SourceTable } from '../src/intake/source-table.ts';
import type { SeriesOptions } from '../src/warning/series-plan.ts';
import { type CountRows, readSeries, type SeriesNotice } from '../src/warning/series-table.ts';
import { type WatchedCounts, watchCounts } from '../src/warning/series-watch.ts';
import type { TableSink } from './classify-table.ts';

export interface WatchSeriesRequest {
  readonly table: SourceTable;
  /** Names of columns. */
  readonly date: string;
  readonly count: string;
  readonly group?: string | undefined;
  readonly options: SeriesOptions;
  readonly sink: TableSink;
}

type NoticeKind = SeriesNotice['kind'] | 'fallback' | 'too_short' | 'unreadable';

/** Something worth knowing of a series; `method` is named where another one stood in. */
export interface WatchNotice {
  readonly kind: NoticeKind;
  readonly group: string;
  readonly count: number;
  readonly method: string | null;
  readonly message: string;
}

export interface WatchSeriesResult {
  readonly series: number;
  readonly rows: number;
  readonly alarms: number;
  readonly cusum_alarms: number;
  readonly notices: readonly WatchNotice[];
}

const outputColumns = [
  'group',
  'period',
  'observed',
  'expected',
  'upper',
  'dispersion',
  'p_value',
  'alarm',
  'cusum',
  'cusum_alarm',
  'method',
] as const;

async function readRows(
  { table, date, count, group }: WatchSeriesRequest,
  effects: Effects,
): Promise<{ readonly rows: CountRows; readonly unreadable: number }> {
  const positions = [date, count, ...(group === undefined ? [] : [group])].map((column) => {
    const at = table.columns.indexOf(column);
    if (at < 0) throw failure('series.no_such_column', { column }, { place: { file: table.file } });
    return at;
  });
  const columns: Cell[][] = positions.map(() => []);
  const rows: number[] = [];
  let unreadable = 0;
  for await (const batch of table.batches()) {
    effects.signal.throwIfAborted();
    unreadable += batch.faults.length;
    for (const row of batch.rows.rowNumbers) rows.push(row);
    for (const [index, position] of positions.entries()) {
      for (const cell of batch.rows.columns[position] ?? []) columns[index]?.push(cell);
    }
  }
  const [dates = [], counts = [], groups = null] = columns;
  return { rows: { file: table.file, rows, dates, counts, groups }, unreadable };
}

const cellOf = (value: number | null): Cell => (value === null ? null : String(value));

/** The rows of one series as they are written. */
function cellsOf({ history, plan, periods }: WatchedCounts): (readonly Cell[])[] {
  const column = (cell: (period: WatchedCounts['periods'][number]) => Cell) => periods.map(cell);
  return [
    column(() => (history.group === '' ? null : history.group)),
    column(({ label }) => label),
    column(({ observed }) => String(observed)),
    column(({ expected }) => cellOf(expected)),
    column(({ upper }) => cellOf(upper)),
    column(({ dispersion }) => cellOf(dispersion)),
    column(({ pValue }) => cellOf(pValue)),
    column(({ alarm }) => String(Number(alarm))),
    column(({ cusum }) => String(cusum)),
    column(({ cusumAlarm }) => String(Number(cusumAlarm))),
    column(() => plan?.name ?? null),
  ];
}

function noticeOf(
  effects: Effects,
  kind: NoticeKind,
  group: string,
  about: { readonly count: number; readonly method?: string },
): WatchNotice {
  const { count, method = '' } = about;
  const series = group === '' ? '' : say(effects.language, 'series.of_group', { group });
  const message =
    kind === 'fallback'
      ? say(effects.language, 'series.notice.fallback', { series, method })
      : say(effects.language, `series.notice.${kind}`, { series, count });
  return { kind, group, count, method: about.method ?? null, message };
}

/** What is worth knowing of how a series was tested. */
function planNotices(
  { history, plan, periods }: WatchedCounts,
  asked: string,
  effects: Effects,
): WatchNotice[] {
  const about = { count: history.periods.length };
  if (plan === null || periods.length === 0) return [noticeOf(effects, 'too_short', history.group, about)];
  if (plan.name === asked) return [];
  return [noticeOf(effects, 'fallback', history.group, { ...about, method: plan.name })];
}

/**
 * Tests every period of every series of a table and writes what was found. Where history is short another method
 * stands in, named in the column `method` and in a notice. Throws `series.*` where the table cannot be watched.
 */
export async function watchSeries(request: WatchSeriesRequest, effects: Effects): Promise<WatchSeriesResult> {
  const { options, sink } = request;
  const { rows: table, unreadable } = await readRows(request, effects);
  const { series, notices: read } = readSeries(
    table,
    options.frequency,
    (text) => readMoment(text)?.day ?? null,
  );
  const notices = [
    ...(unreadable === 0 ? [] : [noticeOf(effects, 'unreadable', '', { count: unreadable })]),
    ...read.map(({ kind, group, count }) => noticeOf(effects, kind, group, { count })),
  ];
  let [rows, alarms, sums, done] = [0, 0, 0, 0];
  await sink.begin(outputColumns);
  for (const watched of watchCounts(series, options)) {
    effects.signal.throwIfAborted();
    const { periods } = watched;
    await sink.write({ columns: cellsOf(watched), rowNumbers: periods.map((_, at) => rows + at + 1) });
    rows += periods.length;
    alarms += periods.filter(({ alarm }) => alarm).length;
    sums += periods.filter(({ cusumAlarm }) => cusumAlarm).length;
    notices.push(...planNotices(watched, options.method, effects));
    done += 1;
    effects.progress({ step: say(effects.language, 'series.watching'), done, total: series.length });
  }
  await sink.end();
  return { series: series.length, rows, alarms, cusum_alarms: sums, notices };
}
