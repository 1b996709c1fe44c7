// The outlook to beat: the same period of last year, with an interval from how wrong that has been, and one rival.

/** What is expected of a period ahead; no interval where the past has too few errors for the confidence asked. */
export interface Outlook {
  /** Periods ahead, from 1. */
  readonly horizon: number;
  readonly point: number;
  readonly interval: readonly [low: number, high: number] | null;
}

export interface OutlookOptions {
  /** Periods in a season: 12 or 52. */
  readonly period: number;
  readonly horizons: number;
  readonly confidence: number;
  /** The latest periods from which past outlooks are tried, for the interval; four seasons by default. */
  readonly origins?: number | undefined;
  /** How a period ahead is guessed; `same` by default. */
  readonly method?: OutlookMethod | undefined;
}

/** `same`: as one season before. `grown`: that, times the newest season's sum over the sum of the season before it. */
export const outlookMethods = ['same', 'grown'] as const;
export type OutlookMethod = (typeof outlookMethods)[number];

function requireOptions(values: readonly number[], { period, horizons, confidence }: OutlookOptions): void {
  const whole = [period, horizons].every((number) => Number.isInteger(number) && number >= 1);
  if (!whole || !(confidence > 0 && confidence < 1) || !values.every(Number.isFinite)) {
    throw new RangeError('an outlook needs finite values, whole periods and a confidence between 0 and 1');
  }
}

/** The value one season, or as many as needed, before `horizon` periods after the first `known` values. */
function naive(values: readonly number[], known: number, horizon: number, period: number): number | null {
  return values[known + horizon - 1 - period * Math.ceil(horizon / period)] ?? null;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** As `naive`, times the growth from season to season; null where the earlier season is not known or sums to 0. */
function grown(values: readonly number[], known: number, horizon: number, period: number): number | null {
  const guess = naive(values, known, horizon, period);
  const before = known < 2 * period ? 0 : sum(values.slice(known - 2 * period, known - period));
  if (guess === null || before <= 0) return null;
  const growth = sum(values.slice(known - period, known)) / before;
  return guess * growth ** Math.ceil(horizon / period);
}

const guesses = { same: naive, grown } as const satisfies Record<OutlookMethod, typeof naive>;

/** The absolute errors of a horizon, from every past origin whose outcomes are all known. */
function pastErrors(values: readonly number[], options: OutlookOptions, horizon: number): number[] {
  const { period, horizons, origins = 4 * period, method = 'same' } = options;
  const last = values.length - horizons;
  const errors: number[] = [];
  for (let origin = Math.max(period, last - origins + 1); origin <= last; origin += 1) {
    const guess = guesses[method](values, origin, horizon, period);
    const outcome = values[origin + horizon - 1];
    if (guess !== null && outcome !== undefined) errors.push(Math.abs(outcome - guess));
  }
  return errors;
}

/** The ⌈(n + 1)·confidence⌉-th smallest absolute error, or null where there is none. */
function conformalQuantile(errors: readonly number[], confidence: number): number | null {
  const rank = Math.ceil((errors.length + 1) * confidence - 1e-9);
  return errors.toSorted((a, b) => a - b)[rank - 1] ?? null;
}

/**
 * The seasonal naive outlook with split-conformal intervals for counts (floored at 0): for each horizon, the errors of
 * the same outlook made from the latest `origins` periods whose outcomes are all known. Empty where there is less than
 * one season. Errors are not exchangeable across a change of level: start anew after one.
 * Source: Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 5.2; Lei et al. 2018, JASA 113:1094.
 */
export function seasonalNaive(values: readonly number[], options: OutlookOptions): Outlook[] {
  requireOptions(values, options);
  const { period, horizons, confidence, method = 'same' } = options;
  if (values.length < period) return [];
  return Array.from({ length: horizons }, (_, step) => {
    const horizon = step + 1;
    const point = guesses[method](values, values.length, horizon, period) ?? 0;
    const reach = conformalQuantile(pastErrors(values, options, horizon), confidence);
    return {
      horizon,
      point,
      interval: reach === null ? null : [Math.max(0, point - reach), point + reach],
    };
  });
}

/** The rolling back-test: the mean absolute error over all horizons and past origins; null where there is none. */
export function outlookError(values: readonly number[], options: OutlookOptions): number | null {
  requireOptions(values, options);
  const errors = Array.from({ length: options.horizons }, (_, step) => pastErrors(values, options, step + 1));
  const all = errors.flat();
  return all.length === 0 ? null : sum(all) / all.length;
}

/** The mean absolute error of a season-old guess within the values: what MASE divides by. Null below two seasons. */
export function seasonalNaiveError(values: readonly number[], period: number): number | null {
  const errors = values.slice(period).map((value, index) => Math.abs(value - (values[index] ?? 0)));
  return errors.length < period ? null : sum(errors) / errors.length;
}
