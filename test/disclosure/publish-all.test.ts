// Tables that leave together: what suppression does to a table and what follows from it, and when a release is refused.
import { describe, expect, it } from 'vitest';
import type { Address } from '../../src/disclosure/address.ts';
import type { CountedTable } from '../../src/disclosure/counted-table.ts';
import { type Draft, publishAll, type ReleasedCounts } from '../../src/disclosure/publish.ts';
import { parseSignOff } from '../../src/disclosure/sign-off.ts';
import type { TableToPublish } from '../../src/disclosure/structural-guards.ts';
import { address, treeTable } from './support/count-tables.ts';

type Row = readonly [id: string, count: number | null];

/** A table of figures and counts, as an edition prints them. */
function draftOf(
  counted: CountedTable,
  twoWay?: () => readonly Draft<TableToPublish>[],
): Draft<TableToPublish> {
  const complete = ({ statusOf, printed }: ReleasedCounts): TableToPublish => {
    const rows = counted.cells.map(
      ({ id, value }): Row => [id, statusOf(id) === null ? printed(value) : null],
    );
    return {
      id: counted.id,
      parameters: {},
      rowCount: rows.length,
      columns: [
        { role: 'key', data: { name: 'figure', type: 'text', values: rows.map(([id]) => id) } },
        {
          role: 'measure',
          data: { name: 'pieces', type: 'integer', values: rows.map(([, count]) => count) },
        },
      ],
    };
  };
  return { ...counted, complete, ...(twoWay === undefined ? {} : { twoWay }) };
}

const rowsOf = (table: TableToPublish | undefined): Map<unknown, unknown> => {
  const [keys, counts] = table?.columns ?? [];
  return new Map(keys?.data.values.map((key, row) => [key, counts?.data.values[row] ?? null]));
};

const county = treeTable(
  { code: '43', within: [], counts: [4, 23, 40, 61] },
  ['01', '02', '03', '04'],
  'county',
);

describe('a publication', () => {
  it('in full prints every count as it is', async () => {
    const { tables, kept } = await publishAll([draftOf(county)], { edition: 'office' });
    expect([...rowsOf(tables[0]?.table).values()]).toEqual([128, 4, 23, 40, 61]);
    expect(kept).toEqual([]);
  });

  it('to the public suppresses the small count and one more, and rounds the others to 5', async () => {
    const { tables, kept } = await publishAll([draftOf(county)], { edition: 'public' });
    const printed = rowsOf(tables[0]?.table);
    expect(printed.get('county/43/01')).toBeNull();
    expect([...printed.values()].filter((count) => count === null)).toHaveLength(2);
    expect(printed.get('county/43')).toBe(130);
    expect(kept[0]?.published).toMatchObject({ 'county/43': 128, 'county/43/01': null });
  });

  it('within government keeps counts of whole cities, and small ones of a county back', async () => {
    const city = treeTable({ code: '', within: [], counts: [2, 1, 4] }, ['01', '02', '03'], 'city');
    const place = treeTable({ code: '431202', within: [], counts: [2, 20, 30] }, ['01', '02', '03'], 'place');
    const { tables } = await publishAll([draftOf(city), draftOf(place)], { edition: 'internal' });
    expect([...rowsOf(tables[0]?.table).values()]).toEqual([7, 2, 1, 4]);
    expect(rowsOf(tables[1]?.table).get('place/431202/01')).toBeNull();
  });

  it('of linked tables lets none give away what another suppresses', async () => {
    const again: CountedTable = {
      id: 'again',
      sums: [],
      cells: [{ id: 'again/02', address: address('43', '02'), value: 23 }],
    };
    const { tables } = await publishAll([draftOf(county), draftOf(again)], { edition: 'public' });
    const [first, second] = tables.map(({ table }) => rowsOf(table));
    expect(second?.get('again/02')).toBe(first?.get('county/43/02'));
  });

  it('signed for by two roles prints counts unrounded, and still none below k', async () => {
    const signOff = parseSignOff('法制科;局长;县级样本已核对');
    const { tables, rules } = await publishAll([draftOf(county)], { edition: 'public', signOff });
    const printed = rowsOf(tables[0]?.table);
    expect(printed.get('county/43')).toBe(128);
    expect(printed.get('county/43/01')).toBeNull();
    expect(rules).toMatchObject({ k: 10, base: 1, smallestSample: 0 });
  });

  it.each(['', 'a;b', 'a;a;why', 'a;;why', ';b;why', 'a;b; '])('the sign-off “%s” is none', (text) => {
    expect(() => parseSignOff(text)).toThrow(/sign_off_malformed/);
  });
});

