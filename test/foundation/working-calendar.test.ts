// The published holidays, against the notices of the State Council.
import { describe, expect, test } from 'vitest';
import { parseIsoDate } from '../../src/foundation/calendar.ts';
import { calendarBesidesNewYear, workingCalendar } from '../../src/foundation/working-calendar.ts';

const day = (date: string): number => parseIsoDate(date) ?? Number.NaN;

describe('the working calendar', () => {
  test.each([
    ['2019-10-07', 'National Day 2019 ends with a Monday off'],
    ['2020-04-06', 'Tomb-sweeping Day 2020 gives its Monday off'],
    ['2020-01-30', 'the Spring Festival of 2020 lasts to 2 February'],
  ])('%s is a holiday: %s', (date) => {
    expect(workingCalendar.holidays.has(day(date))).toBe(true);
  });

  test.each(['2019-09-29', '2019-10-12', '2020-01-19'])('%s is a weekend day that is worked', (date) => {
    expect(workingCalendar.workedWeekends.has(day(date))).toBe(true);
  });

  test('without the Spring Festival neither its days off nor the days worked for them remain', () => {
    expect(calendarBesidesNewYear.holidays.has(day('2020-01-30'))).toBe(false);
    expect(calendarBesidesNewYear.workedWeekends.has(day('2020-01-19'))).toBe(false);
    expect(calendarBesidesNewYear.holidays.has(day('2019-10-07'))).toBe(true);
  });

  test('a year that is not announced has no days but those of the week', () => {
    expect(workingCalendar.holidays.has(day('2003-10-01'))).toBe(false);
  });
});
