// Rounding: half away from zero on exact decimals, never on binary approximations.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundedNumber, roundedRatio } from '../../src/foundation/rounding.ts';

describe('ratios of counts', () => {
  test.each([
    [384, 390, 1, 2, '98.5'],
    [415, 421, 1, 2, '98.6'],
    [1, 8, 2, 0, '0.13'],
    [-1, 8, 2, 0, '-0.13'],
    [1, 3, 2, 2, '33.33'],
    [0, 7, 1, 2, '0.0'],
    [1005, 1000, 2, 0, '1.01'],
    [-1, 1000, 1, 0, '0.0'],
    [7, 2, 0, 0, '4'],
  ])('%i/%i to %i places × 10^%i is %s', (top, bottom, decimals, scale, expected) => {
    expect(roundedRatio(top, bottom, decimals, scale)).toBe(expected);
  });

  test('the rounded ratio is within half a unit of its last place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (top, bottom) => {
        const rounded = BigInt(roundedRatio(top, bottom, 2).replace('.', ''));
        const difference = 2n * (rounded * BigInt(bottom) - BigInt(top) * 100n);
        return difference <= BigInt(bottom) && -difference < BigInt(bottom) + 1n;
      }),
    );
  });
});

describe('decimal numbers', () => {
  test.each([
    [1.005, 2, '1.01'],
    [0.285, 2, '0.29'],
    [-2.5, 0, '-3'],
    [1e-9, 2, '0.00'],
    [123456.5, 0, '123457'],
    [1e21, 1, '1000000000000000000000.0'],
    [-0.001, 2, '0.00'],
  ])('%d to %i places is %s', (value, decimals, expected) => {
    expect(roundedNumber(value, decimals)).toBe(expected);
  });
});
