// Farrington's test against R's surveillance package at every point, and the laws that any series keeps.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CountSeries,
  type FarringtonOptions,
  type FarringtonPoint,
  farrington,
  farringtonDefaults,
} from '../../src/statistics/farrington.ts';
import {
  monthlyCounts,
  newYearShares,
  referenceTable,
  seriesNames,
  weeklyCounts,
} from './support/reference-series.ts';

const { week, month, classicWeek, classicMonth } = farringtonDefaults;

const relative = (found: number, expected: number): number => Math.abs(found / expected - 1);

/** Compares every point; the reference has no bound where too few cases were counted. */
function expectEqual(points: readonly FarringtonPoint[], path: string): void {
  const reference = referenceTable(path);
  expect(points.map(({ index }) => index + 1)).toEqual(reference.map(({ t }) => t));
  const bounds = points.map(({ enoughCases, upper }) => (enoughCases ? upper : null));
  for (const [at, { upper }] of reference.entries()) {
    const bound = bounds[at] ?? null;
    if (upper === null || upper === undefined) expect(bound).toBeNull();
    else expect(relative(bound ?? Number.NaN, upper)).toBeLessThan(1e-12);
  }
  expect(points.map(({ alarm }) => Number(alarm))).toEqual(reference.map(({ alarm }) => alarm));
  expect(points.map(({ trend }) => Number(trend))).toEqual(reference.map(({ trend }) => trend));
  for (const [at, { expected, phi }] of reference.entries()) {
    const point = points[at];
    if (expected !== null) {
      expect(Math.abs((point?.expected ?? Number.NaN) - (expected ?? 0))).toBeLessThan(1e-5);
    }
    expect(relative(point?.dispersion ?? Number.NaN, phi ?? 0)).toBeLessThan(1e-4);
  }
}

/** P-values, where the bound does not depend on the mean's own error. */
function expectEqualPValues(points: readonly FarringtonPoint[], path: string): void {
  for (const [at, { pvalue }] of referenceTable(path).entries()) {
    expect(Math.abs((points[at]?.pValue ?? Number.NaN) - (pvalue ?? 0))).toBeLessThan(1e-9);
  }
}

describe.each(seriesNames)('series %s equals R at every point', (name) => {
  const weekly = { counts: weeklyCounts(name) };
  const monthly = { counts: monthlyCounts(name) };

  test('weeks, bound of the negative binomial', () => {
    const points = farrington(weekly, week);
    expectEqual(points, `01_farrington/out_synth_${name}_N_nbPlugin.csv`);
    expectEqualPValues(points, `01_farrington/out_synth_${name}_N_nbPlugin.csv`);
  });

  test('months, bound of the negative binomial', () => {
    expectEqual(farrington(monthly, month), `01_farrington/out_synthMonthly_${name}_nbPlugin.csv`);
  });

  test('weeks, bound with the error of the mean, as the package computes it', () => {
    const options: FarringtonOptions = { ...week, bound: 'muan', standardErrors: 'surveillance' };
    expectEqual(farrington(weekly, options), `01_farrington/out_synth_${name}_N_muan.csv`);
  });

  test('the classic test, as the package computes it', () => {
    const asPackage = { standardErrors: 'surveillance' } as const;
    expectEqual(
      farrington(weekly, { ...classicWeek, ...asPackage }),
      `01_farrington/out_synth_${name}_A.csv`,
    );
    expectEqual(
      farrington(monthly, { ...classicMonth, ...asPackage }),
      `01_farrington/out_synthMonthly_${name}_A.csv`,
    );
  });
});

test.each(['high', 'mid', 'low'] as const)('New Year covariates on series %s give the reference', (name) => {
  const points = farrington({ counts: weeklyCounts(name), covariates: newYearShares }, week);
  expectEqual(points, `01_holiday/out_${name}_covariate.csv`);
  for (const [at, { se }] of referenceTable(`01_holiday/out_${name}_covariate.csv`).entries()) {
    expect(relative(points[at]?.standardError ?? Number.NaN, se ?? 0)).toBeLessThan(2e-3);
  }
});

