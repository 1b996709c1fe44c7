// The tables of a report say what a naive recount says, for every form of period and any statistical month.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packagedTaxonomy } from '../../pipelines/packaged-taxonomy.ts';
import { tableReader } from '../../pipelines/report-request.ts';
import { publishAll } from '../../src/disclosure/publish.ts';
import { parseIsoDate } from '../../src/foundation/calendar.ts';
import {
  parsePeriod,
  previousPeriod,
  samePeriodLastYear,
  statisticalMonth,
} from '../../src/foundation/periods.ts';
import type { Reach } from '../../src/report/coverage.ts';
import type { PublishedTable } from '../../src/report/model.ts';
import { namesOf, nationalClasses } from '../../src/report/names.ts';
import { monthBefore, reportScope, type Scheme } from '../../src/report/scope.ts';
import { tableRows } from '../../src/report/table-view.ts';
import { readDrafts } from '../../src/report/tables/drafts.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { openRegister, type PlainPetition, smallRegister } from '../fixtures/small-register.ts';

const MONTH_END = 25;
const rows = smallRegister({ seed: 11, size: 900 });
const taxonomy = packagedTaxonomy();

const days = rows.map(({ receivedOn }) => receivedOn);
const ofAll: Reach = { firstOn: Math.min(...days), lastOn: Math.max(...days) };

let warehouse: Warehouse;

beforeAll(async () => {
  ({ warehouse } = await openRegister(rows, { monthEnd: MONTH_END }));
});

afterAll(() => warehouse?.close());

async function tablesOf(
  period: string,
  { area = '', scheme = 'hub', reach = ofAll }: { area?: string; scheme?: Scheme; reach?: Reach } = {},
) {
  const places = area.length === 6 ? 'area' : 'county';
  const scope = reportScope({ period, monthEnd: MONTH_END, area, places, scheme, reach });
  const words = { nameOf: namesOf(taxonomy), language: 'zh' as const };
  const reading = { read: tableReader(warehouse), words, monthEnd: MONTH_END };
  const drafts = [];
  for await (const draft of readDrafts(scope, nationalClasses(taxonomy.national), reading))
    drafts.push(draft);
  const { tables } = await publishAll(drafts, { edition: 'office' });
  return new Map(tables.map(({ table }): [string, PublishedTable] => [table.id, table]));
}

/** A measure of a table by row key. */
function measure(
  tables: ReadonlyMap<string, PublishedTable>,
  id: string,
  name: string,
): Record<string, number | null> {
  const table = tables.get(id);
  if (table === undefined) throw new RangeError(`no table ${id}`);
  return Object.fromEntries(
    tableRows(table).map((row) => [row.keys.join('/'), row.cell(name)?.value ?? null]),
  );
}

const sumOf = (values: Record<string, number | null>): number =>
  Object.values(values).reduce<number>((sum, value) => sum + (value ?? 0), 0);

const within = (from: number, to: number): PlainPetition[] =>
  rows.filter(({ receivedOn }) => receivedOn >= from && receivedOn <= to);

const monthOf = (row: PlainPetition): string => statisticalMonth(row.receivedOn, MONTH_END);

const periods = [
  '2020',
  '2020-H1',
  '2020-Q3',
  '2020-05',
  '2020-W14',
  '2020-01..2020-11',
  '2020-03-26..2020-04-25',
  '2019-12-30..2020-02-29',
];

describe.each(periods)('the period %s', (label) => {
  const period = parsePeriod(label, MONTH_END);
  const lastYear = samePeriodLastYear(period, MONTH_END);
  const previous = previousPeriod(period, MONTH_END);
  let tables: ReadonlyMap<string, PublishedTable>;

  beforeAll(async () => {
    tables = await tablesOf(label);
  });

  it('counts the whole, the same period last year and the period before', () => {
    const value = measure(tables, 'total-by-period', 'value');
    expect(value.pieces).toBe(within(period.from, period.to).length);
    expect(value.batches).toBe(
      within(period.from, period.to).filter(({ channel }) => channel === 'visit').length,
    );
    expect(value.persons).toBe(within(period.from, period.to).reduce((sum, { persons }) => sum + persons, 0));
    expect(measure(tables, 'total-by-period', 'last_year').pieces).toBe(
      within(lastYear.from, lastYear.to).length,
    );
    expect(measure(tables, 'total-by-period', 'previous').pieces).toBe(
      within(previous.from, previous.to).length,
    );
  });

  it.each([
    'channel-counts',
    'topic-counts',
    'purpose-counts',
    'cause-counts',
    'level-counts',
    'department-counts',
    'area-counts',
    'area-topic',
  ])('%s adds up to the whole', (id) => {
    expect(sumOf(measure(tables, id, 'pieces'))).toBe(within(period.from, period.to).length);
  });

  it('compares each channel with its own count last year', () => {
    const found = measure(tables, 'channel-counts', 'last_year');
    for (const channel of ['visit', 'letter', 'online', 'call']) {
      const expected = within(lastYear.from, lastYear.to).filter((row) => row.channel === channel).length;
      expect(found[channel] ?? 0).toBe(expected);
    }
  });

  it.each(['channel-counts', 'topic-counts', 'purpose-counts', 'department-counts', 'area-counts'])(
    '%s adds up to the period before, and its differences to the difference of the whole',
    (id) => {
      const before = within(previous.from, previous.to).length;
      expect(sumOf(measure(tables, id, 'previous'))).toBe(before);
      expect(sumOf(measure(tables, id, 'difference_previous'))).toBe(
        within(period.from, period.to).length - before,
      );
    },
  );

  it('the focus topics are compared with their own counts of the period before', () => {
    const found = measure(tables, 'focus-counts', 'previous');
    expect(found['01']).toBe(within(previous.from, previous.to).filter(({ topic }) => topic === '01').length);
  });
});

