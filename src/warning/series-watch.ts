// Tests every period of every series of a table, by the plan that its history allows.
import { failure } from '../foundation/errors.ts';
import { newYearRange } from '../foundation/new-year.ts';
import { cusum, standardisedResidual } from '../statistics/cusum.ts';
import { ears } from '../statistics/ears.ts';
import { type CountSeries, farrington, firstTestable } from '../statistics/farrington.ts';
import {
  monthlyNewYearCovariates,
  newYearKnown,
  weeklyNewYearCovariates,
} from '../statistics/new-year-covariates.ts';
import { compareWithParent } from '../statistics/parent-comparison.ts';
import type { PeriodDays } from './series-periods.ts';
import { planSeries, type SeriesOptions, type SeriesPlan } from './series-plan.ts';
import type { SeriesHistory } from './series-table.ts';

/** What was found of one period; null where too few cases were counted to say it, or the method has no such number. */
export interface WatchedPeriod {
  readonly label: string;
  readonly observed: number;
  readonly expected: number | null;
  readonly upper: number | null;
  readonly dispersion: number | null;
  readonly pValue: number | null;
  readonly alarm: boolean;
  readonly cusum: number;
  readonly cusumAlarm: boolean;
}

/** A series and how it was tested; no plan and no periods where it is too short. */
export interface WatchedCounts {
  readonly history: SeriesHistory;
  readonly plan: SeriesPlan | null;
  readonly periods: readonly WatchedPeriod[];
}

/** A test of one period, before what rests on too few cases is taken back. */
interface Judged {
  readonly index: number;
  readonly expected: number;
  readonly upper: number;
  readonly dispersion: number | null;
  readonly pValue: number | null;
  readonly residual: number | null;
}

/** At this mean a series shows the New Year's effects itself; smaller ones take those of all series together. */
const ownEffectsMean = { week: 20, month: 80 } as const;
const leastCases = 5;
const casesOver = 4;
const smallestDeviation = 0.5;

const countsOf = ({ periods }: SeriesHistory): (number | null)[] => periods.map(({ count }) => count);

function newYearCovariates(days: readonly PeriodDays[], { frequency }: SeriesOptions): number[][] {
  if (!newYearKnown(days)) throw failure('series.holidays_unknown', newYearRange);
  return frequency === 'week' ? weeklyNewYearCovariates(days) : monthlyNewYearCovariates(days);
}

/** The sum of all series, a period at a time; null where none has a count. */
interface Pool {
  readonly first: number;
  readonly counts: readonly (number | null)[];
  readonly days: readonly PeriodDays[];
}

function poolOf(all: readonly SeriesHistory[]): Pool {
  const sums = new Map<number, { count: number | null; days: PeriodDays }>();
  for (const { first, periods, days } of all) {
    for (const [at, { count }] of periods.entries()) {
      const before = sums.get(first + at)?.count ?? null;
      const span = sums.get(first + at)?.days ?? days[at] ?? { from: 0, to: 0 };
      sums.set(first + at, { count: count === null ? before : (before ?? 0) + count, days: span });
    }
  }
  const first = Math.min(...all.map((series) => series.first));
  const last = Math.max(...all.map((series) => series.first + series.periods.length));
  const known = Array.from({ length: last - first }, (_, at) => sums.get(first + at));
  let latest: PeriodDays = known[0]?.days ?? { from: 0, to: 0 };
  return {
    first,
    counts: known.map((entry) => entry?.count ?? null),
    days: known.map((entry) => {
      latest = entry?.days ?? { from: latest.to + 1, to: latest.to + 1 + (latest.to - latest.from) };
      return latest;
    }),
  };
}

/** The New Year's effects on all series together as known at each period, by its number. */
export type PooledEffects = ReadonlyMap<number, readonly number[]>;

function pooledEffects(all: readonly SeriesHistory[], options: SeriesOptions): PooledEffects {
  const pool = poolOf(all);
  const plan = planSeries(pool.counts.length, false, options);
  if (plan?.kind !== 'farrington') return new Map();
  const covariates = newYearCovariates(pool.days, options);
  const points = farrington({ counts: pool.counts, covariates }, plan.options);
  return new Map(points.map(({ index, effects }) => [pool.first + index, effects]));
}

