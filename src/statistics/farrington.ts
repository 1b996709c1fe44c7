// Farrington's test, flexible: is this period's count above what its own history, season and trend let one expect?
//
// Sources: Farrington et al. 1996, JRSS-A 159:547; Noufaily et al. 2013, Statistics in Medicine 32:1206 (levels of
// the season, weights, p-threshold of the trend); Salmon et al. 2016, JSS 70(10) (bounds). Counts are whole and at
// least 0, one a week or month; a period that is missing is null, never 0.
import { countQuantile, countUpperTail } from './count-distributions.ts';
import { normalQuantile, studentCdf } from './distributions.ts';
import { type Baseline, type BaselineOptions, farringtonBaseline } from './farrington-baseline.ts';
import {
  fitGroupedPoisson,
  type GroupedFit,
  type GroupedResult,
  groupedFit,
  unscaledVariance,
} from './grouped-poisson.ts';
import { forwardSolve } from './in-place-cholesky.ts';

/** Counts of consecutive periods, and what is known to move them. */
export interface CountSeries {
  readonly counts: readonly (number | null)[];
  /** Added to the logarithm of the mean, one a period: the logarithm of working days, of residents … */
  readonly offsets?: readonly number[] | undefined;
  /** Covariates (holidays), each with one number a period. Their effects are estimated from the series … */
  readonly covariates?: readonly (readonly number[])[] | undefined;
  /** … or known from elsewhere: those to use at each period, null where none are known yet. */
  readonly knownEffects?: readonly (readonly number[] | null)[] | undefined;
}

/** How to compare. */
export interface FarringtonOptions extends BaselineOptions {
  /** The chance of a false alarm aimed at, above 0 and below 1. */
  readonly alpha: number;
  /** `nbPlugin`: quantile of the negative binomial; `muan`: with the mean's own error; `delta`: 2/3 power. */
  readonly bound: 'nbPlugin' | 'muan' | 'delta';
  /** A trend is kept if its p-value is below this; 1 keeps it always. */
  readonly trendThreshold: number;
  /**
   * `paper` (default) takes standard errors from the fit; `surveillance` as that R package does, which divides
   * residuals by the wrong weights: only to compare with it. `nbPlugin` with a trend kept always needs neither.
   */
  readonly standardErrors?: 'paper' | 'surveillance';
}

/** Noufaily's settings for weeks and for months; `classic` is Farrington's own test of 1996. */
export const farringtonDefaults = {
  week: {
    frequency: 52,
    years: 5,
    halfWindow: 3,
    seasonLevels: 10,
    past: 26,
    alpha: 0.005,
    bound: 'nbPlugin',
    trendThreshold: 1,
  },
  month: {
    frequency: 12,
    years: 5,
    halfWindow: 1,
    seasonLevels: 4,
    past: 3,
    alpha: 0.005,
    bound: 'nbPlugin',
    trendThreshold: 1,
  },
  classicWeek: {
    frequency: 52,
    years: 5,
    halfWindow: 3,
    seasonLevels: 1,
    past: 3,
    alpha: 0.05,
    bound: 'delta',
    trendThreshold: 0.05,
  },
  classicMonth: {
    frequency: 12,
    years: 5,
    halfWindow: 1,
    seasonLevels: 1,
    past: 1,
    alpha: 0.005,
    bound: 'delta',
    trendThreshold: 0.05,
  },
} as const satisfies Record<string, FarringtonOptions>;

/** What is said of one period. */
export interface FarringtonPoint {
  /** The period's place in the series, from 0. */
  readonly index: number;
  readonly observed: number;
  /** Mean, dispersion (at least 1) and bound of the count, were nothing the matter. */
  readonly expected: number;
  readonly dispersion: number;
  readonly upper: number;
  /** P(Y ≥ observed). */
  readonly pValue: number;
  /** How far above, in bounds: (observed − expected) / (upper − expected). */
  readonly exceedance: number;
  /** Whether the last four counts sum to at least 5; otherwise nothing is raised or shown. */
  readonly enoughCases: boolean;
  /** Above the bound, with enough cases. */
  readonly alarm: boolean;
  readonly trend: boolean;
  /** Standard error of the expected count's logarithm. */
  readonly standardError: number;
  /** Effects of the covariates on the logarithm of the mean, as estimated or given. */
  readonly effects: readonly number[];
}

