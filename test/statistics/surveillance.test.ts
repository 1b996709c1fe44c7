// EARS, CUSUM, New Year shares, working days, comparison with the whole, false discoveries: values and laws.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, daysInMonth, parseIsoDate } from '../../src/foundation/calendar.ts';
import { cusum, standardisedResidual } from '../../src/statistics/cusum.ts';
import { ears } from '../../src/statistics/ears.ts';
import { benjaminiHochberg } from '../../src/statistics/false-discovery.ts';
import {
  monthlyNewYearCovariates,
  newYearKnown,
  weeklyNewYearCovariates,
} from '../../src/statistics/new-year-covariates.ts';
import { compareWithParent } from '../../src/statistics/parent-comparison.ts';
import { workingDayOffsets, workingDays } from '../../src/statistics/working-days.ts';
import { mondays, newYearShares, referenceTable, weeklyCounts } from './support/reference-series.ts';

const day = (text: string): number => parseIsoDate(text) ?? Number.NaN;
const week = (monday: string) => ({ from: day(monday), to: day(monday) + 6 });
const none = { holidays: new Set<number>(), workedWeekends: new Set<number>() };

describe('EARS', () => {
  const cases = (['high', 'mid', 'low'] as const).flatMap((name) =>
    (['C1', 'C2'] as const).flatMap((method) => [0, 0.5].map((sigma) => [name, method, sigma] as const)),
  );

  test.each(cases)('%s %s with a smallest deviation of %s equals R', (name, method, minimumDeviation) => {
    const points = ears(weeklyCounts(name), { method, alpha: 0.001, minimumDeviation });
    const reference = referenceTable(`01_ears/out_synth_${name}_${method}_minSigma${minimumDeviation}.csv`);
    expect(points.map(({ index, alarm }) => [index + 1, Number(alarm)])).toEqual(
      reference.map(({ t, alarm }) => [t, alarm]),
    );
    for (const [at, { upper }] of points.entries()) {
      expect(Math.abs(upper - (reference[at]?.upper ?? Number.NaN))).toBeLessThan(1e-10);
    }
  });

  test('missing weeks are left out, and too many of them leave nothing to compare with', () => {
    const options = { method: 'C1', alpha: 0.001, minimumDeviation: 0.5 } as const;
    expect(ears([1, null, 3, 2, null, 2, 2, 9], options)[0]).toMatchObject({
      index: 7,
      expected: 2,
      alarm: true,
    });
    expect(ears([1, null, null, 2, null, 2, 2, 9], options)).toEqual([]);
  });
});

describe('CUSUM', () => {
  test.each(['high', 'mid', 'low'] as const)(
    'on the New Year fit of series %s gives the reference',
    (name) => {
      const reference = referenceTable(`01_cusum/out_synth_${name}_cusum_on_farrington.csv`);
      const residuals = reference.map(({ observed, expected, phi }) =>
        typeof expected === 'number' ? standardisedResidual(observed ?? 0, expected, phi ?? 1) : null,
      );
      const points = cusum(residuals, { reference: 0.5, limit: 4 });
      expect(points.map(({ alarm }) => Number(alarm))).toEqual(reference.map((row) => row.cusum_alarm));
      for (const [at, { sum }] of points.entries()) {
        expect(Math.abs(sum - (reference[at]?.S ?? Number.NaN))).toBeLessThan(1e-9);
      }
    },
  );

  test('starts anew after an alarm, and fades while nothing is known', () => {
    expect(cusum([3, 3, 3, 1, null, null], { reference: 0.5, limit: 4 })).toEqual([
      { sum: 2.5, alarm: false },
      { sum: 5, alarm: true },
      { sum: 2.5, alarm: false },
      { sum: 3, alarm: false },
      { sum: 2.5, alarm: false },
      { sum: 2, alarm: false },
    ]);
  });

  test('a residual needs something expected', () => {
    expect(() => standardisedResidual(1, 0, 1)).toThrow(RangeError);
  });
});

