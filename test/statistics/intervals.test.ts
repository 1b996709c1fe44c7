// Intervals against R's values, and the laws that any interval keeps.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clopperPearsonInterval,
  garwoodInterval,
  rateRatio,
  wilsonInterval,
} from '../../src/statistics/intervals.ts';
import { readCsvFixture } from '../fixtures/read-csv.ts';

const shares = readCsvFixture('reference/05_ranking/binomial_intervals95.csv');
const counts = readCsvFixture('reference/05_ranking/poisson_intervals.csv');

const cell = (row: Record<string, string>, name: string): number => Number(row[name]);

function expectClose(found: readonly number[], expected: readonly number[]): void {
  for (const [index, value] of expected.entries()) {
    expect(Math.abs((found[index] ?? Number.NaN) - value)).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)));
  }
}

describe('reference values', () => {
  it.each(shares)('Wilson of $x in $n', (row) => {
    expectClose(wilsonInterval(cell(row, 'x'), cell(row, 'n')), [
      cell(row, 'wilson_lo'),
      cell(row, 'wilson_hi'),
    ]);
  });

  it.each(shares)('Clopper-Pearson of $x in $n', (row) => {
    expectClose(clopperPearsonInterval(cell(row, 'x'), cell(row, 'n')), [
      cell(row, 'cp_lo'),
      cell(row, 'cp_hi'),
    ]);
  });

  it.each(counts)('Garwood of $k', (row) => {
    expectClose(garwoodInterval(cell(row, 'k')), [cell(row, 'garwood95_lo'), cell(row, 'garwood95_hi')]);
    expectClose(garwoodInterval(cell(row, 'k'), 0.998), [
      cell(row, 'garwood998_lo'),
      cell(row, 'garwood998_hi'),
    ]);
  });

  it('the ratio of 11 in 800 to 21 in 3,011', () => {
    const url = new URL('../fixtures/reference/05_ranking/rate_ratio.json', import.meta.url);
    const { poisson_rate_ratio: expected } = JSON.parse(readFileSync(url, 'utf8'));
    const found = rateRatio({ count: 11, exposure: 800 }, { count: 21, exposure: 3011 });
    expectClose([found?.ratio ?? Number.NaN, ...(found?.interval ?? [])], [expected.est, ...expected.ci]);
  });
});

describe('laws', () => {
  const share = fc
    .tuple(fc.nat(5000), fc.nat(5000))
    .map(([a, b]) => ({ x: Math.min(a, b), n: Math.max(a, b, 1) }));
  const count = fc.nat(2000);

  it.each([wilsonInterval, clopperPearsonInterval])('%o holds the share, within [0, 1]', (interval) => {
    fc.assert(
      fc.property(share, ({ x, n }) => {
        const [low, high] = interval(x, n);
        return low >= 0 && low <= x / n && x / n <= high && high <= 1;
      }),
    );
  });

  it.each([wilsonInterval, clopperPearsonInterval])(
    '%o of the failures mirrors that of the successes',
    (interval) => {
      fc.assert(
        fc.property(share, ({ x, n }) => {
          const [low, high] = interval(x, n);
          const [mirroredLow, mirroredHigh] = interval(n - x, n);
          return Math.abs(low - (1 - mirroredHigh)) < 1e-9 && Math.abs(high - (1 - mirroredLow)) < 1e-9;
        }),
      );
    },
  );

  it('more confidence never narrows an interval', () => {
    fc.assert(
      fc.property(share, ({ x, n }) => {
        const [low, high] = wilsonInterval(x, n, 0.95);
        const [wideLow, wideHigh] = wilsonInterval(x, n, 0.998);
        return wideLow <= low && high <= wideHigh;
      }),
    );
  });

  it('Garwood holds the count', () => {
    fc.assert(
      fc.property(count, (k) => {
        const [low, high] = garwoodInterval(k);
        return low <= k && k < high;
      }),
    );
  });

  it('swapping the two rates inverts the ratio and its limits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 2000 }), (x, y) => {
        const forth = rateRatio({ count: x, exposure: 3 }, { count: y, exposure: 2 });
        const back = rateRatio({ count: y, exposure: 2 }, { count: x, exposure: 3 });
        if (forth === null || back === null) return false;
        return (
          Math.abs(forth.ratio * back.ratio - 1) < 1e-9 &&
          Math.abs(forth.interval[0] * back.interval[1] - 1) < 1e-6
        );
      }),
    );
  });

  it('a base of 0 has an infinite ratio and a finite lower limit', () => {
    const found = rateRatio({ count: 5, exposure: 1 }, { count: 0, exposure: 1 });
    expect(found?.ratio).toBe(Number.POSITIVE_INFINITY);
    expect(found?.interval[0]).toBeGreaterThan(0);
    expect(found?.interval[1]).toBe(Number.POSITIVE_INFINITY);
  });

  it('two counts of 0 say nothing', () => {
    expect(rateRatio({ count: 0, exposure: 1 }, { count: 0, exposure: 1 })).toBeNull();
  });

  it('what is not a count is refused', () => {
    expect(() => wilsonInterval(1, 0)).toThrow(RangeError);
    expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
    expect(() => garwoodInterval(-1)).toThrow(RangeError);
    expect(() => garwoodInterval(1.5)).toThrow(RangeError);
    expect(() => rateRatio({ count: 1, exposure: 0 }, { count: 1, exposure: 1 })).toThrow(RangeError);
  });
});