const at = (values: Float64Array | readonly number[], index: number): number => values[index] ?? 0;

const anscombeThreshold = 2.58;
const minimum = { cases: 5, periods: 4, years: 3, knownShare: 0.5 };

/** What is computed once for a series: tables over its periods. */
interface Prepared {
  readonly series: CountSeries;
  readonly options: FarringtonOptions;
  readonly baseline: Baseline;
  readonly fit: GroupedFit;
  readonly entropy: Float64Array;
  readonly startLog: Float64Array;
  readonly twoThirds: Float64Array;
  /** Powers of the counts in the rows of the baseline at hand. */
  readonly rowTwoThirds: Float64Array;
  /** Covariates whose effects are estimated. */
  readonly estimated: readonly (readonly number[])[];
  readonly current: Float64Array;
}

function prepare(series: CountSeries, options: FarringtonOptions): Prepared {
  const { counts, covariates = [], offsets, knownEffects } = series;
  for (const count of counts) {
    if (count !== null && !(Number.isSafeInteger(count) && count >= 0)) {
      throw new RangeError('a series needs whole counts of at least 0, or null');
    }
  }
  for (const column of [...covariates, ...(offsets ? [offsets] : [])]) {
    if (column.length !== counts.length || !column.every(Number.isFinite)) {
      throw new RangeError('offsets and covariates need one finite number a period');
    }
  }
  if (!(options.alpha > 0 && options.alpha < 1)) throw new RangeError('alpha lies between 0 and 1');
  const baseline = farringtonBaseline(options);
  const estimated = knownEffects === undefined ? covariates : [];
  const rows = baseline.shifts.length;
  const table = (value: (count: number) => number) => Float64Array.from(counts, (count) => value(count ?? 0));
  return {
    series,
    options,
    baseline,
    fit: groupedFit({ rows, groups: options.seasonLevels, width: 1 + estimated.length }),
    entropy: table((count) => (count === 0 ? 0 : count * Math.log(count))),
    startLog: table((count) => Math.log(count + 0.1)),
    twoThirds: table((count) => Math.cbrt(count) ** 2),
    rowTwoThirds: new Float64Array(rows),
    estimated,
    current: new Float64Array(1 + estimated.length),
  };
}

/** The offset of period `index` as it is known at period `now`. */
function offsetAt({ offsets, covariates, knownEffects }: CountSeries, index: number, now: number): number {
  let offset = offsets === undefined ? 0 : at(offsets, index);
  const effects = knownEffects?.[now];
  if (effects && covariates) {
    for (let j = 0; j < covariates.length; j += 1) offset += at(effects, j) * at(covariates[j] ?? [], index);
  }
  return offset;
}

/** The rows of one baseline: how many are known, the most that was counted, and the years that are covered. */
interface Loaded {
  readonly rows: number;
  readonly largest: number;
  readonly years: number;
}

/** Fills the rows of the baseline of `now`: counts, offsets, and covariates with the trend first or without it. */
function loadRows(prepared: Prepared, now: number, trend: boolean): Loaded {
  const { series, baseline, fit, estimated, options } = prepared;
  const width = estimated.length + (trend ? 1 : 0);
  let [row, largest, years] = [0, 0, 0];
  for (let position = 0; position < baseline.shifts.length; position += 1) {
    const shift = baseline.shifts[position] ?? 0;
    const index = now + shift;
    const count = index < 0 ? null : (series.counts[index] ?? null);
    if (count === null) continue;
    const level = baseline.levels[position] ?? 0;
    if (level === baseline.current) years |= 1 << Math.round(-shift / options.frequency);
    largest = Math.max(largest, count);
    fit.counts[row] = count;
    fit.countEntropy[row] = at(prepared.entropy, index);
    fit.startLog[row] = at(prepared.startLog, index);
    prepared.rowTwoThirds[row] = at(prepared.twoThirds, index);
    fit.group[row] = level;
    fit.offsets[row] = offsetAt(series, index, now);
    if (trend) fit.covariates[row * width] = shift;
    for (let j = 0; j < estimated.length; j += 1) {
      fit.covariates[row * width + (trend ? 1 : 0) + j] = at(estimated[j] ?? [], index);
    }
    row += 1;
  }
  let covered = 0;
  for (let year = 1; year <= options.years; year += 1) covered += (years >> year) & 1;
  return { rows: row, largest, years: covered };
}

