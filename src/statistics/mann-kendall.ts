// Is there a long-run trend, and how steep is it? Rank tests and the median slope: no model, no normal errors.
import { normalCdf, normalQuantile } from './distributions.ts';
import type { Interval } from './intervals.ts';

/** A test for a monotone trend. */
export interface TrendTest {
  /** Rises less falls among all pairs, and its variance without a trend (ties counted). */
  readonly score: number;
  readonly variance: number;
  /** With continuity correction; 0 where nothing ever changes. */
  readonly z: number;
  /** Two-sided; null below eight values, where the normal approximation does not hold. */
  readonly pValue: number | null;
}

/** A slope a period with its confidence interval. */
export interface Slope {
  readonly slope: number;
  readonly interval: Interval;
}

const leastValues = 8;

function requireFinite(values: readonly number[]): void {
  if (!values.every(Number.isFinite)) throw new RangeError('a trend needs finite values');
}

function scoreOf(values: readonly number[]): number {
  let score = 0;
  for (const [later, value] of values.entries()) {
    for (let earlier = 0; earlier < later; earlier += 1) score += Math.sign(value - (values[earlier] ?? 0));
  }
  return score;
}

function varianceOf(values: readonly number[]): number {
  const term = (size: number): number => size * (size - 1) * (2 * size + 5);
  const ties = new Map<number, number>();
  for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1);
  return (term(values.length) - [...ties.values()].reduce((sum, size) => sum + term(size), 0)) / 18;
}

function testOf(score: number, variance: number, values: number): TrendTest {
  const z = variance > 0 ? (score - Math.sign(score)) / Math.sqrt(variance) : 0;
  return {
    score,
    variance,
    z,
    pValue: values < leastValues ? null : Math.min(1, 2 * normalCdf(-Math.abs(z))),
  };
}

/**
 * The Mann-Kendall test over values in time order. Seasons and autocorrelation inflate its significance: use it on
 * annual totals, or `seasonalMannKendall`. O(n²).
 * Source: Mann 1945, Econometrica 13:245; Kendall 1975, Rank Correlation Methods.
 */
export function mannKendall(values: readonly number[]): TrendTest {
  requireFinite(values);
  return testOf(scoreOf(values), varianceOf(values), values.length);
}

/** The values of each season in time order: every `period`-th one. */
function seasonsOf(values: readonly number[], period: number): number[][] {
  requireFinite(values);
  if (!(Number.isInteger(period) && period >= 1)) throw new RangeError('a season needs a whole period');
  return Array.from({ length: period }, (_, season) => values.filter((__, at) => at % period === season));
}

/**
 * The Mann-Kendall test within each season (12 for months), scores and variances summed.
 * Source: Hirsch, Slack & Smith 1982, Water Resources Research 18:107.
 */
export function seasonalMannKendall(values: readonly number[], period: number): TrendTest {
  const seasons = seasonsOf(values, period);
  const total = (measure: (season: readonly number[]) => number) =>
    seasons.reduce((sum, season) => sum + measure(season), 0);
  return testOf(total(scoreOf), total(varianceOf), values.length);
}

function pairSlopes(values: readonly number[]): number[] {
  const slopes: number[] = [];
  for (const [later, value] of values.entries()) {
    for (let earlier = 0; earlier < later; earlier += 1) {
      slopes.push((value - (values[earlier] ?? 0)) / (later - earlier));
    }
  }
  return slopes;
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Rounds halves to the even neighbour, as R does. */
function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

/**
 * Sen's slope: the median of the slopes of all pairs, with the interval that the Mann-Kendall variance gives. Null
 * below two values. O(n² log n).
 * Source: Sen 1968, JASA 63:1379; ranks of the limits as R's `trend::sens.slope`.
 */
export function senSlope(values: readonly number[], confidence = 0.95): Slope | null {
  requireFinite(values);
  const slopes = Float64Array.from(pairSlopes(values)).sort();
  if (slopes.length === 0) return null;
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(varianceOf(values));
  const ranked = (rank: number): number => slopes[Math.min(slopes.length, Math.max(1, rank)) - 1] ?? 0;
  return {
    slope: median([...slopes]),
    interval: [
      ranked(roundHalfEven((slopes.length - reach) / 2)),
      ranked(roundHalfEven((slopes.length + reach) / 2 + 1)),
    ],
  };
}

/** The median slope a year (a whole period) within seasons; null where no season has two values. */
export function seasonalSenSlope(values: readonly number[], period: number): number | null {
  const slopes = seasonsOf(values, period).flatMap(pairSlopes);
  return slopes.length === 0 ? null : median(slopes);
}

/** Where a level most likely changed. */
export interface ChangePoint {
  /** The last period (from 1) of the earlier level. */
  readonly after: number;
  readonly statistic: number;
  /** Approximate, two-sided. */
  readonly pValue: number;
}

/** Ranks from 1, ties sharing their mean. */
function midRanks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    const value = values[order[from] ?? 0];
    while (to < order.length && values[order[to] ?? 0] === value) to += 1;
    for (const index of order.slice(from, to)) ranks[index] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

/**
 * Pettitt's test for one change of level. Null below two values. Autocorrelation inflates its significance.
 * Source: Pettitt 1979, Applied Statistics 28:126.
 */
export function pettitt(values: readonly number[]): ChangePoint | null {
  requireFinite(values);
  const size = values.length;
  if (size < 2) return null;
  let [sum, statistic, after] = [0, -1, 0];
  for (const [index, rank] of midRanks(values).entries()) {
    sum += rank;
    const distance = Math.abs(2 * sum - (index + 1) * (size + 1));
    if (distance > statistic) [statistic, after] = [distance, index + 1];
  }
  return {
    after,
    statistic,
    pValue: Math.min(1, 2 * Math.exp((-6 * statistic ** 2) / (size ** 3 + size ** 2))),
  };
}