describe('a release that is refused', () => {
  const headline = (to: number, value: number): CountedTable => {
    const whole: Address = address('43', null, 0, to);
    return {
      id: 'total',
      cells: [{ id: `total/${to}`, address: whole, value }],
      sums: [],
      headlines: [whole],
    };
  };
  const earlier = (table: CountedTable) => ({
    ...table,
    cells: table.cells.map((cell) => ({ ...cell, published: cell.value })),
  });

  it('names the cells that it would reveal, and no count', async () => {
    const release = publishAll([draftOf(headline(180, 13))], {
      edition: 'public',
      earlier: [earlier(headline(150, 12))],
      signOff: parseSignOff('甲;乙;急'),
    });
    await expect(release).rejects.toMatchObject({
      code: 'disclosure.release_refused',
      exitCode: 3,
      parameters: { count: 1, cells: 'pieces 43* 1970-06-01..1970-06-30' },
    });
  });

  it('is one about fewer than k registrations', async () => {
    const release = publishAll([draftOf(headline(30, 7))], { edition: 'public', whole: 'total/30' });
    await expect(release).rejects.toMatchObject({ code: 'disclosure.too_few' });
  });
});

describe('a cross of three keys', () => {
  const [places, topics, channels] = [
    ['11', '12', '13'],
    ['01', '02', '03'],
    ['visit', 'letter', 'call'],
  ];
  const count = (place: number, topic: number, channel: number): number =>
    2 + ((place * 5 + topic * 3 + channel * 7) % 8);

  /** The cross along some of its keys, the others summed up. */
  function crossOf(keys: readonly ('place' | 'topic' | 'channel')[]): CountedTable {
    const has = (key: 'place' | 'topic' | 'channel'): boolean => keys.includes(key);
    const cells = new Map<string, { id: string; address: Address; value: number }>();
    for (const [p, place] of places.entries()) {
      for (const [t, topic] of topics.entries()) {
        for (const [c, channel] of channels.entries()) {
          const axes = { ...(has('topic') && { topic }), ...(has('channel') && { channel }) };
          const own: Address = { ...address(has('place') ? place : '', null), axes };
          const id = `${keys.join('-')}/${[has('place') && place, has('topic') && topic, has('channel') && channel].filter(Boolean).join('/')}`;
          const known = cells.get(id);
          cells.set(id, { id, address: own, value: (known?.value ?? 0) + count(p, t, c) });
        }
      }
    }
    return { id: keys.join('-'), cells: [...cells.values()], sums: [] };
  }

  const pairs = () =>
    [
      ['place', 'topic'],
      ['place', 'channel'],
      ['topic', 'channel'],
    ].map((keys) =>
      draftOf(crossOf(keys.map((key) => (key === 'place' || key === 'topic' ? key : 'channel')))),
    );

  it('that would be mostly suppressed leaves as cross tables of two', async () => {
    const { tables, replaced } = await publishAll([draftOf(crossOf(['place', 'topic', 'channel']), pairs)], {
      edition: 'public',
    });
    expect(tables.map(({ table }) => table.id)).toEqual(['place-topic', 'place-channel', 'topic-channel']);
    expect(replaced).toEqual([
      { table: 'place-topic-channel', by: ['place-topic', 'place-channel', 'topic-channel'] },
    ]);
  });

  it('that passes stays whole', async () => {
    const { replaced } = await publishAll([draftOf(crossOf(['place', 'topic', 'channel']), pairs)], {
      edition: 'internal',
    });
    expect(replaced).toEqual([]);
  });
});