describe('months', () => {
  it('each month counts its own, and last year and the month before where the register covers them', async () => {
    const tables = await tablesOf('2020');
    const first = monthOf(rows.reduce((a, b) => (a.receivedOn < b.receivedOn ? a : b)));
    const [pieces, lastYear, previous] = ['pieces', 'last_year', 'previous'].map((name) =>
      measure(tables, 'total-by-month', name),
    );
    const months = Object.keys(pieces ?? {});
    expect(months[0]).toBe(first);
    expect(months.at(-1)).toBe('2020-12');
    const count = (month: string): number => rows.filter((row) => monthOf(row) === month).length;
    // The register begins in the middle of its first statistical month, which is no base.
    const covered = (month: string): number | null => (month > first ? count(month) : null);
    for (const month of months) {
      expect([month, pieces?.[month]]).toEqual([month, count(month)]);
      expect([month, lastYear?.[month]]).toEqual([month, covered(monthBefore(month, 12))]);
      expect([month, previous?.[month]]).toEqual([month, covered(monthBefore(month, 1))]);
    }
  });

  it('topics by month add up to the months', async () => {
    const tables = await tablesOf('2020');
    const byMonth = measure(tables, 'total-by-month', 'pieces');
    const byTopic = Object.entries(measure(tables, 'topic-by-month', 'pieces'));
    for (const [month, pieces] of Object.entries(byMonth)) {
      const own = byTopic.filter(([key]) => key.startsWith(`${month}/`));
      expect(own.reduce((sum, [, value]) => sum + (value ?? 0), 0)).toBe(pieces);
    }
  });

  it('the focus topics have every month, also those without a registration', async () => {
    const tables = await tablesOf('2020-W14');
    expect(measure(tables, 'focus-by-month', 'pieces')).toHaveProperty('04/2020-04');
    expect(Object.keys(measure(tables, 'focus-counts', 'pieces'))).toEqual(['01', '02', '04']);
  });
});

describe('what the register does not reach', () => {
  const until = (day: string): Reach => ({ ...ofAll, lastOn: parseIsoDate(day) ?? 0 });

  it('a period that it does not cover to its end is compared with nothing', async () => {
    const tables = await tablesOf('2020', { reach: until('2020-08-15') });
    for (const id of ['topic-counts', 'channel-counts', 'area-counts', 'focus-counts', 'department-counts']) {
      for (const name of ['last_year', 'difference', 'change', 'previous', 'difference_previous']) {
        expect(Object.values(measure(tables, id, name)).filter((value) => value !== null)).toEqual([]);
      }
    }
    expect(measure(tables, 'total-by-period', 'change').pieces).toBeNull();
    expect(measure(tables, 'total-by-period', 'change_previous').pieces).toBeNull();
  });

  it('a month that it does not cover to its end is compared with nothing; the month before is', async () => {
    const tables = await tablesOf('2020', { reach: until('2020-08-15') });
    for (const id of ['total-by-month', 'focus-by-month']) {
      const lastYear = measure(tables, id, 'last_year');
      const key = id === 'total-by-month' ? '' : '01/';
      expect(lastYear[`${key}2020-07`]).not.toBeNull();
      expect(lastYear[`${key}2020-08`]).toBeNull();
    }
  });

  it('a year before that began in the middle of January is no base', async () => {
    const reach = { ...ofAll, firstOn: parseIsoDate('2019-01-15') ?? 0 };
    const tables = await tablesOf('2020', { reach });
    expect(measure(tables, 'total-by-period', 'last_year').pieces).toBeNull();
    expect(measure(tables, 'total-by-month', 'last_year')['2020-01']).toBeNull();
    expect(measure(tables, 'total-by-month', 'last_year')['2020-02']).not.toBeNull();
  });
});

