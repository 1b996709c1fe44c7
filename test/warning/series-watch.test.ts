// Watching series: which test stands in where history is short, holidays across series, and never a NaN.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate, parseIsoDate } from '../../src/foundation/calendar.ts';
import { randomStream } from '../../src/foundation/random.ts';
import { weeklyNewYearCovariates } from '../../src/statistics/new-year-covariates.ts';
import { planSeries, type SeriesOptions } from '../../src/warning/series-plan.ts';
import type { SeriesHistory } from '../../src/warning/series-table.ts';
import { type WatchedCounts, watchCounts } from '../../src/warning/series-watch.ts';

const weekly: SeriesOptions = {
  frequency: 'week',
  method: 'farrington',
  holidays: 'none',
  cusum: { reference: 0.5, limit: 5 },
};

const spanOf = (week: number) => {
  const from = (parseIsoDate('2014-01-06') ?? 0) + 7 * week;
  return { from, to: from + 6 };
};

function history(counts: readonly (number | null)[], group = '', first = 0): SeriesHistory {
  const days = counts.map((_, at) => spanOf(first + at));
  return {
    group,
    first,
    days,
    periods: counts.map((count, at) => ({ label: isoDate(days[at]?.from ?? 0), count })),
  };
}

const only = (counts: readonly (number | null)[], options = weekly): WatchedCounts | undefined =>
  [...watchCounts([history(counts)], options)][0];

const random = randomStream(11, 'series-watch');
const drawn = (length: number, mean = 8): number[] => Array.from({ length }, () => random.poisson(mean));

describe('the plan', () => {
  const nameOf = (length: number, hasOthers = false, changed: Partial<SeriesOptions> = {}) =>
    planSeries(length, hasOthers, { ...weekly, ...changed })?.name ?? null;

  test('is the method asked for once its years are there', () => {
    expect([nameOf(264), nameOf(263)]).toEqual(['farrington', 'farrington-4y']);
  });

  test('takes fewer years, then no season, then the others or EARS, then nothing', () => {
    expect([160, 159, 107, 56, 55].map((length) => nameOf(length))).toEqual([
      'farrington-3y',
      'farrington-2y-no-season',
      'farrington-1y-no-season',
      'farrington-1y-no-season',
      'ears-c2',
    ]);
    expect([nameOf(55, true), nameOf(8, true), nameOf(9)]).toEqual(['share-of-others', null, null]);
  });

  test('of months needs two years to do without a season', () => {
    const month = { frequency: 'month' } as const;
    expect([26, 25, 62].map((length) => nameOf(length, false, month))).toEqual([
      'farrington-2y-no-season',
      'ears-c2',
      'farrington',
    ]);
  });

  test('is EARS where EARS is asked for, however long the series', () => {
    expect([nameOf(500, true, { method: 'ears-c1' }), nameOf(500, true, { method: 'ears-c2' })]).toEqual([
      'ears-c1',
      'ears-c2',
    ]);
  });
});

