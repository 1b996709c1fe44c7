// Laws of `watch` on a register: what rises is on the list once, what did not change is not computed again.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replay } from '../../pipelines/backtest.ts';
import { packagedTaxonomy } from '../../pipelines/packaged-taxonomy.ts';
import { type WatchResult, watch } from '../../pipelines/watch.ts';
import { backtestResult } from '../../pipelines/watching/backtest-result.ts';
import { buildModels } from '../../src/warehouse/model-runner.ts';
import { touchTable } from '../../src/warehouse/schema.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { defaultSettings, type WarningSettings } from '../../src/warning/settings.ts';
import { weekLabel } from '../../src/warning/watched.ts';
import { openRegister, type PlainPetition, silent } from '../fixtures/small-register.ts';
import { rowsOf } from '../warehouse/support/warehouses.ts';
import { firstMonday, registrations, steadyRegister, weeks } from './support/watched-register.ts';

const run = (warehouse: Warehouse, settings: Partial<WarningSettings> = {}): Promise<WatchResult> =>
  watch(
    {
      warehouse,
      taxonomy: packagedTaxonomy(),
      settings: { ...defaultSettings, weeks: 20, ...settings },
      timeZone: 'Asia/Shanghai',
      language: 'en',
    },
    silent,
  );

const stored = async (warehouse: Warehouse) =>
  rowsOf(await warehouse.query('select id, state, observed from ops.warning order by id'));

const opened: Warehouse[] = [];
async function registerOf(rows: readonly PlainPetition[]): Promise<Warehouse> {
  const { warehouse } = await openRegister(rows);
  opened.push(warehouse);
  return warehouse;
}
afterAll(async () => {
  for (const warehouse of opened) await warehouse.close();
});

const steady = steadyRegister();
const last = weeks - 1;

describe('a surge in the newest week', () => {
  let warehouse: Warehouse;
  let result: WatchResult;
  beforeAll(async () => {
    warehouse = await registerOf([
      ...steady,
      ...registrations(last, 25, { areaCode: '431202001' }),
      ...registrations(weeks, 9),
      ...registrations(last, 60, {
        purpose: 'accusation',
        topic: null,
        areaCode: '431221',
        org: '乙县住建局',
      }),
    ]);
    await warehouse.execute(
      `insert into register.hazard (topic, area_code, found_on, measure)
       values ('城建拆迁', '431202001', '2020-01-06', '已约谈'), ('01', '431202', '2020-01-07', null),
         ('01', '431221', '2020-01-08', null)`,
    );
    result = await run(warehouse);
  });

  test('stands beside the hazards that are known of its topic and place, and what is done about them', () => {
    const warning = result.warnings.find(({ id }) => id.startsWith('topic-county/01/431202@'));
    expect(warning?.hazards).toEqual({ hazards: 2, with_measure: 1, due_on: null });
  });

  test('is on the list with what drives it, opened in that week', () => {
    const warning = result.warnings.find(({ id }) => id.startsWith('topic-county/01/431202@'));
    expect(warning).toMatchObject({
      topic: '01',
      area: '431202',
      state: 'opened',
      period: weekLabel(firstMonday + 7 * last),
      level: 'red',
      method: 'farrington',
    });
    expect(warning?.observed).toBeGreaterThan(warning?.upper ?? Number.POSITIVE_INFINITY);
    expect(warning?.drivers.map(({ dimension, code }) => `${dimension}/${code}`)).toContain(
      'place/431202001',
    );
  });

  test('is ranked by how far above the bound it is', () => {
    const ranks = result.warnings.map(({ exceedance }) => exceedance);
    expect(ranks).toEqual(ranks.toSorted((one, other) => other - one));
  });

  test('of accusations is no warning: they take no part', () => {
    expect(result.warnings.filter(({ id }) => id.includes('431221') || id.includes('乙县'))).toEqual([]);
  });

  test('leaves the week that is not over to the next time', () => {
    expect(result.held_back).toEqual([weekLabel(firstMonday + 7 * weeks)]);
  });

  test('is there once, however often it is looked for, and nothing is computed twice', async () => {
    const before = await stored(warehouse);
    const again = await run(warehouse);
    expect(again.computed_weeks).toBe(0);
    expect({ ...again, computed_weeks: 0 }).toEqual({ ...result, computed_weeks: 0 });
    expect(await stored(warehouse)).toEqual(before);
  });

  test('gives the same when all is computed at once by other settings and back', async () => {
    expect((await run(warehouse, { alpha: 0.01 })).computed_weeks).toBe(20);
    const back = await run(warehouse);
    expect({ ...back, computed_weeks: 0 }).toEqual({ ...result, computed_weeks: 0 });
  });
});