/** The counts with what is known of holidays. */
function seriesOf(history: SeriesHistory, pooled: PooledEffects | null, options: SeriesOptions): CountSeries {
  const counts = countsOf(history);
  if (options.holidays === 'none') return { counts };
  const covariates = newYearCovariates(history.days, options);
  const known = counts.filter((count) => count !== null);
  const mean = known.reduce((sum, count) => sum + count, 0) / Math.max(1, known.length);
  if (pooled === null || mean >= ownEffectsMean[options.frequency]) return { counts, covariates };
  const knownEffects = counts.map((_, at) => pooled.get(history.first + at) ?? null);
  return { counts, covariates, knownEffects };
}

function judgeByParent(
  history: SeriesHistory,
  pool: Pool,
  { alpha, least }: SeriesPlan & { readonly kind: 'parent' },
): Judged[] {
  let [part, rest, known] = [0, 0, 0];
  return countsOf(history).flatMap((observed, index) => {
    const all = pool.counts[history.first + index - pool.first] ?? null;
    if (observed === null || all === null) return [];
    const now = { part: observed, rest: all - observed };
    const found = known < least ? null : compareWithParent(now, { part, rest }, alpha);
    part += now.part;
    rest += now.rest;
    known += 1;
    if (found === null) return [];
    const { expected, upper, pValue } = found;
    const residual = expected > 0 ? standardisedResidual(observed, expected, 1) : null;
    return [{ index, expected, upper, pValue, dispersion: 1, residual }];
  });
}

function judge(
  history: SeriesHistory,
  plan: SeriesPlan,
  options: SeriesOptions,
  { pool, pooled }: { readonly pool: () => Pool; readonly pooled: PooledEffects | null },
): Judged[] {
  if (plan.kind === 'parent') return judgeByParent(history, pool(), plan);
  if (plan.kind === 'farrington') {
    const points = farrington(seriesOf(history, pooled, options), plan.options, {
      from: firstTestable(plan.options),
    });
    return points.map(({ index, observed, expected, upper, dispersion, pValue }) => {
      const residual = expected > 0 ? standardisedResidual(observed, expected, dispersion) : null;
      return { index, expected, upper, dispersion, pValue, residual };
    });
  }
  const { version: method, alpha } = plan;
  const points = ears(countsOf(history), { method, alpha, minimumDeviation: smallestDeviation });
  return points.map(({ index, observed, expected, deviation, upper }) => ({
    index,
    expected,
    upper,
    dispersion: null,
    pValue: null,
    residual: (observed - expected) / deviation,
  }));
}

/** Takes back what rests on too few cases, and adds the cumulative sums. */
function reported(
  history: SeriesHistory,
  judged: readonly Judged[],
  options: SeriesOptions,
): WatchedPeriod[] {
  const { periods } = history;
  const enough = judged.map(({ index }) => {
    let cases = 0;
    for (let back = 0; back < casesOver; back += 1) cases += periods[index - back]?.count ?? 0;
    return cases >= leastCases;
  });
  const sums = cusum(
    judged.map(({ residual }, at) => (enough[at] ? residual : null)),
    options.cusum,
  );
  return judged.map(({ index, expected, upper, dispersion, pValue }, at) => {
    const observed = periods[index]?.count ?? 0;
    const shown = enough[at] ?? false;
    return {
      label: periods[index]?.label ?? '',
      observed,
      expected: shown ? expected : null,
      upper: shown ? upper : null,
      dispersion: shown ? dispersion : null,
      pValue: shown ? pValue : null,
      alarm: shown && observed > 0 && observed > upper,
      cusum: sums[at]?.sum ?? 0,
      cusumAlarm: sums[at]?.alarm ?? false,
    };
  });
}

/**
 * Tests the series one after another. A period has a result where it has a count and enough history before it. Where
 * the last four counts sum below 5 nothing is expected or raised, and the cumulative sum fades.
 * Throws `series.holidays_unknown` for periods outside the years whose New Year is known.
 */
export function* watchCounts(
  all: readonly SeriesHistory[],
  options: SeriesOptions,
): Generator<WatchedCounts> {
  const hasOthers = all.length > 1;
  const pooled = options.holidays === 'cny' && hasOthers ? pooledEffects(all, options) : null;
  let kept: Pool | null = null;
  const pool = (): Pool => {
    kept ??= poolOf(all);
    return kept;
  };
  for (const history of all) {
    const plan = planSeries(history.periods.length, hasOthers, options);
    const judged = plan === null ? [] : judge(history, plan, options, { pool, pooled });
    yield { history, plan, periods: reported(history, judged, options) };
  }
}
