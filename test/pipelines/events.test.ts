// Events from the register: counted by matter, found again the next day, without accusations, free of names.
import { beforeEach, describe, expect, test } from 'vitest';
import { columnReader } from '../../pipelines/column-reader.ts';
import { type EventsRequest, type EventsResult, events } from '../../pipelines/events.ts';
import { packagedTaxonomy } from '../../pipelines/packaged-taxonomy.ts';
import { isoDate } from '../../src/foundation/calendar.ts';
import { touchTable } from '../../src/warehouse/schema.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { emptyWarehouse, listening } from './support/loading.ts';
import { background, complaints, firstDay, plantMessages, register } from './support/worded-register.ts';

async function run(
  warehouse: Warehouse,
  changes: Partial<EventsRequest> = {},
  effects = listening(),
): Promise<EventsResult> {
  return events(
    {
      warehouse,
      taxonomy: packagedTaxonomy(),
      spans: { lookBackDays: 90, quietDays: 45 },
      weights: { matters: 1, busiest_week: 1, votes: 0.5 },
      timeZone: 'Asia/Shanghai',
      language: 'zh',
      ...changes,
    },
    effects,
  );
}

async function members(warehouse: Warehouse): Promise<string[]> {
  const { text } = columnReader(
    await warehouse.query('select event_id, case_key from ops.event_member order by case_key'),
  );
  const keys = text('case_key');
  return text('event_id').map((id, row) => `${id} ${keys[row]}`);
}

const plantEvents = ({ events: listed }: EventsResult) =>
  listed.filter(({ title }) => title.includes('南塘搅拌站'));

