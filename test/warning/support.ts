// Series for tests of warnings: counts with a season and chance, on an axis of weeks that begins in 2015.
import { dayNumber } from '../../src/foundation/calendar.ts';
import { randomStream } from '../../src/foundation/random.ts';
import { keyOf, type WatchedSeries, type WeekAxis } from '../../src/warning/watched.ts';

/** Whole weeks from Monday, 5 January 2015 on. */
export const axisOf = (length: number): WeekAxis => ({
  first: dayNumber({ year: 2015, month: 1, day: 5 }),
  length,
});

/** Poisson counts about a mean with a yearly season. */
export function seasonalCounts(mean: number, length: number, seed = 1): number[] {
  const random = randomStream(seed, `counts/${mean}`);
  return Array.from({ length }, (_, week) =>
    random.poisson(mean * (1 + 0.3 * Math.sin((2 * Math.PI * week) / 52))),
  );
}

export function seriesOf(name: string, counts: readonly (number | null)[], activeFrom = 0): WatchedSeries {
  return { key: keyOf(name), counts, activeFrom };
}

/** The counts with more in the weeks from `from` on. */
export function raised(counts: readonly number[], from: number, weeks: number, by: number): number[] {
  return counts.map((count, week) => (week >= from && week < from + weeks ? count + by : count));
}
