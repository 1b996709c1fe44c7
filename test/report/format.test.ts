// Printed numbers and periods: exact half-up rounding, separators, and periods as official texts say them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../src/foundation/periods.ts';
import { roundedRatio } from '../../src/foundation/rounding.ts';
import {
  formatFigure,
  formatMonth,
  formatNumber,
  formatPercent,
  formatPeriod,
} from '../../src/report/format.ts';

const count = fc.integer({ min: 0, max: 10_000_000 });
const base = fc.integer({ min: 1, max: 10_000_000 });

describe('a percentage', () => {
  test('of a ratio of counts is rounded as the exact ratio is', () => {
    fc.assert(
      fc.property(count, base, (numerator, denominator) => {
        const printed = formatPercent(numerator / denominator).replaceAll(',', '');
        expect(printed).toBe(`${roundedRatio(numerator, denominator, 1, 2)}%`);
      }),
    );
  });

  test('of a change is rounded as the exact change is, however it was computed', () => {
    fc.assert(
      fc.property(base, base, (now, before) => {
        const exact = `${roundedRatio(now - before, before, 1, 2)}%`;
        expect(formatPercent((now - before) / before).replaceAll(',', '')).toBe(exact);
      }),
    );
    expect(formatPercent(413 / 400 - 1)).toBe('3.3%');
  });

  test('rounds a tie away from zero', () => {
    expect(formatPercent(0.0325)).toBe('3.3%');
    expect(formatPercent(-0.0325)).toBe('-3.3%');
    expect(formatPercent(0.0005)).toBe('0.1%');
    expect(formatPercent(-0.0004)).toBe('0.0%');
  });
});

test('thousands are separated and decimals are not', () => {
  expect(formatNumber(1234567)).toBe('1,234,567');
  expect(formatNumber(-1234.5678, 4)).toBe('-1,234.5678');
  expect(formatNumber(999)).toBe('999');
  expect(formatNumber(0)).toBe('0');
});

test('each unit has its decimals', () => {
  expect(formatFigure(12.345, 'per_10k', 'zh')).toBe('12.35');
  expect(formatFigure(0.012, 'points', 'zh')).toBe('1.2个百分点');
  expect(formatFigure(-0.012, 'points', 'en')).toBe('-1.2 percentage points');
  expect(formatFigure(60_000, 'pieces', 'zh')).toBe('60,000');
  expect(formatFigure(0.0132, 'probability', 'zh')).toBe('0.013');
});

test('a probability is never said to be 0', () => {
  expect(formatFigure(0.00004, 'probability', 'en')).toBe('<0.001');
  expect(formatFigure(0.001, 'probability', 'en')).toBe('0.001');
  expect(formatFigure(1, 'probability', 'en')).toBe('1.000');
});

describe('a period in words', () => {
  test.each([
    ['2020', '2020年1—12月', 'January–December 2020'],
    ['2020-H1', '2020年1—6月', 'January–June 2020'],
    ['2020-Q3', '2020年7—9月', 'July–September 2020'],
    ['2020-05', '2020年5月', 'May 2020'],
    ['2020-01..2020-11', '2020年1—11月', 'January–November 2020'],
    ['2019-07..2020-06', '2019年7月—2020年6月', 'July 2019 – June 2020'],
    ['2020-03-26..2020-04-25', '2020年3月26日—4月25日', '26 March – 25 April 2020'],
    ['2019-12-26..2020-01-25', '2019年12月26日—2020年1月25日', '26 December 2019 – 25 January 2020'],
    ['2020-W14', '2020年第14周（2020年3月30日—4月5日）', 'week 14 of 2020 (30 March – 5 April 2020)'],
  ])('%s', (text, zh, en) => {
    const period = parsePeriod(text);
    expect([formatPeriod(period, 'zh'), formatPeriod(period, 'en')]).toEqual([zh, en]);
  });

  test('names statistical months by the months, not by their days', () => {
    expect(formatPeriod(parsePeriod('2020-05', 25), 'zh', 25)).toBe('2020年5月');
  });
});

test('a text that is no month stays as it is', () => {
  expect(formatMonth('2020-13-01', 'zh')).toBe('2020-13-01');
  expect(formatMonth('乡镇', 'zh')).toBe('乡镇');
});
