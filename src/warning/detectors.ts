// Rules that raise alarms, side by side: ours, EARS C2, and a fixed rise beside the weeks before.
import { ears } from '../statistics/ears.ts';
import { isSurge, limitFor, type WatchPoint } from './judge-weeks.ts';
import type { WatchedSeries } from './watched.ts';
import { hasCases, type WeekRange } from './week-tests.ts';

/** A rule at one setting: the weeks in which it raises a series. */
export interface Detector {
  readonly method: 'weathervane' | 'ears-c2' | 'rise';
  /** alpha of the test, or the rise (0.3 = 30 %). */
  readonly setting: number;
  readonly alarms: (series: WatchedSeries, points: readonly WatchPoint[], range: WeekRange) => number[];
}

/** Chances of a false alarm and the limits of the sum that go with them; of sparse series it is higher by 1.5. */
const ours = [
  [0.05, 2],
  [0.02, 2.5],
  [0.01, 3],
  [0.005, 3.5],
  [0.002, 4.5],
  [0.001, 5.5],
  [0.0002, 7],
] as const;
const reference = 0.5;
const sparseMore = 1.5;
const earsAlphas = [0.05, 0.01, 0.001, 1e-4, 1e-6, 1e-9];
const rises = [0.1, 0.3, 0.5, 1, 2, 4];
/** A rise is measured beside the mean of so many weeks before. */
const before = 4;

function weathervane(alpha: number, limit: number): Detector {
  return {
    method: 'weathervane',
    setting: alpha,
    alarms(_, points) {
      const cusum = { reference, limit, sparseLimit: limit + sparseMore };
      let sum = 0;
      return points.flatMap(({ test, score, week }) => {
        sum = Math.max(0, sum + (score ?? 0) - reference);
        if (test === null) return [];
        const isSum = sum > limitFor(test, { cusum });
        if (isSum) sum = 0;
        return isSum || isSurge(test, alpha) ? [week] : [];
      });
    },
  };
}

function earsC2(alpha: number): Detector {
  return {
    method: 'ears-c2',
    setting: alpha,
    alarms: (series, _, { from, to }) =>
      ears(series.counts.slice(0, to), { method: 'C2', alpha, minimumDeviation: 0.5 }).flatMap(
        ({ index, alarm }) => (alarm && index >= from && hasCases(series, index) ? [index] : []),
      ),
  };
}

function fixedRise(rise: number): Detector {
  return {
    method: 'rise',
    setting: rise,
    alarms(series, _, { from, to }) {
      const found: number[] = [];
      for (let week = Math.max(from, before); week < to; week += 1) {
        const usual = series.counts.slice(week - before, week).filter((count) => count !== null);
        if (usual.length < before || !hasCases(series, week)) continue;
        const mean = usual.reduce((sum, count) => sum + count, 0) / before;
        if ((series.counts[week] ?? 0) > (1 + rise) * mean) found.push(week);
      }
      return found;
    },
  };
}

/** All rules at all their settings, from many alarms to few. */
export const detectors: readonly Detector[] = [
  ...ours.map(([alpha, limit]) => weathervane(alpha, limit)),
  ...earsAlphas.map(earsC2),
  ...rises.map(fixedRise),
];
