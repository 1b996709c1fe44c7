// What follows from a suppressed count: nothing of its row tells of it, and nothing unknown is printed beside it.
import { describe, expect, it } from 'vitest';
import { publishAll } from '../../src/disclosure/publish.ts';
import { parseIsoDate } from '../../src/foundation/calendar.ts';
import type { TypedBatch } from '../../src/foundation/columns.ts';
import { figuresOf } from '../../src/report/figures.ts';
import type { PublishedTable } from '../../src/report/model.ts';
import { finishTable } from '../../src/report/released-table.ts';
import type { ReportScope } from '../../src/report/scope.ts';
import { reportScope } from '../../src/report/scope.ts';
import { type Reading, readDrafts, WHOLE_FIGURE } from '../../src/report/tables/drafts.ts';

const day = (text: string): number => parseIsoDate(text) ?? 0;

const scope: ReportScope = reportScope({
  period: '2020',
  monthEnd: 31,
  area: '',
  places: 'county',
  scheme: 'hub',
  reach: { firstOn: day('2019-01-01'), lastOn: day('2020-12-31') },
});

interface Rows {
  readonly code: readonly string[];
  readonly pieces: readonly number[];
  readonly lastYear: readonly number[];
}

const topics: Rows = {
  code: ['01', '02', '05', '07'],
  pieces: [300, 152, 4, 44],
  lastYear: [280, 20, 25, 75],
};

/** The results that the SQL of two tables would give; all other tables are empty. */
function batchOf(sql: string, parameters: Readonly<Record<string, string | number>>): TypedBatch {
  const integer = (name: string, values: readonly (number | null)[]) => ({
    name,
    type: 'integer' as const,
    values,
  });
  const text = (name: string, values: readonly string[]) => ({ name, type: 'text' as const, values });
  if (sql.includes('total-by-period')) {
    return {
      rowCount: 3,
      columns: [
        text('measure', ['pieces', 'batches', 'persons']),
        integer('value', [500, 0, 1000]),
        integer('last_year', [400, 0, 800]),
        integer('previous', [400, 0, 800]),
      ],
    };
  }
  const isTopics = sql.includes('axis-counts') && parameters.axis === 'topic';
  const { code, pieces, lastYear } = isTopics ? topics : { code: [], pieces: [], lastYear: [] };
  const names = [
    'pieces',
    'batches',
    'persons',
    'last_year',
    'previous',
    'residents',
    'numerator',
    'denominator',
    'departments',
    'covering_half',
  ];
  const values = {
    pieces,
    last_year: lastYear,
    previous: lastYear,
    persons: pieces.map((count) => count * 2),
    batches: pieces.map(() => 0),
  };
  const found = new Map<string, readonly number[]>(Object.entries(values));
  return {
    rowCount: code.length,
    columns: [
      ...['code', 'name', 'month', 'topic', 'channel', 'area', 'measure', 'scope'].map((name) =>
        text(name, name === 'code' ? code : code.map(() => '')),
      ),
      ...names.map((name) => integer(name, found.get(name) ?? code.map(() => null))),
      integer(
        'whole',
        code.map(() => 500),
      ),
    ],
  };
}

const reading: Reading = {
  read: (sql, parameters) => Promise.resolve(batchOf(sql, parameters)),
  words: { nameOf: (_, code) => ({ zh: code, en: code }), language: 'en' },
  monthEnd: 31,
};

async function release(edition: 'office' | 'internal' | 'public'): Promise<Map<string, PublishedTable>> {
  const drafts = [];
  for await (const draft of readDrafts(scope, '', reading)) {
    if (draft.id === 'total-by-period' || draft.id === 'topic-counts') drafts.push(draft);
  }
  const { tables } = await publishAll(drafts, { edition, whole: WHOLE_FIGURE });
  return new Map(tables.map(({ table }) => [table.id, table]));
}

const column = (table: PublishedTable | undefined, name: string) => {
  const found = table?.columns.find(({ data }) => data.name === name);
  return { values: found?.data.values ?? [], statuses: found?.statuses ?? [] };
};

describe('in the public edition', () => {
  it('a small count is withheld with everything derived from it, and one more count with it', async () => {
    const table = (await release('public')).get('topic-counts');
    expect(column(table, 'pieces')).toEqual({
      values: [300, 150, null, null],
      statuses: [null, null, 'small', 'linked'],
    });
    for (const name of [
      'share',
      'share_low',
      'share_high',
      'difference',
      'change',
      'change_low',
      'change_high',
    ]) {
      expect([name, column(table, name).values.slice(2)]).toEqual([name, [null, null]]);
      expect([name, column(table, name).statuses.slice(2)]).toEqual([name, ['linked', 'linked']]);
    }
    expect(column(table, 'persons').values.slice(2)).toEqual([null, null]);
  });

  it('shares are of the released whole, and changes of rounded counts', async () => {
    const table = (await release('public')).get('topic-counts');
    expect(column(table, 'share').values[0]).toBe(300 / 500);
    expect(column(table, 'change').values[0]).toBe(300 / 280 - 1);
    expect(table?.rowsCounted).toBe(500);
  });

  it('no rate is computed on a base below 30', async () => {
    const table = (await release('public')).get('topic-counts');
    expect(column(table, 'last_year').values[1]).toBe(20);
    expect(column(table, 'change').values[1]).toBeNull();
    expect(column(table, 'change').statuses[1]).toBe('sample');
    expect(column(table, 'difference').values[1]).toBe(130);
  });

  it('figures of withheld cells have neither value, n, interval nor count of rows', async () => {
    const figures = figuresOf([...(await release('public')).values()]);
    const withheld = [...figures.values()].filter(({ status }) => status !== undefined);
    expect(withheld.length).toBeGreaterThan(10);
    for (const { id, value, n, interval, rowsCounted } of withheld) {
      expect([id, value, n, interval, rowsCounted]).toEqual([id, null, null, null, null]);
    }
  });
});

describe('in other editions', () => {
  it('the office sees all counts and no status', async () => {
    const table = (await release('office')).get('topic-counts');
    expect(column(table, 'pieces')).toEqual({ values: [...topics.pieces], statuses: [] });
    expect(table?.withheld).toBeUndefined();
  });

  it('within government the topics of a whole city are not rounded', async () => {
    const table = (await release('internal')).get('topic-counts');
    expect(column(table, 'pieces').values).toEqual([300, 152, 4, 44]);
  });
});

it('a measure of which nothing is known is not printed in an edition that suppresses', async () => {
  const table = (await release('public')).get('topic-counts');
  if (table === undefined) throw new RangeError('the table is there');
  const foreign: PublishedTable = {
    ...table,
    columns: [
      {
        role: 'measure',
        heading: { zh: '', en: '' },
        unit: null,
        data: { name: 'median_days', type: 'double', values: [1, 2, 3, 4] },
      },
    ],
  };
  const released = {
    rules: { edition: 'public', k: 10, base: 5, smallestSample: 30 } as const,
    statusOf: () => null,
    printed: (n: number) => n,
    whole: null,
  };
  expect(() =>
    finishTable(foreign, { id: 'topic-counts', keys: [], columns: [], released, whole: null }),
  ).toThrow(/nothing is known of what topic-counts\/median_days counts/);
});
