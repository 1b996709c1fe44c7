// What a register covers: periods that it does not reach are compared with nothing.
import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src/foundation/calendar.ts';
import { parsePeriod, previousPeriod, samePeriodLastYear } from '../../src/foundation/periods.ts';
import { coverageOf } from '../../src/report/coverage.ts';

const day = (text: string): number => parseIsoDate(text) ?? Number.NaN;

function coverage(label: string, first: string, last: string) {
  const period = parsePeriod(label);
  const periods = { period, lastYear: samePeriodLastYear(period), previous: previousPeriod(period) };
  return coverageOf({ firstOn: day(first), lastOn: day(last) }, periods, 31);
}

describe('coverage', () => {
  it.each([
    ['a year that is whole', '2020', '2016-01-01', '2020-12-31', true, true],
    ['a year without a registration in its last days', '2020', '2016-01-01', '2020-12-27', true, true],
    ['a year that ends in August', '2020', '2016-01-01', '2020-08-15', false, false],
    ['a month that ends in its middle', '2020-05', '2016-01-01', '2020-05-15', false, false],
    ['a week that ends on its Friday', '2020-W20', '2016-01-01', '2020-05-15', true, true],
    ['a week that ends on its Wednesday', '2020-W20', '2016-01-01', '2020-05-13', false, false],
    ['a register that begins with the month before', '2020-05', '2020-04-01', '2020-05-31', false, true],
    [
      'a register that begins in the middle of the month before',
      '2020-05',
      '2020-04-15',
      '2020-05-31',
      false,
      false,
    ],
    ['a register that begins after the period does', '2020-05', '2020-05-15', '2020-12-31', false, false],
  ])('%s', (_, label, first, last, lastYear, previous) => {
    expect(coverage(label, first, last)).toMatchObject({ lastYear, previous });
  });

  it('says from and to when it reaches, where the period goes beyond', () => {
    expect(coverage('2020', '2020-03-01', '2020-08-15')).toMatchObject({
      since: day('2020-03-01'),
      until: day('2020-08-15'),
      firstMonth: '2020-03',
      lastMonth: '2020-07',
    });
    expect(coverage('2020', '2016-01-01', '2020-12-31')).toMatchObject({ since: null, until: null });
  });

  it('has no month where none is covered whole', () => {
    const { firstMonth, lastMonth } = coverage('2020-05', '2020-05-04', '2020-05-15');
    expect(firstMonth > lastMonth).toBe(true);
  });
});
