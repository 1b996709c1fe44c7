// Counts whose truth is known: negative binomial around a season, with or without the Chinese New Year.
import { parseIsoDate } from '../../../src/foundation/calendar.ts';
import { type RandomStream, randomStream } from '../../../src/foundation/random.ts';
import { weeklyNewYearCovariates } from '../../../src/statistics/new-year-covariates.ts';

/** Mean a week and size of the negative binomial, as in the methods' own simulation. */
export const levels = [
  { name: 'low', mean: 0.5, size: 2 },
  { name: 'small', mean: 3, size: 4 },
  { name: 'middle', mean: 10, size: 8 },
  { name: 'large', mean: 40, size: 25 },
] as const;

/** Gamma deviates with mean 1 (Marsaglia & Tsang 2000), for shapes of at least 1. */
function gammaMean1(random: RandomStream, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = random.normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random.next()) < 0.5 * x * x + d - d * v + d * Math.log(v))
      return (d * v) / shape;
  }
}

/** An exact Poisson deviate: parts below the mean at which the stream begins to round a normal. */
function poisson(random: RandomStream, mean: number): number {
  const parts = Math.ceil(mean / 20);
  let sum = 0;
  for (let part = 0; part < parts; part += 1) sum += random.poisson(mean / parts);
  return sum;
}

/** Weeks from the first Monday of 2014, `weeks` of them. */
export const weekSpans = (weeks: number) =>
  Array.from({ length: weeks }, (_, at) => {
    const from = (parseIsoDate('2014-01-06') ?? 0) + 7 * at;
    return { from, to: from + 6 };
  });

export interface SimulationOptions {
  readonly weeks: number;
  /** Effects of the New Year's two windows on the logarithm of the mean. */
  readonly newYear?: readonly number[];
}

/** In-control counts of one series: a yearly wave of 20 %, 3 % more a year, nothing else. */
export function simulatedCounts(
  { mean, size }: { readonly mean: number; readonly size: number },
  seed: number,
  { weeks, newYear = [] }: SimulationOptions,
): number[] {
  const random = randomStream(seed, `series-${mean}`);
  const phase = 2 * Math.PI * random.next();
  const covariates = newYear.length === 0 ? [] : weeklyNewYearCovariates(weekSpans(weeks));
  return Array.from({ length: weeks }, (_, week) => {
    let log = Math.log(mean) + 0.2 * Math.sin((2 * Math.PI * week) / 52.18 + phase) + 0.03 * (week / 52);
    for (const [j, shares] of covariates.entries()) log += (newYear[j] ?? 0) * (shares[week] ?? 0);
    return poisson(random, Math.exp(log) * gammaMean1(random, size));
  });
}
