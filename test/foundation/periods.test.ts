// Periods: every form of the command line, and what same-period and previous-period mean.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../src/foundation/calendar.ts';
import {
  monthsOf,
  type Period,
  parsePeriod,
  previousPeriod,
  samePeriodLastYear,
  statisticalMonth,
} from '../../src/foundation/periods.ts';

const span = ({ from, to }: Period) => `${isoDate(from)} ${isoDate(to)}`;

describe('reading a period', () => {
  test.each([
    ['2020', '2020-01-01 2020-12-31'],
    ['2020-H1', '2020-01-01 2020-06-30'],
    ['2020-H2', '2020-07-01 2020-12-31'],
    ['2020-Q3', '2020-07-01 2020-09-30'],
    ['2020-02', '2020-02-01 2020-02-29'],
    ['2020-W14', '2020-03-30 2020-04-05'],
    ['2020-01..2020-11', '2020-01-01 2020-11-30'],
    ['2020-03-26..2020-04-25', '2020-03-26 2020-04-25'],
  ])('%s is %s', (text, expected) => expect(span(parsePeriod(text))).toBe(expected));

  test.each([
    '',
    '20',
    '2020-13',
    '2020-Q5',
    '2020-W54',
    '2019-W53',
    '2020-W00',
    '2020-05..2020-01',
    '2020-02-30..2020-03-01',
    '2020..2021..2022',
    '2020年',
  ])('“%s” is refused', (text) => expect(() => parsePeriod(text)).toThrow('period.unreadable'));
});

describe('a statistical month that ends on the 25th', () => {
  test('May is 26 April to 25 May', () => {
    expect(span(parsePeriod('2020-05', 25))).toBe('2020-04-26 2020-05-25');
  });

  test('every day falls in the month whose period holds it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 25, max: 31 }), (day, monthEnd) => {
        const { from, to } = parsePeriod(statisticalMonth(day, monthEnd), monthEnd);
        return from <= day && day <= to;
      }),
    );
  });
});

describe('the same period last year (同比)', () => {
  test.each([
    ['2020', '2019-01-01 2019-12-31'],
    ['2020-02', '2019-02-01 2019-02-28'],
    ['2020-W53', '2019-12-23 2019-12-29'],
    ['2020-01..2020-11', '2019-01-01 2019-11-30'],
    ['2020-02-29..2020-03-01', '2019-02-28 2019-03-01'],
  ])('of %s is %s', (text, expected) => expect(span(samePeriodLastYear(parsePeriod(text)))).toBe(expected));
});

describe('the previous period (环比)', () => {
  test.each([
    ['2020-01', '2019-12-01 2019-12-31'],
    ['2020-Q1', '2019-10-01 2019-12-31'],
    ['2020-H1', '2019-07-01 2019-12-31'],
    ['2020-W01', '2019-12-23 2019-12-29'],
    ['2020-03..2020-04', '2020-01-01 2020-02-29'],
    ['2020-03-11..2020-03-20', '2020-03-01 2020-03-10'],
  ])('of %s is %s', (text, expected) => expect(span(previousPeriod(parsePeriod(text)))).toBe(expected));

  test('it ends the day before', () => {
    const texts = fc.constantFrom(
      '2020',
      '2020-H2',
      '2020-Q2',
      '2020-07',
      '2020-W30',
      '2020-05..2020-06',
      '2020-05-03..2020-05-09',
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: 25, max: 31 }), (text, monthEnd) => {
        const period = parsePeriod(text, monthEnd);
        return previousPeriod(period, monthEnd).to === period.from - 1;
      }),
    );
  });
});

test('the months of a half year are its six months', () => {
  expect(monthsOf(parsePeriod('2020-H1'))).toEqual([
    '2020-01',
    '2020-02',
    '2020-03',
    '2020-04',
    '2020-05',
    '2020-06',
  ]);
});