describe('results', () => {
  test('a year less of history is a year more of results, not other results', () => {
    const counts = drawn(330);
    const five = only(counts)?.periods ?? [];
    const three = only(counts, { ...weekly, years: 3 })?.periods ?? [];
    expect(five.map(({ label }) => label)).toEqual(three.slice(-five.length).map(({ label }) => label));
    expect(three.length - five.length).toBe(104);
  });

  test('few cases are shown without a bound, and raise nothing', () => {
    const counts = [...new Array<number>(300).fill(0), 4, 9];
    const periods = only(counts)?.periods ?? [];
    const [four, nine] = periods.slice(-2);
    expect(four).toMatchObject({ expected: null, upper: null, pValue: null, alarm: false, cusum: 0 });
    expect(nine?.alarm).toBe(true);
  });

  test('a missing week has no row, and those after it do', () => {
    const counts: (number | null)[] = drawn(300);
    counts[280] = null;
    const labels = only(counts)?.periods.map(({ label }) => label);
    expect(labels).toHaveLength(36);
    expect(labels).not.toContain(isoDate(spanOf(280).from));
  });

  test('a rise is found in a series of months', () => {
    const months = [...drawn(40, 20), 90];
    const spans = months.map((_, at) => ({ from: 16_000 + 31 * at, to: 16_030 + 31 * at }));
    const series = { ...history(months), days: spans };
    const [found] = [...watchCounts([series], { ...weekly, frequency: 'month' })];
    expect(found?.plan?.name).toBe('farrington-3y');
    expect(found?.periods.at(-1)?.alarm).toBe(true);
  });

  test('a new group is compared with its share of the others', () => {
    const others = history(drawn(100, 50), 'old');
    const fresh = history([...drawn(30, 10), 40], 'new', 69);
    const found = [...watchCounts([others, fresh], weekly)][1];
    expect(found?.plan?.name).toBe('share-of-others');
    expect(found?.periods.at(-1)).toMatchObject({ observed: 40, alarm: true, dispersion: 1 });
  });

  test('EARS claims no probability', () => {
    const [period] = only(drawn(30), { ...weekly, method: 'ears-c2' })?.periods ?? [];
    expect(period).toMatchObject({ pValue: null, dispersion: null });
    expect(period?.upper).not.toBeNull();
  });

  test('no number is ever NaN or infinite', () => {
    const count = fc.oneof(fc.constant(null), fc.constant(0), fc.nat(30));
    fc.assert(
      fc.property(
        fc.array(fc.array(count, { minLength: 1, maxLength: 180 }), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('none' as const, 'cny' as const),
        fc.constantFrom('farrington' as const, 'classic' as const, 'ears-c1' as const),
        (all, holidays, method) => {
          const histories = all.map((counts, at) => history(counts, `g${at}`));
          for (const { periods } of watchCounts(histories, { ...weekly, holidays, method })) {
            for (const { expected, upper, dispersion, pValue, cusum } of periods) {
              for (const value of [expected, upper, dispersion, pValue, cusum]) {
                expect(value === null || Number.isFinite(value)).toBe(true);
              }
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('Chinese New Year', () => {
  const shares = weeklyNewYearCovariates(Array.from({ length: 520 }, (_, at) => spanOf(at)));
  const [during = []] = shares;
  const withHoliday = (mean: number) => during.map((share) => random.poisson(mean * Math.exp(-1.5 * share)));
  const ratio = ({ periods }: Pick<WatchedCounts, 'periods'>) => {
    const inHoliday = periods.filter((_, at) => (during[520 - periods.length + at] ?? 0) > 0.5);
    const sum = (pick: (period: (typeof periods)[number]) => number) =>
      inHoliday.reduce((total, period) => total + pick(period), 0);
    return sum(({ observed }) => observed) / sum(({ expected }) => expected ?? 0);
  };

  test('is expected in a large series by its own past, in small ones by that of all', () => {
    const all = [
      history(withHoliday(60), 'large'),
      ...[1, 2, 3].map((n) => history(withHoliday(6), `small ${n}`)),
    ];
    const found = [...watchCounts(all, { ...weekly, holidays: 'cny' })];
    const [large, ...small] = found;
    expect(ratio({ periods: large?.periods ?? [] })).toBeGreaterThan(0.8);
    const together = small.map(ratio).reduce((sum, value) => sum + value / 3, 0);
    expect(together).toBeGreaterThan(0.6);
    expect(together).toBeLessThan(1.5);
    const without = [...watchCounts(all, weekly)].map(ratio);
    expect(Math.max(...without)).toBeLessThan(0.5);
  });

  test('outside the years it is known for is refused', () => {
    const late = history(drawn(300), '', 1000);
    expect(() => [...watchCounts([late], { ...weekly, holidays: 'cny' })]).toThrow(/2035/);
  });
});
