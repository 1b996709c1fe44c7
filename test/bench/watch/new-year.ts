// Observed over expected in the weeks of the Chinese New Year, with the covariates and without.

import { isoDate } from '../../../src/foundation/calendar.ts';
import { weeklyNewYearCovariates } from '../../../src/statistics/new-year-covariates.ts';
import type { SeriesHistory } from '../../../src/warning/series-table.ts';
import { type WatchedCounts, watchCounts } from '../../../src/warning/series-watch.ts';
import { simulatedCounts, weekSpans } from './simulated.ts';

const weeks = 520;
const spans = weekSpans(weeks);
const [during = []] = weeklyNewYearCovariates(spans);

const historyOf = (group: string, counts: readonly number[]): SeriesHistory => ({
  group,
  first: 0,
  periods: counts.map((count, at) => ({ label: isoDate(spans[at]?.from ?? 0), count })),
  days: spans,
});

/** Summed observed over summed expected where at least half the week lies in the holiday. */
function ratio(all: Iterable<WatchedCounts>): number {
  let [observed, expected] = [0, 0];
  for (const { periods } of all) {
    const first = weeks - periods.length;
    for (const [at, period] of periods.entries()) {
      if ((during[first + at] ?? 0) < 0.5 || period.expected === null) continue;
      observed += period.observed;
      expected += period.expected;
    }
  }
  return observed / expected;
}

const watched = (all: readonly SeriesHistory[], holidays: 'none' | 'cny') =>
  watchCounts(all, {
    frequency: 'week',
    method: 'farrington',
    holidays,
    cusum: { reference: 0.5, limit: 5 },
  });

/** One line a case: a large series, 200 of the middle level together, and each of those alone. */
export function* newYearRatios(large: readonly number[]): Generator<string> {
  const middle = Array.from({ length: 200 }, (_, at) =>
    historyOf(
      `series ${at}`,
      simulatedCounts({ mean: 6, size: 8 }, 1000 + at, { weeks, newYear: [-1.52, 0.38] }),
    ),
  );
  const one = [historyOf('', large)];
  for (const holidays of ['none', 'cny'] as const) {
    yield `large series, ${holidays}: ${ratio(watched(one, holidays)).toFixed(3)}`;
    yield `200 series of the middle level, ${holidays}: ${ratio(watched(middle, holidays)).toFixed(3)}`;
  }
  const alone = middle.flatMap((history) => [...watched([history], 'cny')]);
  yield `each of them alone, cny: ${ratio(alone).toFixed(3)}`;
}
