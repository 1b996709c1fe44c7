// STL, trend tests and the seasonal naive outlook against R and against their laws.
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mannKendall,
  pettitt,
  seasonalMannKendall,
  seasonalSenSlope,
  senSlope,
} from '../../src/statistics/mann-kendall.ts';
import { partialSort } from '../../src/statistics/partial-sort.ts';
import { outlookError, seasonalNaive, seasonalNaiveError } from '../../src/statistics/seasonal-naive.ts';
import { type StlOptions, stl } from '../../src/statistics/stl.ts';
import { readCsvFixture } from '../fixtures/read-csv.ts';
import { monthlyCounts, referenceTable } from './support/reference-series.ts';

const shared = new URL('../../../shared/reference/03_trend/', import.meta.url);
const hasShared = existsSync(shared);
/** Series that come with R are read where they lie. */
const fromShared = (name: string) =>
  readFileSync(new URL(name, shared), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',').map(Number));

type ExpectedTrend = Readonly<Record<string, number>>;
const isNumbers = (value: unknown): value is ExpectedTrend =>
  typeof value === 'object' && value !== null && !Object.values(value).some(Array.isArray);
function expectedTrends(text: string): (readonly [string, ExpectedTrend])[] {
  const found: unknown = JSON.parse(text);
  if (typeof found !== 'object' || found === null) return [];
  return Object.entries(found).flatMap(([name, value]) =>
    isNumbers(value) && 'pettitt_U' in value ? [[name, value] as const] : [],
  );
}

function expectTrend(values: readonly number[], expected: ExpectedTrend): void {
  const [test, slope, change] = [mannKendall(values), senSlope(values), pettitt(values)];
  const pairs: [number | null | undefined, number | undefined][] = [
    [test.score, expected.S],
    [test.variance, expected.varS],
    [test.z, expected.z],
    [test.pValue, expected.p],
    [slope?.slope, expected.sen],
    [slope?.interval[0], expected.sen_lo],
    [slope?.interval[1], expected.sen_hi],
    [change?.statistic, expected.pettitt_U],
    [change?.after, expected.pettitt_K],
    [change?.pValue, expected.pettitt_p],
  ];
  for (const [found, wanted] of pairs) {
    expect(Math.abs((found ?? Number.NaN) - (wanted ?? Number.NaN))).toBeLessThan(
      1e-8 * Math.max(1, Math.abs(wanted ?? 0)),
    );
  }
}

function expectParts(rows: readonly (readonly number[])[], options: Omit<StlOptions, 'period'>): void {
  const parts = stl(
    rows.map((row) => row[1] ?? Number.NaN),
    { period: 12, ...options },
  );
  for (const [at, [, , season = 0, trend = 0, remainder = 0, weight = 0]] of rows.entries()) {
    expect(Math.abs((parts?.season[at] ?? Number.NaN) - season)).toBeLessThan(1e-8);
    expect(Math.abs((parts?.trend[at] ?? Number.NaN) - trend)).toBeLessThan(1e-8);
    expect(Math.abs((parts?.remainder[at] ?? Number.NaN) - remainder)).toBeLessThan(1e-8);
    expect(Math.abs((parts?.weights[at] ?? Number.NaN) - weight)).toBeLessThan(1e-8);
  }
}

describe('STL', () => {
  test('a robust decomposition equals R’s', () => {
    const rows = referenceTable('03_trend/stl_synthMonthlyHigh_s13_robust_jump1.csv').map((row) =>
      Object.values(row).map((value) => value ?? Number.NaN),
    );
    expectParts(rows, { seasonWindow: 13, robust: true, fit: 'every' });
  });

  test.skipIf(!hasShared).each([
    ['stl_logco2_s21_jump1.csv', { seasonWindow: 21, robust: false, fit: 'every' }],
    ['stl_logco2_s21.csv', { seasonWindow: 21, robust: false, fit: 'tenth' }],
    ['stl_nottem_periodic.csv', { seasonWindow: 'periodic', robust: false, fit: 'tenth' }],
    ['stl_nottem_s7_robust.csv', { seasonWindow: 7, robust: true, fit: 'tenth' }],
  ] as const)('%s equals R’s', (name, options) => {
    expectParts(fromShared(name), options);
  });

  test('the parts add up, and no number is without a value', () => {
    const counts = fc.array(fc.nat(40), { minLength: 25, maxLength: 60 });
    fc.assert(
      fc.property(counts, fc.boolean(), (values, robust) => {
        const parts = stl(values, { period: 12, seasonWindow: 7, robust, fit: 'every' });
        return values.every((value, at) => {
          const sum = (parts?.season[at] ?? 0) + (parts?.trend[at] ?? 0) + (parts?.remainder[at] ?? 0);
          return Math.abs(sum - value) < 1e-9;
        });
      }),
      { numRuns: 50 },
    );
  });

  test('two seasons are too few', () => {
    const values = new Array<number>(24).fill(1);
    expect(stl(values, { period: 12, seasonWindow: 7, robust: true, fit: 'every' })).toBeNull();
  });

  test('ranks asked for in ascending order are those of a full sort', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 2, maxLength: 200 }), (values) => {
        const [sorted, full] = [Float64Array.from(values), Float64Array.from(values).sort()];
        const ranks = [(values.length - 1) >> 1, values.length >> 1];
        partialSort(sorted, ranks);
        return ranks.every((rank) => sorted[rank] === full[rank]);
      }),
    );
  });
});

