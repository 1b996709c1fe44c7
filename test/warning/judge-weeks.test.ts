// Laws of judging weeks: what stands out and what lasts is found, the past is not changed by the future.
import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../src/foundation/calendar.ts';
import { calendarBesidesNewYear } from '../../src/foundation/working-calendar.ts';
import { workingDays } from '../../src/statistics/working-days.ts';
import { judgeWeeks, type WatchPoint } from '../../src/warning/judge-weeks.ts';
import { defaultSettings } from '../../src/warning/settings.ts';
import { mondayOf, type WatchedSeries } from '../../src/warning/watched.ts';
import { axisOf, raised, seasonalCounts, seriesOf } from './support.ts';

const weeks = 260;
const axis = axisOf(weeks);
const city = seriesOf('city', seasonalCounts(200, weeks));
const range = { from: weeks - 40, to: weeks };
const judged = (all: readonly WatchedSeries[], from = range.from, sums?: ReadonlyMap<string, number>) =>
  [...judgeWeeks(all, axis, { from, to: weeks }, defaultSettings, sums)].flat();
const of = (points: readonly WatchPoint[], series: string) =>
  points.filter((point) => point.series === series);

describe('a series', () => {
  const calm = seasonalCounts(12, weeks, 3);

  test('that surges is in alarm in the week of the surge, far above its bound', () => {
    const points = of(judged([city, seriesOf('topic/01', raised(calm, 250, 2, 30))]), 'topic/01');
    const surge = points.find(({ week }) => week === 250);
    expect(surge?.alarm).toMatch(/surge|both/);
    expect(surge?.test?.qValue).toBeLessThan(0.001);
  });

  test('that rises a little for long is found by the sum of its weeks', () => {
    const points = of(judged([city, seriesOf('topic/01', raised(calm, 240, 20, 6))]), 'topic/01');
    expect(points.some(({ alarm, week }) => alarm !== '' && week >= 240 && week < 250)).toBe(true);
  });

  test('with fewer than five cases in four weeks is not tested', () => {
    const points = of(judged([city, seriesOf('topic/02', new Array<number>(weeks).fill(1))]), 'topic/02');
    expect(points.every(({ test }) => test === null)).toBe(true);
  });

  test('of zeros, or constant, has numbers everywhere and no alarm', () => {
    for (const value of [0, 7]) {
      const points = of(
        judged([city, seriesOf('topic/03', new Array<number>(weeks).fill(value))]),
        'topic/03',
      );
      expect(points).toHaveLength(40);
      expect(points.every(({ alarm, cusum }) => alarm === '' && Number.isFinite(cusum))).toBe(true);
    }
  });

  test.each([
    [200, 'farrington'],
    [100, 'short_history'],
    [30, 'parent'],
  ])('that has existed for %i weeks is tested by %s', (existed, method) => {
    const counts = calm.map((count, week) => (week < weeks - existed ? null : count));
    const points = of(judged([city, seriesOf('topic/04', counts, weeks - existed)]), 'topic/04');
    expect(points.at(-1)?.test?.method).toBe(method);
  });
});

test('a week of two working days is expected to have fewer cases than a whole one', () => {
  const length = 6 * 52;
  const long = axisOf(length);
  const halved = seasonalCounts(200, length).map((count, week) => {
    const monday = mondayOf(long, week);
    const days = workingDays({ from: monday, to: monday + 6 }, calendarBesidesNewYear);
    return Math.round((count * days) / 5);
  });
  const points = [
    ...judgeWeeks([seriesOf('city', halved)], long, { from: length - 52, to: length }, defaultSettings),
  ].flat();
  const nationalDay = Math.floor((dayNumber({ year: 2020, month: 10, day: 1 }) - long.first) / 7);
  const { expected = 0, observed = 1 } = points.find(({ week }) => week === nationalDay)?.test ?? {};
  expect(expected / observed).toBeGreaterThan(0.8);
  expect(expected / observed).toBeLessThan(1.25);
});

test('a week is judged by what came before it only', () => {
  const calm = seasonalCounts(12, weeks, 5);
  const [now, later] = [calm, raised(calm, 256, 4, 100)].map((counts) =>
    of(judged([city, seriesOf('topic/01', counts)]), 'topic/01').filter(({ week }) => week < 256),
  );
  expect(now).toEqual(later);
});

test('going on from kept sums gives what judging all at once gives', () => {
  const all = [city, seriesOf('topic/01', raised(seasonalCounts(12, weeks, 3), 240, 20, 3))];
  const whole = judged(all);
  const sums = new Map(whole.filter(({ week }) => week === 249).map(({ series, cusum }) => [series, cusum]));
  expect(judged(all, 250, sums)).toEqual(whole.filter(({ week }) => week >= 250));
});

test('q-values of a week are those of all its tests', () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    seriesOf(`topic/${index}`, seasonalCounts(10, weeks, index + 10)),
  );
  const points = judged([city, ...many]).filter(({ week }) => week === weeks - 1);
  for (const { test } of points) {
    if (test !== null) expect(test.qValue).toBeGreaterThanOrEqual(test.pValue);
  }
});
