// The days of the Chinese New Year are those of the almanac.
import { expect, test } from 'vitest';
import { civilDate, isoDate } from '../../src/foundation/calendar.ts';
import { newYearDay, newYearRange } from '../../src/foundation/new-year.ts';

test.each([
  '2012-01-23',
  '2013-02-10',
  '2014-01-31',
  '2015-02-19',
  '2016-02-08',
  '2017-01-28',
  '2018-02-16',
  '2019-02-05',
  '2020-01-25',
  '2021-02-12',
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
])('the New Year falls on %s', (text) => {
  expect(isoDate(newYearDay(Number(text.slice(0, 4))) ?? 0)).toBe(text);
});

test('every New Year of the range falls on a day from 21 January to 20 February, 29 or 30 days times 12 or 13 apart', () => {
  for (let year = newYearRange.first; year <= newYearRange.last; year += 1) {
    const day = newYearDay(year) ?? 0;
    const { month, day: date } = civilDate(day);
    expect(month === 1 ? date >= 21 : month === 2 && date <= 20, String(year)).toBe(true);
    if (year > newYearRange.first) {
      const length = day - (newYearDay(year - 1) ?? 0);
      expect((length >= 353 && length <= 355) || (length >= 383 && length <= 385), String(year)).toBe(true);
    }
  }
});

test('outside the range the New Year is unknown', () => {
  expect(newYearDay(newYearRange.first - 1)).toBeNull();
  expect(newYearDay(newYearRange.last + 1)).toBeNull();
});
