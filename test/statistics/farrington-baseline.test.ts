// The baseline of Farrington's test: its windows, its blocks, and what is left out.
import { expect, test } from 'vitest';
import { farringtonBaseline } from '../../src/statistics/farrington-baseline.ts';

const week = { frequency: 52, years: 5, halfWindow: 3, seasonLevels: 10, past: 26 };
const lengths = (levels: Iterable<number>): number[] => {
  const runs: number[] = [];
  let last = -1;
  for (const level of levels) {
    if (level === last) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(1);
    last = level;
  }
  return runs;
};

test('forty-five weeks between windows make nine blocks of five', () => {
  const { levels } = farringtonBaseline({ ...week, years: 1, past: 0 });
  expect(lengths(levels)).toEqual([7, 5, 5, 5, 5, 5, 5, 5, 5, 5, 3]);
});

test('months between windows go to the first blocks where they do not divide', () => {
  const { levels } = farringtonBaseline({ frequency: 12, years: 1, halfWindow: 0, seasonLevels: 4, past: 0 });
  expect([...levels]).toEqual([3, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2]);
});

test('windows lie around the same week of each year, and the latest weeks are left out', () => {
  const { shifts, levels, current } = farringtonBaseline(week);
  expect(shifts[0]).toBe(-263);
  expect(shifts.at(-1)).toBe(-27);
  const inWindows = [...shifts].filter((_, at) => levels[at] === current);
  expect(inWindows).toHaveLength(35);
  expect(inWindows.every((shift) => Math.abs(-shift - 52 * Math.round(-shift / 52)) <= 3)).toBe(true);
});

test('with one level only the windows are used', () => {
  const { shifts } = farringtonBaseline({ ...week, seasonLevels: 1 });
  expect(shifts).toHaveLength(35);
});

test('levels that do not fit into a year are refused', () => {
  expect(() => farringtonBaseline({ ...week, seasonLevels: 60 })).toThrow(RangeError);
  expect(() => farringtonBaseline({ ...week, years: 0 })).toThrow(RangeError);
  expect(() => farringtonBaseline({ ...week, halfWindow: 1.5 })).toThrow(RangeError);
});