describe('corrections', () => {
  async function correct(warehouse: Warehouse, sql: string): Promise<void> {
    await warehouse.execute(sql);
    await touchTable(warehouse, 'register.petition');
    await buildModels(warehouse, {}, silent);
  }

  test('let only the weeks from the changed one on be computed again, and withdraw what they take away', async () => {
    const warehouse = await registerOf([...steady, ...registrations(last - 1, 25, { channel: 'letter' })]);
    const first = await run(warehouse);
    expect(first.computed_weeks).toBe(20);
    expect(first.warnings.map(({ id }) => id.split('@')[0])).toContain('topic-county/01/431202');
    await correct(warehouse, "delete from register.petition where channel = 'letter'");
    const second = await run(warehouse);
    expect(second.computed_weeks).toBe(2);
    expect(second.warnings.map(({ id }) => id.split('@')[0])).not.toContain('topic-county/01/431202');
    const states = new Map((await stored(warehouse)).map(([id, state]) => [id, state]));
    expect([...states].find(([id]) => String(id).startsWith('topic-county/01/431202@'))?.[1]).toBe(
      'withdrawn',
    );
  });

  test('change what is kept of a warning that is over', async () => {
    const surge = registrations(last - 6, 30, { channel: 'letter' });
    const warehouse = await registerOf([...steady, ...surge]);
    await run(warehouse);
    const ended = async () => {
      const { columns } = await warehouse.query(
        "select state, observed from ops.warning where starts_with(id, 'topic-county/01/431202@')",
      );
      return columns.map(({ values }) => values[0]);
    };
    const [state, observed] = await ended();
    expect(state).toBe('ended');
    await correct(
      warehouse,
      `delete from register.petition where case_key in (
         select case_key from register.petition where channel = 'letter' order by case_key limit 4
       )`,
    );
    expect((await run(warehouse)).computed_weeks).toBe(7);
    expect(await ended()).toEqual(['ended', Number(observed) - 4]);
  });

  test('give what a warehouse gives that never knew otherwise', async () => {
    const late = registrations(last - 4, 30, { channel: 'letter', org: '人社局', topic: '05' });
    const whole = await registerOf([...steady, ...late]);
    const expected = await run(whole);
    const corrected = await registerOf([...steady, ...late]);
    await correct(
      corrected,
      "update register.petition set purpose = 'accusation', title = null where channel = 'letter'",
    );
    await run(corrected);
    await correct(corrected, "update register.petition set purpose = 'claim' where channel = 'letter'");
    const found = await run(corrected);
    expect(found.computed_weeks).toBe(5);
    expect({ ...found, computed_weeks: 0 }).toEqual({ ...expected, computed_weeks: 0 });
  });
});

describe('what is named, not raised', () => {
  test('is a channel that opened', async () => {
    const online = Array.from({ length: 12 }, (_, week) =>
      ['431202', '431221'].flatMap((areaCode) =>
        ['01', '05'].flatMap((topic) =>
          registrations(last - 11 + week, 9, {
            channel: 'online',
            areaCode,
            topic,
            org:
              areaCode === '431221'
                ? topic === '01'
                  ? '乙县住建局'
                  : '乙县人社局'
                : topic === '01'
                  ? '住建局'
                  : '人社局',
          }),
        ),
      ),
    ).flat();
    const result = await run(await registerOf([...steady, ...online]));
    expect(result.steps.map(({ id }) => id.split('@')[0])).toContain('city');
    expect(new Set(result.steps.map(({ cause }) => cause))).toEqual(new Set(['channel_opening']));
    expect(result.warnings.filter(({ id }) => !id.startsWith('channel/'))).toEqual([]);
  });

  test('is a feed that fell silent', async () => {
    const quiet = steady.filter(
      ({ areaCode, receivedOn }) => areaCode !== '431221' || receivedOn < firstMonday + 7 * (last - 1),
    );
    const result = await run(await registerOf(quiet));
    expect(result.feed_alarms).toMatchObject([{ kind: 'county', name: '乙县', weeks: 2 }]);
  });
});

test('a surge that is one event names it first among what drives it', async () => {
  const surge = registrations(last, 25, { areaCode: '431202001' });
  const warehouse = await registerOf([...steady, ...surge]);
  await warehouse.execute(
    `insert into ops.event by name
     select 'e7' as id, 'run' as run_id, '城建拆迁·东街道' as name_zh, 'Demolition, 东街道' as name_en,
       '431202001' as area_code, '01' as topic, '2020-08-17'::date as from_on, '2020-08-23'::date as to_on,
       25 as messages, 25 as matters, 25 as busiest_week, 25 as last_week, 0 as week_before, 1.0 as heat`,
  );
  for (const { key } of surge) {
    await warehouse.execute(`insert into ops.event_member values ('e7', $key::uuid)`, { key });
  }
  const { warnings } = await run(warehouse);
  const warning = warnings.find(({ id }) => id.startsWith('topic-county/01/431202@'));
  expect(warning?.drivers[0]).toMatchObject({
    dimension: 'event',
    code: 'e7',
    name: 'Demolition, 东街道',
    observed: 25,
    expected: 0,
  });
});

test('a register without a whole week has an empty list', async () => {
  const result = await run(await registerOf(registrations(0, 3)));
  expect(result).toMatchObject({ period: null, warnings: [], tested: 0 });
});

describe('the back-test', () => {
  test('replays the last weeks of the register and writes nothing', async () => {
    const warehouse = await registerOf([
      ...steady,
      ...registrations(last - 30, 25, { areaCode: '431202001' }),
    ]);
    const result = backtestResult(
      await replay({ warehouse, settings: defaultSettings, planted: null }, silent),
    );
    expect(result.weeks).toHaveLength(104);
    expect(
      result.weeks.find(({ week }) => week === weekLabel(firstMonday + 7 * (last - 30)))?.opened,
    ).toBeGreaterThan(0);
    expect(result.per_week.false_warnings).toBeNull();
    expect(await stored(warehouse)).toEqual([]);
  });
});
