// The kernel against R's distribution functions, and the laws that quantiles and distributions keep.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  betaCdf,
  betaQuantile,
  gammaCdf,
  gammaQuantile,
  normalCdf,
  normalQuantile,
} from '../../src/statistics/distributions.ts';
import { readCsvFixture } from '../fixtures/read-csv.ts';

const golden = readCsvFixture('reference/09_distributions/golden.csv').map((row) => ({
  name: row.fn ?? '',
  a: Number(row.a),
  b: Number(row.b),
  c: Number(row.c),
  value: Number(row.value),
}));

const functions: Record<string, (a: number, b: number, c: number) => number> = {
  qnorm: (p) => normalQuantile(p),
  pnorm: (z) => normalCdf(z),
  qbeta: (p, a, b) => betaQuantile(p, a, b),
  pgamma_rate1: (x, shape) => gammaCdf(x, shape),
  qgamma_rate1: (p, shape) => gammaQuantile(p, shape),
};

const relativeError = (found: number, expected: number): number =>
  Math.abs(found - expected) / Math.max(Math.abs(expected), 1e-300);

describe.each(Object.entries(functions))('%s', (name, compute) => {
  const rows = golden.filter((row) => row.name === name);

  it('has reference values', () => {
    expect(rows.length).toBeGreaterThan(5);
  });

  it.each(rows)('($a, $b, $c) equals R to 1e-9', ({ a, b, c, value }) => {
    const found = compute(a, b, c);
    if (value === 0) expect(Math.abs(found)).toBeLessThan(1e-12);
    else expect(relativeError(found, value)).toBeLessThan(1e-9);
  });
});

describe('laws', () => {
  const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
  const shape = fc.double({ min: 0.5, max: 500, noNaN: true });

  it('the normal distribution undoes its quantile', () => {
    fc.assert(fc.property(probability, (p) => Math.abs(normalCdf(normalQuantile(p)) - p) < 1e-12));
  });

  it('the beta distribution undoes its quantile', () => {
    fc.assert(
      fc.property(
        probability,
        shape,
        shape,
        (p, a, b) => Math.abs(betaCdf(betaQuantile(p, a, b), a, b) - p) < 1e-8,
      ),
    );
  });

  it('the gamma distribution undoes its quantile', () => {
    fc.assert(
      fc.property(probability, shape, (p, a) => Math.abs(gammaCdf(gammaQuantile(p, a), a) - p) < 1e-8),
    );
  });

  it('the ends of [0, 1] are the ends of the support', () => {
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
    expect([gammaQuantile(0, 2), gammaQuantile(1, 2)]).toEqual([0, Number.POSITIVE_INFINITY]);
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
  });

  it('arguments outside the domain are refused', () => {
    expect(() => normalQuantile(1.5)).toThrow(RangeError);
    expect(() => normalCdf(Number.NaN)).toThrow(RangeError);
    expect(() => betaCdf(0.5, 0, 1)).toThrow(RangeError);
    expect(() => betaQuantile(0.5, 1, -1)).toThrow(RangeError);
    expect(() => gammaCdf(-1, 1)).toThrow(RangeError);
    expect(() => gammaQuantile(0.5, Number.NaN)).toThrow(RangeError);
  });
});
