// Laws of the weekly series: whole weeks, zero and missing kept apart, keys as they are written.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, weekday } from '../../src/foundation/calendar.ts';
import {
  keyOf,
  mondayOf,
  type WeeklyCount,
  watchedSeries,
  weekLabel,
  wholeWeeks,
} from '../../src/warning/watched.ts';

describe('whole weeks', () => {
  test('begin on a Monday, lie within the days, and leave out less than a week at either end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 3000 }), (first, days) => {
        const axis = wholeWeeks(first, first + days);
        expect(weekday(axis.first)).toBe(1);
        expect(axis.first).toBeGreaterThanOrEqual(first);
        expect(axis.first).toBeLessThan(first + 7);
        if (axis.length === 0) return;
        const end = mondayOf(axis, axis.length) - 1;
        expect(end).toBeLessThanOrEqual(first + days);
        expect(end).toBeGreaterThan(first + days - 7);
      }),
    );
  });

  test('are fewer by those held back, and never fewer than none', () => {
    expect(wholeWeeks(0, 100, 2).length).toBe(wholeWeeks(0, 100).length - 2);
    expect(wholeWeeks(0, 10, 5).length).toBe(0);
  });

  test('of a year with 53 weeks are named as ISO 8601 names them', () => {
    expect(weekLabel(dayNumber({ year: 2020, month: 12, day: 28 }))).toBe('2020-W53');
    expect(weekLabel(dayNumber({ year: 2021, month: 1, day: 4 }))).toBe('2021-W01');
  });
});

const axis = { first: dayNumber({ year: 2018, month: 1, day: 1 }), length: 100 };
const count = (series: string, week: number, pieces = 1): WeeklyCount => ({
  key: keyOf(series),
  monday: mondayOf(axis, week),
  pieces,
});

describe('series', () => {
  const rows = [
    count('city', 0),
    count('county/甲', 0),
    count('county/乙', 60),
    count('topic/01', 3),
    count('topic-county/01/甲', 40, 2),
    count('topic-county/01/乙', 80),
    count('channel/online', 70),
  ];
  const found = new Map(watchedSeries(rows, axis).map((series) => [series.key.series, series]));

  test('that were there in the first half year count zero from the first week on', () => {
    expect(found.get('topic/01')?.counts.slice(0, 5)).toEqual([0, 0, 0, 1, 0]);
  });

  test('that began later are missing before, not zero', () => {
    expect(found.get('channel/online')?.counts[69]).toBeNull();
    expect(found.get('channel/online')?.counts[71]).toBe(0);
  });

  test('of a topic in a county exist since both do, not since their first case', () => {
    expect(found.get('topic-county/01/甲')?.counts[10]).toBe(0);
    expect(found.get('topic-county/01/乙')?.counts[59]).toBeNull();
    expect(found.get('topic-county/01/乙')?.counts[65]).toBe(0);
  });

  test('of counties are left out where there is one county only', () => {
    const one = watchedSeries(
      [count('city', 0), count('county/甲', 0), count('topic-county/01/甲', 1)],
      axis,
    );
    expect(one.map(({ key }) => key.series)).toEqual(['city']);
  });

  test('of a department end when the list of departments says so', () => {
    const departments = new Map([['国土局', { from: null, to: mondayOf(axis, 50) - 1 }]]);
    const [series] = watchedSeries([count('department/国土局', 0)], axis, departments);
    expect(series?.counts[49]).toBe(0);
    expect(series?.counts[50]).toBeNull();
  });

  test('leave out weeks outside the axis', () => {
    expect(watchedSeries([count('city', 100), count('city', -1)], axis)).toEqual([]);
  });
});

test('a key is what its name says, whatever a department is called', () => {
  expect(keyOf('topic-county/05/990104')).toMatchObject({
    kind: 'topic-county',
    topic: '05',
    area: '990104',
  });
  expect(keyOf('department/一/二局')).toMatchObject({ kind: 'department', org: '一/二局', area: null });
  expect(keyOf('city')).toMatchObject({ kind: 'city', topic: null, area: null, org: null, channel: null });
});