/** Weights that take from what stood out in the past its say in what is usual; they sum to the number of rows. */
function reweigh({ fit, rowTwoThirds }: Prepared, rows: number, width: number, dispersion: number): void {
  const { means, weights, prior, covariates, group } = fit;
  let total = 0;
  for (let row = 0; row < rows; row += 1) {
    const mean = at(means, row);
    const root = Math.sqrt(mean);
    const leverage =
      at(weights, row) * unscaledVariance(fit, width, group[row] ?? 0, covariates, row * width);
    const residual =
      (1.5 * (at(rowTwoThirds, row) / Math.sqrt(Math.cbrt(mean)) - root)) /
      Math.sqrt(dispersion * Math.max(1 - leverage, 1e-10));
    const weight = residual > anscombeThreshold ? 1 / (residual * residual) : 1;
    prior[row] = weight;
    total += weight;
  }
  for (let row = 0; row < rows; row += 1) prior[row] = (at(prior, row) * rows) / total;
}

/** Fits, weighs down what stands out, fits again; the dispersion is at least 1. */
function fitTwice(prepared: Prepared, rows: number, width: number): GroupedResult | null {
  const { fit, options } = prepared;
  const shape = { rows, groups: options.seasonLevels, width };
  fit.prior.fill(1);
  const first = fitGroupedPoisson(fit, shape);
  if (first === null) return null;
  reweigh(prepared, rows, width, Math.max(1, first.dispersion));
  const second = fitGroupedPoisson(fit, shape);
  return second && { rank: second.rank, dispersion: Math.max(1, second.dispersion) };
}

/** The dispersion that standard errors are scaled by. */
function errorDispersion(
  { fit, options }: Prepared,
  rows: number,
  { rank, dispersion }: GroupedResult,
): number {
  if (options.standardErrors !== 'surveillance') return dispersion;
  let sum = 0;
  for (let row = 0; row < rows; row += 1) {
    const mean = at(fit.means, row);
    sum += at(fit.prior, row) * ((at(fit.counts, row) - mean) / mean) ** 2;
  }
  return sum / (rows - rank);
}

/** The two-sided p-value of the trend, the first covariate; 1 where it could not be estimated. */
function trendPValue(prepared: Prepared, rows: number, width: number, result: GroupedResult): number {
  const { factor, scratch, effects } = prepared.fit;
  if (at(factor, 0) === 0) return 1;
  scratch.fill(0);
  scratch[0] = 1;
  forwardSolve(factor, width, scratch);
  let variance = 0;
  for (let j = 0; j < width; j += 1) variance += at(scratch, j) ** 2;
  const error = Math.sqrt(variance * errorDispersion(prepared, rows, result));
  const t = Math.abs(at(effects, 0)) / error;
  return Number.isFinite(t) ? 2 * studentCdf(-t, rows - result.rank) : 1;
}

interface Fitted {
  readonly result: GroupedResult;
  readonly rows: number;
  readonly width: number;
  readonly trend: boolean;
  readonly expected: number;
}

function expectedAt(prepared: Prepared, now: number, trend: boolean): number {
  const { fit, baseline, estimated, current } = prepared;
  const lead = trend ? 1 : 0;
  let eta = offsetAt(prepared.series, now, now) + at(fit.levels, baseline.current);
  if (trend) current[0] = 0;
  for (let j = 0; j < estimated.length; j += 1) {
    const value = at(estimated[j] ?? [], now);
    current[lead + j] = value;
    eta += at(fit.effects, lead + j) * value;
  }
  return Math.exp(eta);
}

