// The default period: the newest year where enough of it is covered, else the one before.
import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src/foundation/calendar.ts';
import { defaultPeriod } from '../../src/report/default-period.ts';

const day = (text: string): number => parseIsoDate(text) ?? Number.NaN;

describe('the default period', () => {
  it.each([
    ['a whole year', '2016-01-01', '2020-12-31', 31, '2020'],
    ['a whole year whose last days had no registration', '2016-01-01', '2020-12-29', 31, '2020'],
    ['eight months', '2016-01-01', '2020-08-31', 31, '2020-01..2020-08'],
    ['eight months and the beginning of the ninth', '2016-01-01', '2020-09-10', 31, '2020-01..2020-08'],
    ['two months: the year before', '2016-01-01', '2020-02-29', 31, '2019'],
    ['two months and no year before: the whole span', '2019-11-03', '2020-02-29', 31, '2019-11..2020-02'],
    ['a few days in one month', '2020-05-04', '2020-05-08', 31, '2020-05'],
    ['a register that begins in March', '2020-03-10', '2020-12-31', 31, '2020-03..2020-12'],
    ['a statistical year that ends on 25 December', '2016-01-01', '2020-12-25', 25, '2020'],
    ['days after it, which belong to the next year', '2016-01-01', '2020-12-31', 25, '2020'],
  ])('%s', (_, first, last, monthEnd, expected) => {
    expect(defaultPeriod({ firstOn: day(first), lastOn: day(last) }, monthEnd)).toBe(expected);
  });
});
