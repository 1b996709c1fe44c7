// The outlook to beat: the same period of last year, with an interval from how wrong that has been.

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
}

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
  const { period, horizons, confidence, origins = 4 * period } = options;
  if (values.length < period) return [];
  const last = values.length - horizons;
  const first = Math.max(period, last - origins + 1);
  return Array.from({ length: horizons }, (_, step) => {
    const horizon = step + 1;
    const point = naive(values, values.length, horizon, period) ?? 0;
    const errors: number[] = [];
    for (let origin = first; origin <= last; origin += 1) {
      const guess = naive(values, origin, horizon, period);
      const outcome = values[origin + horizon - 1];
      if (guess !== null && outcome !== undefined) errors.push(Math.abs(outcome - guess));
    }
    const reach = conformalQuantile(errors, confidence);
    return {
      horizon,
      point,
      interval: reach === null ? null : [Math.max(0, point - reach), point + reach],
    };
  });
}

/** The mean absolute error of a season-old guess within the values: what MASE divides by. Null below two seasons. */
export function seasonalNaiveError(values: readonly number[], period: number): number | null {
  const errors = values.slice(period).map((value, index) => Math.abs(value - (values[index] ?? 0)));
  return errors.length < period ? null : errors.reduce((sum, error) => sum + error, 0) / errors.length;
}