describe('events', () => {
  let warehouse: Warehouse;
  beforeEach(async () => {
    warehouse = await emptyWarehouse();
    await register(warehouse, background);
  });

  test('gather what is about one plant, under topic, place, month and the phrase', async () => {
    await register(warehouse, plantMessages(12));
    const [event, ...others] = plantEvents(await run(warehouse));
    expect(others).toEqual([]);
    expect(event).toMatchObject({ messages: 12, matters: 12, from: isoDate(firstDay + 40) });
    expect(event?.title).toMatch(/^.+·2020年11月（南塘搅拌站）$/);
  });

  test('have no phrase below ten matters', async () => {
    await register(warehouse, plantMessages(9));
    const result = await run(warehouse);
    expect(plantEvents(result)).toEqual([]);
    expect(result.events.some(({ messages }) => messages === 9)).toBe(true);
  });

  test('count matters: what comes back about one matter counts once, and below five there is no event', async () => {
    const again = plantMessages(12).map((message, index) => ({ ...message, matter: index % 4 }));
    await register(warehouse, again);
    expect((await run(warehouse)).events.some(({ messages }) => messages === 12)).toBe(false);
    await register(warehouse, [
      {
        ...plantMessages(1, firstDay + 55)[0],
        day: firstDay + 55,
        matter: 4,
        title: complaints[0][0],
        text: complaints[0][1],
      },
    ]);
    const event = (await run(warehouse)).events.find(({ messages }) => messages === 13);
    expect(event?.matters).toBe(5);
  });

  test('have votes where the source has them, and none where it has not', async () => {
    await register(
      warehouse,
      plantMessages(12).map((message) => ({ ...message, votes: 10 })),
    );
    const [event] = plantEvents(await run(warehouse));
    expect([event?.votes_for, event?.votes_against]).toEqual([120, null]);
    expect(event?.heat).toBeCloseTo(
      Math.log(13) + Math.log(1 + (event?.busiest_week ?? 0)) + 0.5 * Math.log(121),
      2,
    );
  });

  test('say their formula with the weights of the configuration', async () => {
    const { formula } = await run(warehouse, { weights: { matters: 2, busiest_week: 0, votes: 3 } });
    expect(formula).toBe('热度 = 2×ln(1+事项) + 0×ln(1+最多一周的事项) + 3×ln(1+票数)');
  });

  test('say that messages without a topic come too early, once, and are called not labelled', async () => {
    await register(
      warehouse,
      plantMessages(12).map((message) => ({ ...message, topic: undefined })),
    );
    const effects = listening();
    const result = await run(warehouse, {}, effects);
    expect(plantEvents(result)[0]?.title).toMatch(/^未分类·/);
    expect(effects.said.filter((words) => words.includes('no topic yet'))).toHaveLength(1);
    await run(warehouse, {}, effects);
    expect(effects.said.filter((words) => words.includes('no topic yet'))).toHaveLength(1);
  });

  test('are the same when nothing is new', async () => {
    await register(warehouse, plantMessages(12));
    const first = await run(warehouse);
    const before = await members(warehouse);
    const again = await run(warehouse);
    expect({ ...again, looked: first.looked }).toEqual(first);
    expect(again.looked).toBe(0);
    expect(await members(warehouse)).toEqual(before);
  });

  test('grow with the next day, and nothing that was known is regrouped', async () => {
    await register(warehouse, plantMessages(12));
    const [first] = plantEvents(await run(warehouse));
    const before = await members(warehouse);
    await register(warehouse, plantMessages(3, firstDay + 60));
    const result = await run(warehouse);
    const [grown] = plantEvents(result);
    expect(result.looked).toBe(3);
    expect([grown?.id, grown?.messages]).toEqual([first?.id, 15]);
    expect((await members(warehouse)).slice(0, before.length)).toEqual(before);
  });

  test('are the same whether messages came at once or in two loads', async () => {
    const all = [...background, ...plantMessages(12)].toSorted((one, other) => one.day - other.day);
    const cut = all.findIndex(({ day }) => day >= firstDay + 46);
    const [together, apart] = [await emptyWarehouse(), await emptyWarehouse()];
    await register(together, all);
    await run(together);
    for (const part of [all.slice(0, cut), all.slice(cut)]) {
      await register(apart, part);
      await run(apart);
    }
    expect(await members(apart)).toEqual(await members(together));
  });

  test('take no accusations, and let go of what turns out to be one', async () => {
    await register(warehouse, plantMessages(12));
    await register(
      warehouse,
      plantMessages(3, firstDay + 60).map((message) => ({
        ...message,
        purpose: 'accusation',
        title: null,
        text: null,
      })),
    );
    const [event] = plantEvents(await run(warehouse));
    expect(event?.messages).toBe(12);
    await warehouse.execute(
      `update register.petition set purpose = 'accusation', title = null, text = null
       where case_key = (select max(case_key) from register.petition where title = $title)`,
      { title: complaints[0][0] },
    );
    await touchTable(warehouse, 'register.petition');
    const [left] = plantEvents(await run(warehouse));
    expect(left?.messages).toBe(11);
  });

  test('keep the hottest first, of the period that is asked for', async () => {
    await register(warehouse, plantMessages(12));
    const { events: all } = await run(warehouse);
    expect(all.map(({ heat }) => heat)).toEqual(
      all.map(({ heat }) => heat).toSorted((one, other) => other - one),
    );
    const october = { from: firstDay, to: firstDay + 30 };
    expect(plantEvents(await run(warehouse, { listed: october }))).toEqual([]);
  });

  test('leave no key of a case in what is listed', async () => {
    await register(warehouse, plantMessages(12));
    expect(JSON.stringify(await run(warehouse))).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  test('leave no table of the work behind', async () => {
    await run(warehouse);
    const { text } = columnReader(
      await warehouse.query("select table_name from duckdb_tables() where schema_name = 'ops'"),
    );
    expect(text('table_name').filter((name) => /event_(?!member|week)/.test(name ?? ''))).toEqual([]);
  });
});

test('a register without words has no events', async () => {
  const warehouse = await emptyWarehouse();
  await register(
    warehouse,
    Array.from({ length: 20 }, (_, day) => ({ day: firstDay + day, title: null, text: null })),
  );
  expect((await run(warehouse)).events).toEqual([]);
});
