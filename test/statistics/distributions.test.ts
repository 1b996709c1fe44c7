// The kernel against R's distribution functions, and the laws that quantiles and distributions keep.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialQuantile, countQuantile, countUpperTail } from '../../src/statistics/count-distributions.ts';
import {
  betaCdf,
  betaQuantile,
  digamma,
  gammaCdf,
  gammaQuantile,
  gammaUpperTail,
  logGamma,
  normalCdf,
  normalQuantile,
  studentCdf,
  trigamma,
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
  pt: (t, degrees) => studentCdf(t, degrees),
  qpois: (p, mean) => countQuantile(p, mean),
  qbinom: binomialQuantile,
  qnbinom_mu_phi: countQuantile,
  pnbinom_upper_ge_k_mu_phi: countUpperTail,
  lgamma: (x) => logGamma(x),
  digamma: (x) => digamma(x),
  trigamma: (x) => trigamma(x),
};

const relativeError = (found: number, expected: number): number =>
  Math.abs(found - expected) / Math.max(Math.abs(expected), 1e-300);

describe.each(Object.entries(functions))('%s', (name, compute) => {
  const rows = golden.filter((row) => row.name === name);

  it('has reference values', () => {
    expect(rows.length).toBeGreaterThan(3);
  });

  it.each(rows)('($a, $b, $c) equals R to 1e-9', ({ a, b, c, value }) => {
    const found = compute(a, b, c);
    if (value === 0) expect(Math.abs(found)).toBeLessThan(1e-12);
    else expect(relativeError(found, value)).toBeLessThan(1e-9);
  });
});

it('every reference value belongs to a function here', () => {
  expect(golden.filter(({ name }) => !(name in functions))).toEqual([]);
  expect(golden).toHaveLength(190);
});

describe('laws', () => {
  const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
  const shape = fc.double({ min: 0.5, max: 500, noNaN: true });

  it('the normal distribution undoes its quantile', () => {
    fc.assert(fc.property(probability, (p) => Math.abs(normalCdf(normalQuantile(p)) - p) < 1e-12));
  });

  it('the beta distribution undoes its quantile', () => {
    fc.assert(
      fc.property(probability, shape, shape, (p, a, b) => {
        const x = betaQuantile(p, a, b);
        return 1 - x < 1e-12 || Math.abs(betaCdf(x, a, b) - p) < 1e-8;
      }),
    );
  });

  it('the gamma distribution undoes its quantile', () => {
    fc.assert(
      fc.property(probability, shape, (p, a) => Math.abs(gammaCdf(gammaQuantile(p, a), a) - p) < 1e-8),
    );
  });

  it('a gamma quantile is found where the library’s own search ends in an underflow', () => {
    expect(
      gammaCdf(gammaQuantile(0.000004259382719140614, 2.4190916554096553), 2.4190916554096553),
    ).toBeCloseTo(0.000004259382719140614, 15);
  });

  it('the upper gamma tail is what the distribution leaves', () => {
    fc.assert(
      fc.property(shape, shape, (x, a) => Math.abs(gammaCdf(x, a) + gammaUpperTail(x, a) - 1) < 1e-12),
    );
  });

  it('tails too small for a number are 0, and their other side 1', () => {
    expect([gammaCdf(0.5, 400), gammaUpperTail(0.5, 400)]).toEqual([0, 1]);
    expect([gammaCdf(5000, 3), gammaUpperTail(5000, 3)]).toEqual([1, 0]);
  });

  it('Student’s distribution ends at 0 and 1', () => {
    expect([studentCdf(Number.NEGATIVE_INFINITY, 3), studentCdf(Number.POSITIVE_INFINITY, 3)]).toEqual([
      0, 1,
    ]);
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
    expect(() => studentCdf(1, 0.5)).toThrow(RangeError);
    expect(() => trigamma(0)).toThrow(RangeError);
  });
});