describe('laws', () => {
  const short: FarringtonOptions = { ...month, years: 3 };
  const count = fc.integer({ min: 0, max: 60 });
  const counts = fc.array(fc.oneof({ weight: 9, arbitrary: count }, fc.constant(null), fc.constant(0)), {
    minLength: 38,
    maxLength: 70,
  });
  const finite = ({ expected, dispersion, upper, pValue, exceedance, standardError }: FarringtonPoint) =>
    [expected, dispersion, upper, pValue, exceedance, standardError].every(Number.isFinite);

  test('no number is ever without a value, whatever the counts', () => {
    for (const bound of ['nbPlugin', 'muan', 'delta'] as const) {
      fc.assert(
        fc.property(counts, (values) => farrington({ counts: values }, { ...short, bound }).every(finite)),
        { numRuns: 100 },
      );
    }
  });

  test('nothing later changes what was said of a period', () => {
    fc.assert(
      fc.property(counts, (values) => {
        const all = farrington({ counts: values }, short);
        const earlier = farrington({ counts: values.slice(0, 45) }, short);
        expect(all.filter(({ index }) => index < 45)).toEqual(earlier);
      }),
      { numRuns: 50 },
    );
  });

  test('an exposure twice as large leaves a doubled expectation, no other test', () => {
    const values = weeklyCounts('mid');
    const offsets = values.map((_, index) => (index % 2 === 0 ? Math.log(2) : 0));
    const plain = farrington({ counts: values }, week, { to: 280 });
    const shifted = farrington({ counts: values, offsets: offsets.map((x) => x * 0 + 1.5) }, week, {
      to: 280,
    });
    for (const [at, point] of plain.entries()) {
      expect(relative(shifted[at]?.expected ?? 0, point.expected)).toBeLessThan(1e-6);
      expect(shifted[at]?.upper).toBe(point.upper);
    }
    const halves = farrington({ counts: values, offsets }, week, { from: 264, to: 266 });
    expect((halves[0]?.expected ?? 0) / (halves[1]?.expected ?? 1)).toBeGreaterThan(1.5);
  });

  test('known effects of covariates act as an offset', () => {
    const values = weeklyCounts('mid');
    const effects = [-1.2, 0.3];
    const offsets = values.map((_, at) =>
      newYearShares.reduce((sum, shares, j) => sum + (shares[at] ?? 0) * (effects[j] ?? 0), 0),
    );
    const series: CountSeries = {
      counts: values,
      covariates: newYearShares,
      knownEffects: values.map(() => effects),
    };
    const known = farrington(series, week, { to: 300 });
    const offset = farrington({ counts: values, offsets }, week, { to: 300 });
    expect(known.map(({ expected, upper }) => [expected, upper])).toEqual(
      offset.map(({ expected, upper }) => [expected, upper]),
    );
  });
});

describe('series that say little', () => {
  test('all zeros expect nothing and raise nothing', () => {
    const points = farrington({ counts: new Array<number>(300).fill(0) }, week);
    expect(points).toHaveLength(37);
    expect(
      points.every(({ alarm, enoughCases, expected }) => !alarm && !enoughCases && expected < 1e-6),
    ).toBe(true);
  });

  test('a constant series expects itself, as Poisson', () => {
    const [point] = farrington({ counts: new Array<number>(300).fill(7) }, week);
    expect(point?.expected).toBeCloseTo(7, 6);
    expect([point?.dispersion, point?.upper, point?.alarm]).toEqual([1, 15, false]);
  });

  test('a series without half of its baseline is not judged', () => {
    const counts = Array.from({ length: 300 }, (_, at) => (at < 200 ? null : 5));
    expect(farrington({ counts }, week)).toEqual([]);
  });

  test('missing early years are left out, not taken as zeros', () => {
    const values: (number | null)[] = weeklyCounts('high');
    const [whole] = farrington({ counts: values }, week, { from: 300, to: 301 });
    const [part] = farrington({ counts: values.map((count, at) => (at < 60 ? null : count)) }, week, {
      from: 300,
      to: 301,
    });
    expect(part?.expected).toBeGreaterThan(0.8 * (whole?.expected ?? 0));
  });

  test('what is no count is refused', () => {
    expect(() => farrington({ counts: [1, -1] }, week)).toThrow(RangeError);
    expect(() => farrington({ counts: [1, 0.5] }, week)).toThrow(RangeError);
    expect(() => farrington({ counts: [1], offsets: [] }, week)).toThrow(RangeError);
    expect(() => farrington({ counts: [1] }, { ...week, alpha: 0 })).toThrow(RangeError);
    expect(() => farrington({ counts: [1] }, { ...week, halfWindow: 40 })).toThrow(RangeError);
  });
});
