// Reading dirty dates: every style gives back the day and second it was written from, in any time zone.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate, dayNumber } from '../../src/foundation/calendar.ts';
import { dateOrderOf, readMoment } from '../../src/intake/dates.ts';

const at = (year: number, month: number, day: number, seconds: number | null = null) => ({
  day: dayNumber({ year, month, day }),
  seconds,
});
const clock = (hour: number, minute: number, second = 0): number => hour * 3600 + minute * 60 + second;
const two = (value: number): string => String(value).padStart(2, '0');
const wide = (text: string): string =>
  text.replaceAll(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe('readMoment', () => {
  it.each([
    ['2019/2/28 11:25:05', at(2019, 2, 28, clock(11, 25, 5))],
    ['2019-02-28T11:25:05', at(2019, 2, 28, clock(11, 25, 5))],
    ['2019-02-28 11:25:05.000', at(2019, 2, 28, clock(11, 25, 5))],
    ['2019-02-28T20:25:05Z', at(2019, 3, 1, clock(4, 25, 5))],
    ['2019-02-28T20:25:05+08:00', at(2019, 2, 28, clock(20, 25, 5))],
    ['2019年2月28日', at(2019, 2, 28)],
    ['2019 年 2 月 28 日', at(2019, 2, 28)],
    ['2019年2月28号 星期四', at(2019, 2, 28)],
    ['2019年2月28日 上午11时25分', at(2019, 2, 28, clock(11, 25))],
    ['2019年2月28日下午3点', at(2019, 2, 28, clock(15, 0))],
    ['2019年02月28日11时25分05秒', at(2019, 2, 28, clock(11, 25, 5))],
    ['2019.2.28', at(2019, 2, 28)],
    ['20190228', at(2019, 2, 28)],
    ['20190228112505', at(2019, 2, 28, clock(11, 25, 5))],
    ['04/12/2018 11:11:26 AM', at(2018, 4, 12, clock(11, 11, 26))],
    ['04/12/2018 12:00:00 AM', at(2018, 4, 12, 0)],
    ['04/12/2018 12:30 PM', at(2018, 4, 12, clock(12, 30))],
    ['28-Feb-2019', at(2019, 2, 28)],
    ['February 28, 2019', at(2019, 2, 28)],
    ['43237.355601851901', at(2018, 5, 17, clock(8, 32, 4))],
    ['43237', at(2018, 5, 17)],
    ['43237.999999', at(2018, 5, 18, 0)],
    [wide('2019/2/28'), at(2019, 2, 28)],
    ['  2019-02-28 \u00a0', at(2019, 2, 28)],
  ])('reads %s', (text, expected) => {
    expect(readMoment(text)).toEqual(expected);
  });

  it.each([
    '2019-02-29',
    '2019/13/01',
    '19/2/28',
    '28/02/19',
    '2019-02',
    '2019年',
    '1234',
    '99999',
    '188006',
    '约2019-02-28前后',
    '2019-02-28 25:00',
    '2019-02-28 13:00 PM',
    '2019-02/28',
    '0019-02-28',
    '昨天',
    '',
  ])('refuses %s', (text) => {
    expect(readMoment(text)).toBeNull();
  });

  it('reads day and month in the order it is told', () => {
    expect(readMoment('04/12/2018', { order: 'day-first' })).toEqual(at(2018, 12, 4));
    expect(readMoment('28/02/2019', { order: 'month-first' })).toBeNull();
  });

  const styles: readonly [
    name: string,
    write: (y: number, m: number, d: number, h: number, i: number, s: number) => string,
  ][] = [
    ['slashes without zeros', (y, m, d, h, i, s) => `${y}/${m}/${d} ${h}:${two(i)}:${two(s)}`],
    ['ISO', (y, m, d, h, i, s) => `${y}-${two(m)}-${two(d)}T${two(h)}:${two(i)}:${two(s)}`],
    ['dots', (y, m, d, h, i, s) => `${y}.${m}.${d} ${h}:${i}:${s}`],
    ['Chinese', (y, m, d, h, i, s) => `${y}年${m}月${d}日 ${h}时${i}分${s}秒`],
    [
      'Chinese with halves of the day',
      (y, m, d, h, i, s) =>
        `${y}年${m}月${d}日${h < 12 ? '上午' : '下午'}${h < 12 ? h : h === 12 ? 12 : h - 12}:${two(i)}:${two(s)}`,
    ],
    ['digits only', (y, m, d, h, i, s) => `${y}${two(m)}${two(d)}${two(h)}${two(i)}${two(s)}`],
    [
      'American',
      (y, m, d, h, i, s) =>
        `${two(m)}/${two(d)}/${y} ${two(h % 12 || 12)}:${two(i)}:${two(s)} ${h < 12 ? 'AM' : 'PM'}`,
    ],
    ['full width', (y, m, d, h, i, s) => wide(`${y}年${m}月${d}日 ${h}:${two(i)}:${two(s)}`)],
  ];

  it.each(styles)('gives back what was written with %s', (_, write) => {
    fc.assert(
      fc.property(
        fc.integer({ min: -25_567, max: 50_000 }),
        fc.integer({ min: 0, max: 86_399 }),
        (day, seconds) => {
          const { year, month, day: dayOfMonth } = civilDate(day);
          const [hour, minute] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
          expect(readMoment(write(year, month, dayOfMonth, hour, minute, seconds % 60))).toEqual({
            day,
            seconds,
          });
        },
      ),
    );
  });

  it('gives back every Excel serial with its second', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20_000, max: 59_999 }),
        fc.integer({ min: 1, max: 86_399 }),
        (serial, seconds) => {
          expect(readMoment((serial + seconds / 86_400).toFixed(9))).toEqual({
            day: serial - 25_569,
            seconds,
          });
        },
      ),
    );
  });

  it.each(['UTC', 'Asia/Shanghai', 'America/New_York'])(
    'does not depend on the time zone %s of the machine',
    (zone) => {
      const before = process.env.TZ;
      process.env.TZ = zone;
      try {
        expect(readMoment('2019/3/10 02:30:00')).toEqual(at(2019, 3, 10, clock(2, 30)));
        expect(readMoment('43237.355601851901')).toEqual(at(2018, 5, 17, clock(8, 32, 4)));
      } finally {
        if (before === undefined) delete process.env.TZ;
        else process.env.TZ = before;
      }
    },
  );
});

describe('dateOrderOf', () => {
  it('takes a number above 12 as evidence', () => {
    expect(dateOrderOf(['04/12/2018', '28/02/2019'])).toEqual({
      order: 'day-first',
      certain: true,
      matters: true,
    });
    expect(dateOrderOf(['04/12/2018', '02/28/2019'])).toEqual({
      order: 'month-first',
      certain: true,
      matters: true,
    });
  });

  it('takes AM and PM for month first', () => {
    expect(dateOrderOf(['04/12/2018 11:11:26 AM'])).toEqual({
      order: 'month-first',
      certain: true,
      matters: true,
    });
  });

  it('says that it is unsure where nothing decides', () => {
    expect(dateOrderOf(['04/12/2018'])).toEqual({ order: 'month-first', certain: false, matters: true });
  });

  it('does not matter where years come first', () => {
    expect(dateOrderOf(['2018-04-12', null])).toEqual({
      order: 'month-first',
      certain: true,
      matters: false,
    });
  });
});
