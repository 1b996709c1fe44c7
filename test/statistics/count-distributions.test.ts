// Counts by mean and dispersion: quantiles and tails keep their laws, and overdispersion ends in Poisson.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  binomialCdf,
  binomialQuantile,
  countCdf,
  countQuantile,
  countUpperTail,
  logCountProbability,
  zeroProbability,
} from '../../src/statistics/count-distributions.ts';

const mean = fc.double({ min: 0.01, max: 2000, noNaN: true });
const dispersion = fc.oneof(fc.constant(1), fc.double({ min: 1.001, max: 20, noNaN: true }));
const probability = fc.double({ min: 0.001, max: 0.9999, noNaN: true });
const count = fc.integer({ min: 0, max: 500 });

describe('laws', () => {
  test('a quantile is the smallest count that reaches its probability', () => {
    fc.assert(
      fc.property(probability, mean, dispersion, (p, mu, phi) => {
        const k = countQuantile(p, mu, phi);
        return countCdf(k, mu, phi) >= p * (1 - 1e-12) && (k === 0 || countCdf(k - 1, mu, phi) < p);
      }),
    );
  });

  test('both tails make one', () => {
    fc.assert(
      fc.property(count, mean, dispersion, (k, mu, phi) => {
        return Math.abs(countCdf(k - 1, mu, phi) + countUpperTail(k, mu, phi) - 1) < 1e-10;
      }),
    );
  });

  test('probabilities sum to the distribution', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 30, noNaN: true }), dispersion, (mu, phi) => {
        let sum = 0;
        for (let k = 0; k <= 20; k += 1) sum += Math.exp(logCountProbability(k, mu, phi));
        return Math.abs(sum - countCdf(20, mu, phi)) < 1e-9;
      }),
    );
  });

  test('silence is as likely as a count of 0', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 30, noNaN: true }), dispersion, (mu, phi) => {
        return Math.abs(zeroProbability(mu, phi) - countCdf(0, mu, phi)) < 1e-9;
      }),
    );
  });

  test('a dispersion of barely more than 1 is Poisson', () => {
    for (const excess of [1e-6, 1e-7, 1e-9, 1e-15]) {
      expect(countUpperTail(19, 10, 1 + excess) / countUpperTail(19, 10)).toBeCloseTo(1, 5);
    }
  });

  test('a binomial quantile is the smallest count that reaches its probability', () => {
    fc.assert(
      fc.property(probability, fc.integer({ min: 1, max: 300 }), probability, (p, trials, share) => {
        const k = binomialQuantile(p, trials, share);
        return (
          binomialCdf(k, trials, share) >= p * (1 - 1e-12) &&
          (k === 0 || binomialCdf(k - 1, trials, share) < p)
        );
      }),
    );
  });
});

test('a mean of 0 is a certain 0', () => {
  expect([countCdf(0, 0), countUpperTail(1, 0), countQuantile(0.99, 0, 3)]).toEqual([1, 0, 0]);
});

test('the ends of the probabilities are the ends of the counts', () => {
  expect([countQuantile(0, 5), countQuantile(1, 5), binomialQuantile(1, 9, 0.5)]).toEqual([
    0,
    Number.POSITIVE_INFINITY,
    9,
  ]);
});

test('arguments outside the domain are refused', () => {
  expect(() => countCdf(1, -1)).toThrow(RangeError);
  expect(() => countCdf(1, Number.NaN)).toThrow(RangeError);
  expect(() => countQuantile(2, 1)).toThrow(RangeError);
  expect(() => countUpperTail(1, 1, 0)).toThrow(RangeError);
  expect(() => binomialCdf(1, 2.5, 0.5)).toThrow(RangeError);
  expect(() => logCountProbability(0.5, 1)).toThrow(RangeError);
});
