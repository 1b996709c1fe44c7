// Calendar dates: laws of the day number, and the same dates in every time zone.
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  civilDate,
  dateInZone,
  dayNumber,
  isCivilDate,
  isoDate,
  isoWeek,
  isoWeekStart,
  parseIsoDate,
  weekday,
  weeksInYear,
} from '../../src/foundation/calendar.ts';

const days = fc.integer({ min: -200_000, max: 200_000 });

describe('day numbers', () => {
  test('a day number names one civil date and back', () => {
    fc.assert(fc.property(days, (day) => dayNumber(civilDate(day)) === day));
  });

  test('the day number is what the ECMAScript calendar counts', () => {
    fc.assert(
      fc.property(days, (day) => isoDate(day) === new Date(day * 86_400_000).toISOString().slice(0, 10)),
    );
  });

  test('a written date is read back', () => {
    fc.assert(fc.property(days, (day) => parseIsoDate(isoDate(day)) === day));
  });

  test.each(['2019-02-29', '2019-13-01', '2019-00-10', '2019-04-31', '19-04-01', '2019-4-1'])(
    '%s is no date',
    (text) => expect(parseIsoDate(text)).toBeNull(),
  );

  test('the leap day of 2000 exists and that of 1900 does not', () => {
    expect(isCivilDate({ year: 2000, month: 2, day: 29 })).toBe(true);
    expect(isCivilDate({ year: 1900, month: 2, day: 29 })).toBe(false);
  });
});

describe('ISO weeks', () => {
  test('a week begins on Monday and holds its own days', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, week } = isoWeek(day);
        const start = isoWeekStart(year, week);
        return weekday(start) === 1 && day >= start && day < start + 7;
      }),
    );
  });

  test('2020 has 53 weeks and 2019 has 52', () => {
    expect([weeksInYear(2020), weeksInYear(2019)]).toEqual([53, 52]);
  });
});

describe('time zones', () => {
  const script = `
    import { dateInZone, isoDate } from './src/foundation/calendar.ts';
    import { parsePeriod } from './src/foundation/periods.ts';
    const { from, to } = parsePeriod('2020-02');
    console.log(isoDate(dateInZone(new Date('2020-02-29T16:30:00Z'), 'Asia/Shanghai')), isoDate(from), isoDate(to));
  `;

  test.each(['UTC', 'Asia/Shanghai', 'America/New_York'])(
    'the dates do not depend on the machine: %s',
    (TZ) => {
      const printed = execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      });
      expect(printed.trim()).toBe('2020-03-01 2020-02-01 2020-02-29');
    },
  );

  test('an instant falls on the date of the office, not of Greenwich', () => {
    expect(isoDate(dateInZone(new Date('2020-12-31T17:00:00Z'), 'Asia/Shanghai'))).toBe('2021-01-01');
  });
});