describe('what is not known', () => {
  it('a year before the register begins has no last year, not a last year of 0', async () => {
    const tables = await tablesOf('2018');
    expect(measure(tables, 'total-by-period', 'last_year').pieces).toBeNull();
    expect(Object.values(measure(tables, 'topic-counts', 'last_year')).every((value) => value === null)).toBe(
      true,
    );
    expect(measure(tables, 'total-by-period', 'change').pieces).toBeNull();
  });

  it('a base below 10 has a difference and no percentage', async () => {
    const tables = await tablesOf('2020-W14');
    const lastYear = measure(tables, 'topic-counts', 'last_year');
    const change = measure(tables, 'topic-counts', 'change');
    const difference = measure(tables, 'topic-counts', 'difference');
    for (const [code, base] of Object.entries(lastYear)) {
      if (base !== null && base < 10) expect(change[code]).toBeNull();
      if (base !== null) expect(difference[code]).not.toBeNull();
    }
  });
});

describe('places', () => {
  it('stand in the order of their codes, whatever they count', async () => {
    const tables = await tablesOf('2020');
    expect(Object.keys(measure(tables, 'area-counts', 'pieces'))).toEqual([
      '431202',
      '431221',
      '431222',
      'unknown',
    ]);
  });

  it('a county is broken down to townships; its accusations stand at the county', async () => {
    const tables = await tablesOf('2020', { area: '431202' });
    const codes = Object.keys(measure(tables, 'area-counts', 'pieces'));
    expect(codes).toEqual(['431202', '431202001']);
    expect(measure(tables, 'area-topic', 'pieces')['431202001/withheld']).toBeNull();
    expect(measure(tables, 'area-topic', 'pieces')['431202/withheld']).toBeGreaterThan(0);
  });

  it('a rate is pieces per 10,000 residents', async () => {
    const tables = await tablesOf('2020');
    const pieces = measure(tables, 'area-counts', 'pieces')['431202'] ?? 0;
    expect(measure(tables, 'area-counts', 'per_10k')['431202']).toBeCloseTo(pieces / 40, 12);
  });
});

describe('responsible departments', () => {
  it('are counted, and so are the fewest of them that hold half of the registrations', async () => {
    const tables = await tablesOf('2020');
    const own = Object.entries(measure(tables, 'department-counts', 'pieces')).filter(
      ([code]) => code !== 'unknown' && code !== 'withheld',
    );
    const sizes = own.map(([, pieces]) => pieces ?? 0).toSorted((one, other) => other - one);
    const whole = sizes.reduce((sum, size) => sum + size, 0);
    const half = sizes.findIndex(
      (_, index) => 2 * sizes.slice(0, index + 1).reduce((sum, size) => sum + size, 0) >= whole,
    );
    expect(measure(tables, 'department-spread', 'departments').all).toBe(own.length);
    expect(measure(tables, 'department-spread', 'covering_half').all).toBe(half + 1);
    expect(measure(tables, 'department-spread', 'pieces').all).toBe(whole);
  });
});

describe('schemes', () => {
  it('source carries the labels of the source', async () => {
    const codes = Object.keys(
      measure(await tablesOf('2020', { scheme: 'source' }), 'topic-counts', 'pieces'),
    );
    expect(codes.toSorted()).toEqual(['住房', '噪声', '道路', 'unknown', 'withheld'].toSorted());
  });

  it('national adds topics up to the national classes', async () => {
    const [hub, national] = [await tablesOf('2020'), await tablesOf('2020', { scheme: 'national' })];
    const found = measure(national, 'topic-counts', 'pieces');
    expect(found.城乡建设).toBe(measure(hub, 'topic-counts', 'pieces')['01']);
    expect(sumOf(found)).toBe(sumOf(measure(hub, 'topic-counts', 'pieces')));
  });
});

describe('any days', () => {
  it('add up to the whole along every axis', async () => {
    const first = Math.min(...rows.map(({ receivedOn }) => receivedOn));
    const span = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 90 }));
    const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
    await fc.assert(
      fc.asyncProperty(span, async ([start, length]) => {
        const [from, to] = [first + start, first + start + length];
        const tables = await tablesOf(`${iso(from)}..${iso(to)}`);
        const whole = within(from, to).length;
        for (const id of [
          'channel-counts',
          'topic-counts',
          'department-counts',
          'area-counts',
          'area-topic',
        ]) {
          expect(sumOf(measure(tables, id, 'pieces'))).toBe(whole);
        }
      }),
      { numRuns: 8 },
    );
  });
});
