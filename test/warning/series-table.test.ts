// Reading a table of counts: what is missing, out of order or wrong gets a clear answer.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate, isoWeekStart, parseIsoDate } from '../../src/foundation/calendar.ts';
import { WeathervaneError } from '../../src/foundation/errors.ts';
import { type Frequency, readPeriod } from '../../src/warning/series-periods.ts';
import { readSeries } from '../../src/warning/series-table.ts';

type Row = readonly [date: string | null, count: string | null, group?: string];

function read(rows: readonly Row[], frequency: Frequency = 'week') {
  return readSeries(
    {
      file: 'counts.csv',
      rows: rows.map((_, at) => at + 2),
      dates: rows.map(([date]) => date),
      counts: rows.map(([, count]) => count),
      groups: rows.some(([, , group]) => group !== undefined)
        ? rows.map(([, , group]) => group ?? null)
        : null,
    },
    frequency,
    parseIsoDate,
  );
}

function faultsOf(rows: readonly Row[]): (readonly [string, number | undefined])[] {
  try {
    read(rows);
    return [];
  } catch (error) {
    if (!(error instanceof WeathervaneError)) throw error;
    return [error, ...error.others].map(({ code, place }) => [code, place?.line] as const);
  }
}

const counts = (rows: readonly Row[], frequency: Frequency = 'week') =>
  read(rows, frequency).series.map(({ periods }) => periods.map(({ count }) => count));

describe('periods', () => {
  const number = (text: string, frequency: Frequency) => readPeriod(text, frequency, parseIsoDate)?.number;

  test('weeks are named or given by a day in them', () => {
    const expected = number('2020-01-06', 'week');
    for (const text of ['2020-W02', '2020W02', '2020年第2周', ' 2020-01-12 ']) {
      expect(number(text, 'week')).toBe(expected);
    }
  });

  test('the fifty-third week lies between the fifty-second and the first', () => {
    const weeks = ['2020-W52', '2020-W53', '2021-W01'].map((text) => number(text, 'week') ?? 0);
    expect(weeks.map((week) => week - (weeks[0] ?? 0))).toEqual([0, 1, 2]);
    expect(number('2019-W53', 'week')).toBeUndefined();
  });

  test('months are named or given by a day in them', () => {
    const expected = number('2020-05', 'month');
    for (const text of ['2020-5', '2020/05', '2020年5月', '202005', '2020-05-31']) {
      expect(number(text, 'month')).toBe(expected);
    }
    expect([number('2020-13', 'month'), number('soon', 'month')]).toEqual([undefined, undefined]);
  });

  test('consecutive weeks have consecutive numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2034 }), fc.integer({ min: 1, max: 52 }), (year, week) => {
        const start = isoWeekStart(year, week);
        const [now, next] = [start, start + 7].map((day) => number(isoDate(day), 'week') ?? 0);
        return now !== undefined && next === now + 1;
      }),
    );
  });
});

describe('faults name their rows', () => {
  test('a count that is negative, fractional or no number', () => {
    expect(
      faultsOf([
        ['2020-01-06', '-1'],
        ['2020-01-13', '2.5'],
        ['2020-01-20', 'many'],
      ]),
    ).toEqual([
      ['series.negative', 2],
      ['series.fractional', 3],
      ['series.no_number', 4],
    ]);
  });

  test('a date that is none, and one that is missing', () => {
    expect(
      faultsOf([
        ['someday', '1'],
        [null, '1'],
      ]),
    ).toEqual([
      ['series.bad_week', 2],
      ['series.bad_week', 3],
    ]);
  });

  test('a second row of a week, even by another of its days', () => {
    expect(
      faultsOf([
        ['2020-01-06', '1'],
        ['2020-01-13', '1'],
        ['2020-01-08', '1'],
      ]),
    ).toEqual([['series.duplicate', 4]]);
  });

  test('a table without rows', () => {
    expect(faultsOf([])).toEqual([['series.empty', undefined]]);
  });

  test('no more than ten are told', () => {
    expect(faultsOf(Array.from({ length: 50 }, () => ['x', '1'] as const))).toHaveLength(10);
  });
});

describe('what is put right is said', () => {
  test('rows out of order are sorted', () => {
    const rows: Row[] = [
      ['2020-01-20', '3'],
      ['2020-01-06', '1'],
      ['2020-01-13', '2'],
    ];
    expect(counts(rows)).toEqual([[1, 2, 3]]);
    expect(read(rows).notices).toEqual([{ kind: 'out_of_order', group: '', count: 1 }]);
  });

  test('gaps and empty cells are missing, not 0', () => {
    const rows: Row[] = [
      ['2020-01-06', '1'],
      ['2020-01-27', ''],
      ['2020-02-03', '2'],
    ];
    expect(counts(rows)).toEqual([[1, null, null, null, 2]]);
    expect(read(rows).notices).toEqual([{ kind: 'missing', group: '', count: 3 }]);
  });

  test('all zeros and constant series are named', () => {
    const rows = ['2020-01-06', '2020-01-13', '2020-01-20'].flatMap((date): Row[] => [
      [date, '0', 'a'],
      [date, '4', 'b'],
    ]);
    expect(read(rows).notices).toEqual([
      { kind: 'all_zero', group: 'a', count: 3 },
      { kind: 'constant', group: 'b', count: 3 },
    ]);
  });
});

test('groups keep the order in which they first stand, and their own first week', () => {
  const { series } = read([
    ['2020-01-13', '5', 'b'],
    ['2020-01-06', '1', 'a'],
    ['2020-01-13', '2', 'a'],
  ]);
  expect(series.map(({ group, periods }) => [group, periods.length])).toEqual([
    ['b', 1],
    ['a', 2],
  ]);
  expect((series[0]?.first ?? 0) - (series[1]?.first ?? 0)).toBe(1);
});

test('full-width digits are digits, in periods and counts', () => {
  expect(
    counts([
      ['２０２０-Ｗ０１', '１，２３４'],
      ['2020-W02', '５'],
    ]),
  ).toEqual([[1234, 5]]);
});

test('thousands separators and decimal zeros are whole numbers', () => {
  expect(
    counts([
      ['2020-01-06', '1,234'],
      ['2020-01-13', '7.0'],
      ['2020-01-20', '1e3'],
    ]),
  ).toEqual([[1234, 7, 1000]]);
});

test('days of missing months run on without a hole', () => {
  const [series] = read(
    [
      ['2020-01', '1'],
      ['2020-04', '1'],
    ],
    'month',
  ).series;
  expect(series?.days.map(({ from }) => isoDate(from).slice(0, 7))).toEqual([
    '2020-01',
    '2020-02',
    '2020-03',
    '2020-04',
  ]);
});
