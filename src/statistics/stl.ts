// STL: a series as season, trend and remainder, robust against single weeks that stand out.
//
// Source: Cleveland, Cleveland, McRae & Terpenning 1990, Journal of Official Statistics 6:3; settings as R's `stl`.
import { type LoessOptions, loess, loessAt } from './loess.ts';
import { partialSort } from './partial-sort.ts';

export interface StlOptions {
  /** Values in a season: 12 or 52. */
  readonly period: number;
  /** Seasons that one season's shape is smoothed over (odd, at least 3), or `periodic`: the same every year. */
  readonly seasonWindow: number | 'periodic';
  /** Values that the trend is smoothed over; by default the next odd number at or above 1.5·period/(1 − 1.5/window). */
  readonly trendWindow?: number | undefined;
  /** Weigh down values far from season and trend, in 15 rounds. */
  readonly robust: boolean;
  /** `every` fits at each value; `tenth` at every tenth of a window, with lines between, as R does by default. */
  readonly fit: 'every' | 'tenth';
}

/** One number a value: value = season + trend + remainder; `weights` in [0, 1] tell what stood out. */
export interface Decomposition {
  readonly season: readonly number[];
  readonly trend: readonly number[];
  readonly remainder: readonly number[];
  readonly weights: readonly number[];
}

interface Settings {
  readonly period: number;
  readonly season: LoessOptions;
  readonly trend: LoessOptions;
  readonly low: LoessOptions;
}

const nextOdd = (value: number): number => {
  const whole = Math.ceil(value - 1e-9);
  return whole % 2 === 0 ? whole + 1 : whole;
};

function settingsOf(size: number, options: StlOptions): Settings {
  const { period, seasonWindow, fit } = options;
  const periodic = seasonWindow === 'periodic';
  const window = periodic ? 10 * size + 1 : nextOdd(Math.max(3, seasonWindow));
  const trendWindow = options.trendWindow ?? nextOdd((1.5 * period) / (1 - 1.5 / window));
  const loessOptions = (width: number, degree: 0 | 1): LoessOptions => ({
    window: nextOdd(Math.max(3, width)),
    degree,
    jump: fit === 'every' ? 1 : Math.ceil(width / 10),
  });
  return {
    period,
    season: loessOptions(window, 0),
    trend: loessOptions(trendWindow, 1),
    low: loessOptions(nextOdd(period), 1),
  };
}

/** Moving means of `length` values: shorter by `length` − 1. */
function movingMean(values: Float64Array, length: number): Float64Array {
  const means = new Float64Array(values.length - length + 1);
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) {
    sum += values[index] ?? 0;
    if (index >= length) sum -= values[index - length] ?? 0;
    if (index >= length - 1) means[index - length + 1] = sum / length;
  }
  return means;
}

/** Smooths each season's values over the years, one season further at both ends. */
function smoothSeasons(
  values: Float64Array,
  robustness: Float64Array | null,
  { period, season }: Settings,
): Float64Array {
  const size = values.length;
  const extended = new Float64Array(size + 2 * period);
  for (let phase = 0; phase < period; phase += 1) {
    const every = (source: Float64Array) => source.filter((_, index) => index % period === phase);
    const years = every(values);
    const weights = robustness === null ? null : every(robustness);
    const smooth = loess(years, weights, season);
    const count = years.length;
    const before = loessAt(years, weights, season, { x: 0, left: 1, right: Math.min(season.window, count) });
    const left = Math.max(1, count - season.window + 1);
    const after = loessAt(years, weights, season, { x: count + 1, left, right: count });
    extended[phase] = before ?? smooth[0] ?? 0;
    for (const [year, value] of smooth.entries()) extended[(year + 1) * period + phase] = value;
    extended[(count + 1) * period + phase] = after ?? smooth[count - 1] ?? 0;
  }
  return extended;
}

/** One round: season from the detrended values less their low frequencies, trend from the rest. */
function round(
  values: Float64Array,
  trend: Float64Array,
  robustness: Float64Array | null,
  settings: Settings,
): { readonly season: Float64Array; readonly trend: Float64Array } {
  const { period } = settings;
  const detrended = values.map((value, index) => value - (trend[index] ?? 0));
  const cycles = smoothSeasons(detrended, robustness, settings);
  const passed = movingMean(movingMean(movingMean(cycles, period), period), 3);
  const low = loess(passed, null, settings.low);
  const season = low.map((value, index) => (cycles[period + index] ?? 0) - value);
  const adjusted = values.map((value, index) => value - (season[index] ?? 0));
  return { season, trend: loess(adjusted, robustness, settings.trend) };
}

/** Bisquare weights of the distances from the fit. */
function robustnessOf(values: Float64Array, season: Float64Array, trend: Float64Array): Float64Array {
  const distances = values.map((value, index) =>
    Math.abs(value - (season[index] ?? 0) - (trend[index] ?? 0)),
  );
  const [sorted, upper] = [distances.slice(), distances.length >> 1];
  const lower = distances.length - upper - 1;
  partialSort(sorted, [upper, lower]);
  const limit = 3 * ((sorted[upper] ?? 0) + (sorted[lower] ?? 0));
  return distances.map((distance) => {
    if (distance <= 0.001 * limit) return 1;
    return distance <= 0.999 * limit ? (1 - (distance / limit) ** 2) ** 2 : 0;
  });
}

/** The mean of each place in the season, for a season that is the same every year. */
function meanSeason(season: Float64Array, period: number): Float64Array {
  const [sums, counts] = [new Float64Array(period), new Float64Array(period)];
  for (const [index, value] of season.entries()) {
    sums[index % period] = (sums[index % period] ?? 0) + value;
    counts[index % period] = (counts[index % period] ?? 0) + 1;
  }
  return season.map((_, index) => (sums[index % period] ?? 0) / (counts[index % period] ?? 1));
}

/**
 * Decomposes values in time order; for counts, decompose ln(count + 1). Null unless there are more than two seasons.
 * Values are finite, `period` is whole and at least 2.
 */
export function stl(values: readonly number[], options: StlOptions): Decomposition | null {
  const { period, seasonWindow, robust } = options;
  if (!(Number.isInteger(period) && period >= 2) || !values.every(Number.isFinite)) {
    throw new RangeError('STL needs finite values and a whole period of at least 2');
  }
  if (values.length <= 2 * period) return null;
  const settings = settingsOf(values.length, options);
  const data = Float64Array.from(values);
  let [season, trend]: [Float64Array, Float64Array] = [
    new Float64Array(data.length),
    new Float64Array(data.length),
  ];
  let weights: Float64Array | null = null;
  const [rounds, inner] = robust ? [15, 1] : [0, 2];
  for (let outer = 0; outer <= rounds; outer += 1) {
    for (let step = 0; step < inner; step += 1) ({ season, trend } = round(data, trend, weights, settings));
    if (outer < rounds) weights = robustnessOf(data, season, trend);
  }
  if (seasonWindow === 'periodic') season = meanSeason(season, period);
  return {
    season: [...season],
    trend: [...trend],
    remainder: values.map((value, index) => value - (season[index] ?? 0) - (trend[index] ?? 0)),
    weights: weights === null ? values.map(() => 1) : [...weights],
  };
}
