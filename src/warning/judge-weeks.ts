// Judges weeks: tests every series, corrects for their number, and sums what lasts; one point a series and week.
import { benjaminiHochberg } from '../statistics/false-discovery.ts';
import type { WarningSettings } from './settings.ts';
import type { WatchedSeries, WeekAxis } from './watched.ts';
import { surroundingsOf, testSeries, type WeekRange, type WeekTest } from './week-tests.ts';

/** Above its bound; above in sum over weeks; or both. */
export type Alarm = '' | 'surge' | 'slow_rise' | 'both';

/** What is known of one series in one week. */
export interface WatchPoint {
  readonly series: string;
  readonly week: number;
  readonly observed: number;
  /** Null where nothing could be tested: too few cases, or too short a history. */
  readonly test: (WeekTest & { readonly qValue: number }) | null;
  /** Deviation from the expected count in standard deviations, at most `mostCounted`. */
  readonly score: number | null;
  /** The sum of deviations up to this week; begins anew after an alarm. */
  readonly cusum: number;
  readonly alarm: Alarm;
}

/** A single week counts no more than this in the sum: what lasts is another finding than what stands out. */
const mostCounted = 3;
/** Deviations are measured as if at least this had been expected: of sparse series single cases mean little. */
const leastExpected = 0.5;
/** A series of which fewer are expected a week is sparse. */
const sparse = 3;
/** Fewer cases in a week do not stand out, whatever was expected. */
const leastObserved = 3;

function scoreOf(test: WeekTest | null): number | null {
  if (test === null) return null;
  const { observed, expected, dispersion } = test;
  const scale = Math.sqrt(dispersion * Math.max(leastExpected, expected));
  return Math.min(mostCounted, (observed - expected) / scale);
}

/** The limit of the sum: counts of sparse series are skewed and would exceed a low one too often. */
export function limitFor({ expected }: WeekTest, { cusum }: Pick<WarningSettings, 'cusum'>): number {
  return expected < sparse ? cusum.sparseLimit : cusum.limit;
}

/** The q-values of a week's tests, by series. */
function qValues(tests: ReadonlyMap<string, WeekTest>): Map<string, number> {
  const names = [...tests.keys()];
  const q = benjaminiHochberg(names.map((name) => tests.get(name)?.pValue ?? 1));
  return new Map(names.map((name, index) => [name, q[index] ?? 1]));
}

/** Whether a week stands out: less likely than `alpha`, which is to say above the bound of that chance. */
export function isSurge({ pValue, observed }: WeekTest, alpha: number): boolean {
  return pValue <= alpha && observed >= leastObserved;
}

function alarmOf(test: WeekTest | null, sumAlarm: boolean, alpha: number): Alarm {
  const surge = test !== null && isSurge(test, alpha);
  return surge ? (sumAlarm ? 'both' : 'surge') : sumAlarm ? 'slow_rise' : '';
}

/**
 * The points of every series that existed, for the weeks of `range`, in order of week and series. `sums` are the
 * cumulative sums before the range, by series; those that are not there begin at 0.
 */
export function* judgeWeeks(
  all: readonly WatchedSeries[],
  axis: WeekAxis,
  range: WeekRange,
  settings: WarningSettings,
  sums: ReadonlyMap<string, number> = new Map(),
): Generator<readonly WatchPoint[]> {
  if (range.to <= range.from) return;
  const surroundings = surroundingsOf(all, axis, range, settings);
  const byWeek = new Map<number, Map<string, WeekTest>>();
  for (const series of all) {
    for (const test of testSeries(series, surroundings, range, settings)) {
      const tests = byWeek.get(test.week) ?? new Map<string, WeekTest>();
      byWeek.set(test.week, tests.set(series.key.series, test));
    }
  }
  const running = new Map(sums);
  const { reference } = settings.cusum;
  for (let week = range.from; week < range.to; week += 1) {
    const tests = byWeek.get(week) ?? new Map<string, WeekTest>();
    const q = qValues(tests);
    yield all.flatMap((series): WatchPoint[] => {
      const name = series.key.series;
      const observed = series.counts[week] ?? null;
      if (observed === null) return [];
      const test = tests.get(name) ?? null;
      const score = scoreOf(test);
      const cusum = Math.max(0, (running.get(name) ?? 0) + (score ?? 0) - reference);
      const isSum = test !== null && cusum > limitFor(test, settings);
      running.set(name, isSum ? 0 : cusum);
      return [
        {
          series: name,
          week,
          observed,
          test: test && { ...test, qValue: q.get(name) ?? 1 },
          score,
          cusum: isSum ? 0 : cusum,
          alarm: alarmOf(test, isSum, settings.alpha),
        },
      ];
    });
  }
}