describe('Chinese New Year', () => {
  test('shares of weeks are those of the reference', () => {
    const shares = weeklyNewYearCovariates(mondays.map(week));
    for (const [j, column] of newYearShares.entries()) {
      for (const [at, value] of column.entries()) {
        expect(Math.abs((shares[j]?.[at] ?? Number.NaN) - value)).toBeLessThan(1e-6);
      }
    }
  });

  test('shares of months average to nothing in every calendar month', () => {
    const months = Array.from({ length: 36 * 12 }, (_, at) => {
      const [year, month] = [2000 + Math.floor(at / 12), (at % 12) + 1];
      return {
        from: dayNumber({ year, month, day: 1 }),
        to: dayNumber({ year, month, day: daysInMonth(year, month) }),
      };
    });
    for (const column of monthlyNewYearCovariates(months)) {
      for (let month = 0; month < 12; month += 1) {
        const values = column.filter((_, at) => at % 12 === month);
        expect(Math.abs(values.reduce((sum, value) => sum + value, 0))).toBeLessThan(0.05);
      }
    }
  });

  test('years whose New Year is not known are told apart', () => {
    expect(newYearKnown([week('2020-01-06')])).toBe(true);
    expect(newYearKnown([week('2020-01-06'), week('2037-01-05')])).toBe(false);
  });
});

describe('working days', () => {
  test('weekends do not count unless they are worked, holidays do not', () => {
    expect(workingDays(week('2020-01-06'), none)).toBe(5);
    const calendar = {
      holidays: new Set([day('2020-01-24')]),
      workedWeekends: new Set([day('2020-01-19')]),
    };
    expect([week('2020-01-13'), week('2020-01-20')].map((span) => workingDays(span, calendar))).toEqual([
      6, 4,
    ]);
  });

  test('a week without any has a finite offset', () => {
    const holidays = new Set(Array.from({ length: 7 }, (_, at) => day('2020-10-05') + at));
    expect(workingDayOffsets([week('2020-10-05')], { ...none, holidays })).toEqual([Math.log(0.5)]);
  });
});

describe('comparison with the whole', () => {
  const earlier = { part: 40, rest: 1000 };

  test('expects the earlier share', () => {
    const result = compareWithParent({ part: 5, rest: 100 }, earlier, 0.005);
    expect(result?.expected).toBe(4);
    expect(result?.alarm).toBe(false);
  });

  test('raises exactly what is above its bound', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 300 }), fc.nat(80), (part, rest, before) => {
        const result = compareWithParent({ part, rest }, { part: before, rest: 1000 }, 0.01);
        expect(result?.alarm).toBe((result?.pValue ?? 1) < 0.01);
      }),
    );
  });

  test('a whole without other cases tells nothing', () => {
    expect(compareWithParent({ part: 5, rest: 0 }, earlier, 0.005)).toBeNull();
    expect(() => compareWithParent({ part: -1, rest: 0 }, earlier, 0.005)).toThrow(RangeError);
  });
});

describe('false discoveries', () => {
  test('q-values equal those of R’s p.adjust', () => {
    const q = benjaminiHochberg([0.01, 0.04, 0.03, 0.005, 0.5]);
    for (const [at, value] of [0.025, 0.05, 0.05, 0.025, 0.5].entries()) expect(q[at]).toBeCloseTo(value, 12);
  });

  test('are never below their p-values and keep their order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (ps) => {
        const qs = benjaminiHochberg(ps);
        const order = ps.map((p, at) => [p, qs[at] ?? 0] as const).toSorted((a, b) => a[0] - b[0]);
        return (
          order.every(([p, q]) => q >= p * (1 - 1e-12) && q <= 1) &&
          order.every(([, q], at) => at === 0 || q >= (order[at - 1]?.[1] ?? 0))
        );
      }),
    );
  });
});