describe('trend', () => {
  const fixture = readFileSync(
    new URL('../fixtures/reference/03_trend/mk_expected_synth.json', import.meta.url),
    'utf8',
  );
  const columnOf = (name: string): number[] =>
    readCsvFixture(`reference/03_trend/mk_input_${name}.csv`).map((row) => Number(row.y));

  test.each(expectedTrends(fixture))('series %s equals R', (name, expected) => {
    expectTrend(columnOf(name), expected);
  });

  test.skipIf(!hasShared)('series that come with R equal R', () => {
    const all = expectedTrends(readFileSync(new URL('mk_expected.json', shared), 'utf8'));
    expect(all.length).toBeGreaterThan(5);
    for (const [name, expected] of all) {
      expectTrend(
        fromShared(`mk_input_${name}.csv`).map(([value = Number.NaN]) => value),
        expected,
      );
    }
  });

  test('seasonal test and slope equal R', () => {
    const found = seasonalMannKendall(columnOf('synth_high'), 12);
    expect([found.score, found.variance]).toEqual([182, 1496]);
    expect(found.z).toBeCloseTo(4.67964359445492, 10);
    expect(seasonalSenSlope(columnOf('synth_high'), 12)).toBe(6.4375);
  });

  test('seven values have no p-value, and equal values no trend', () => {
    expect(mannKendall([1, 2, 3, 4, 5, 6, 7]).pValue).toBeNull();
    expect(mannKendall(new Array<number>(9).fill(4))).toEqual({ score: 0, variance: 0, z: 0, pValue: 1 });
    expect([senSlope([3]), pettitt([3]), seasonalSenSlope([1, 2], 12)]).toEqual([null, null, null]);
  });
});

describe('seasonal naive outlook', () => {
  const values = monthlyCounts('high');

  test('points and intervals equal the reference', () => {
    const found = seasonalNaive(values, { period: 12, horizons: 12, confidence: 0.9 });
    const expected = referenceTable('03_trend/snaive_conformal90_synth_high.csv');
    expect(found.map(({ horizon, point, interval }) => [horizon, point, ...(interval ?? [])])).toEqual(
      expected.map(({ h, point, lo, hi }) => [h, point, lo, hi]),
    );
    expect(found.map(({ point }) => point)).toEqual(
      referenceTable('03_trend/snaive_synth_high.csv').map(({ mean }) => mean),
    );
  });

  test('the error within the sample is R’s mean absolute error', () => {
    const [training] = readCsvFixture('reference/03_trend/snaive_accuracy_synth_high.csv');
    expect(seasonalNaiveError(values.slice(0, 108), 12)).toBeCloseTo(Number(training?.MAE), 10);
  });

  test('beyond a season it repeats itself', () => {
    const outlook = seasonalNaive(values, { period: 12, horizons: 24, confidence: 0.8 });
    expect(outlook.slice(12).map(({ point }) => point)).toEqual(
      outlook.slice(0, 12).map(({ point }) => point),
    );
  });

  test('too short a past has no interval, and less than a season no outlook', () => {
    expect(seasonalNaive(values.slice(0, 14), { period: 12, horizons: 1, confidence: 0.9 })).toEqual([
      { horizon: 1, point: values[2], interval: null },
    ]);
    expect(seasonalNaive([1, 2], { period: 12, horizons: 1, confidence: 0.9 })).toEqual([]);
  });

  test('of steady growth is exact with the growth, and as wrong as a year of it without', () => {
    const doubling = Array.from({ length: 48 }, (_, month) => 10 * 2 ** Math.floor(month / 12));
    const options = { period: 12, horizons: 1, confidence: 0.8, origins: 1 } as const;
    expect(outlookError(doubling.slice(0, 37), { ...options, method: 'grown' })).toBe(0);
    expect(outlookError(doubling.slice(0, 37), { ...options, method: 'same' })).toBe(40);
    expect(seasonalNaive(doubling, { ...options, method: 'grown' })[0]?.point).toBe(160);
  });

  test('has no back-test where nothing earlier is known', () => {
    expect(outlookError([1, 2, 3], { period: 12, horizons: 1, confidence: 0.8 })).toBeNull();
  });
});