/** Fits with the trend if it may be kept, else without it. */
function fitAt(prepared: Prepared, now: number): Fitted | null {
  const { options, baseline, estimated, fit } = prepared;
  for (const trend of [true, false]) {
    const { rows, largest, years } = loadRows(prepared, now, trend);
    if (rows < minimum.knownShare * baseline.shifts.length) return null;
    if (trend && years < minimum.years) continue;
    const width = estimated.length + (trend ? 1 : 0);
    const result = fitTwice(prepared, rows, width);
    if (result === null || at(fit.groupWeights, baseline.current) === 0) continue;
    const expected = expectedAt(prepared, now, trend);
    if (trend) {
      if (!(expected <= largest)) continue;
      const { trendThreshold } = options;
      if (trendThreshold < 1 && trendPValue(prepared, rows, width, result) >= trendThreshold) continue;
    }
    if (Number.isFinite(expected)) return { result, rows, width, trend, expected };
  }
  return null;
}

function boundOf(options: FarringtonOptions, expected: number, dispersion: number, error: number): number {
  const p = 1 - options.alpha;
  if (options.bound === 'nbPlugin') return countQuantile(p, expected, dispersion);
  const z = normalQuantile(p);
  if (options.bound === 'muan') return countQuantile(p, expected * Math.exp(z * error), dispersion);
  const spread = dispersion + expected * error * error;
  return Math.max(0, Math.cbrt(expected) ** 2 + z * Math.sqrt((4 / 9) * Math.cbrt(expected) * spread)) ** 1.5;
}

function pointAt(prepared: Prepared, now: number, observed: number): FarringtonPoint | null {
  const fitted = fitAt(prepared, now);
  if (fitted === null) return null;
  const { series, options, fit, baseline, current } = prepared;
  const { result, rows, width, trend, expected } = fitted;
  const unscaled = unscaledVariance(fit, width, baseline.current, current, 0);
  const standardError = Math.sqrt(unscaled * errorDispersion(prepared, rows, result));
  const upper = boundOf(options, expected, result.dispersion, standardError);
  let recent = 0;
  for (let back = 0; back < minimum.periods; back += 1) recent += series.counts[now - back] ?? 0;
  const enoughCases = recent >= minimum.cases;
  return {
    index: now,
    observed,
    expected,
    dispersion: result.dispersion,
    upper,
    pValue: countUpperTail(observed, expected, result.dispersion),
    exceedance: upper > expected ? (observed - expected) / (upper - expected) : 0,
    enoughCases,
    alarm: enoughCases && observed > 0 && observed > upper,
    trend,
    standardError,
    effects: series.knownEffects?.[now] ?? Array.from(fit.effects.subarray(trend ? 1 : 0, width)),
  };
}

/** The first period (from 0) with a whole baseline before it. */
export function firstTestable({ frequency, years, halfWindow }: BaselineOptions): number {
  return frequency * years + halfWindow;
}

/**
 * Tests the periods from `from` to `to` (places in the series, from 0, `to` not included; by default all that
 * have a whole baseline before them). Left out are periods without a count, and those of which nothing can be
 * said: less than half of their baseline is known, or the model does not converge. The trend is kept if it
 * rests on three years, passes its threshold and does not lead above what was ever counted in the baseline.
 */
export function farrington(
  series: CountSeries,
  options: FarringtonOptions,
  {
    from = firstTestable(options),
    to = series.counts.length,
  }: { readonly from?: number; readonly to?: number } = {},
): FarringtonPoint[] {
  const prepared = prepare(series, options);
  const points: FarringtonPoint[] = [];
  for (let now = Math.max(0, from); now < Math.min(to, series.counts.length); now += 1) {
    const observed = series.counts[now] ?? null;
    const point = observed === null ? null : pointAt(prepared, now, observed);
    if (point !== null) points.push(point);
  }
  return points;
}
