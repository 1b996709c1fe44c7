// Derived columns: shares, changes and rates with their intervals, and where none is given.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeBetween,
  differences,
  perTenThousandColumns,
  SMALLEST_BASE,
  shareColumns,
} from '../../src/report/published-columns.ts';

const values = (columns: ReturnType<typeof shareColumns>): (readonly unknown[])[] =>
  columns.map(({ data }) => data.values);

describe('changeBetween', () => {
  const count = fc.integer({ min: SMALLEST_BASE, max: 100_000 });

  it('lies within its interval', () => {
    fc.assert(
      fc.property(count, count, (now, base) => {
        const found = changeBetween(now, base);
        return (
          found?.low != null && found.high != null && found.low <= found.change && found.change <= found.high
        );
      }),
    );
  });

  it('is now over base, less one', () => {
    expect(changeBetween(126, 100)?.change).toBeCloseTo(0.26, 12);
  });

  it('is not given on a base below 10', () => {
    expect(changeBetween(50, SMALLEST_BASE - 1)).toBeNull();
    expect(changeBetween(50, 0)).toBeNull();
    expect(changeBetween(50, SMALLEST_BASE)).not.toBeNull();
  });

  it('is not given where last year is unknown', () => {
    expect(changeBetween(50, null)).toBeNull();
  });

  it('of persons, who come in parties, has no interval', () => {
    expect(changeBetween(50, 40, false)).toEqual({ change: 0.25, low: null, high: null });
  });
});

describe('shareColumns', () => {
  it('gives nothing of a whole of 0', () => {
    expect(values(shareColumns([0], [0]))).toEqual([[null], [null], [null]]);
  });

  it('sums to 1 over the parts of a whole', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 20 }), (parts) => {
        const whole = parts.reduce((sum, part) => sum + part, 0);
        const [shares = []] = values(
          shareColumns(
            parts,
            parts.map(() => whole),
          ),
        );
        const total = shares.reduce<number>((sum, share) => sum + Number(share), 0);
        return whole === 0 || Math.abs(total - 1) < 1e-9;
      }),
    );
  });
});

describe('perTenThousandColumns', () => {
  it('gives nothing where the residents are unknown or 0', () => {
    expect(values(perTenThousandColumns([5, 5], [null, 0]))[0]).toEqual([null, null]);
  });

  it('is pieces over residents, times ten thousand, with its interval', () => {
    const [rate, low, high] = values(perTenThousandColumns([20], [100_000])).map(([value]) => Number(value));
    expect(rate).toBe(2);
    expect(low).toBeCloseTo(1.22165195854039, 9);
    expect(high).toBeCloseTo(3.08883779026746, 9);
  });
});

describe('differences', () => {
  it('are unknown where either side is', () => {
    expect(differences([5, null, 3], [2, 1, null])).toEqual([3, null, null]);
  });
});
