// Building models: only what changed, for a stated reason, all or nothing, and as if built from scratch.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BuildResult, buildModels } from '../../src/warehouse/model-runner.ts';
import { touchTable } from '../../src/warehouse/schema.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { silent, sources } from './support/models.ts';
import { only, openWithSchema, rowsOf } from './support/warehouses.ts';

const models = {
  'staging.place': 'select code, name from register.area order by code',
  'staging.setting': '-- materialized: view\nselect name, value from ops.setting',
  'marts.place_count': 'select count(*) as places from staging.place',
  'marts.summary': 'select places, (select count(*) from staging.setting) as settings from marts.place_count',
};

const build = (
  warehouse: Warehouse,
  texts: Readonly<Record<string, string>> = models,
): Promise<BuildResult> => buildModels(warehouse, { sources: sources(texts) }, silent);

/** What was built and why, without what was kept. */
const built = ({ models: results }: BuildResult): Readonly<Record<string, string>> =>
  Object.fromEntries(
    results.filter(({ action }) => action === 'built').map(({ name, reason }) => [name, reason]),
  );

async function addArea(warehouse: Warehouse, code: string): Promise<void> {
  await warehouse.transaction(async () => {
    await warehouse.execute('insert into register.area (code, name) values ($code, $code)', { code });
    await touchTable(warehouse, 'register.area');
  });
}

describe('a model is built', () => {
  test('because it never was', async () => {
    const warehouse = await openWithSchema();
    const result = await build(warehouse);
    expect(built(result)).toEqual(
      Object.fromEntries(Object.keys(models).map((name) => [name, 'never built'])),
    );
    expect(rowsOf(await warehouse.query('select * from marts.summary'))).toEqual([[0, 0]]);
  });

  test('not again while nothing changed', async () => {
    const warehouse = await openWithSchema();
    await build(warehouse);
    expect(built(await build(warehouse))).toEqual({});
  });

  test('because an input changed, and then all that read it', async () => {
    const warehouse = await openWithSchema();
    await build(warehouse);
    await addArea(warehouse, '370000');
    expect(built(await build(warehouse))).toEqual({
      'staging.place': 'its input register.area changed',
      'marts.place_count': 'its input staging.place changed',
      'marts.summary': 'its input marts.place_count changed',
    });
    expect(rowsOf(await warehouse.query('select * from marts.summary'))).toEqual([[1, 0]]);
  });

  test('because its SQL changed', async () => {
    const warehouse = await openWithSchema();
    await build(warehouse);
    const changed = { ...models, 'marts.summary': 'select 2 * places as doubled from marts.place_count' };
    expect(built(await build(warehouse, changed))).toEqual({ 'marts.summary': 'its SQL changed' });
  });

  test('because its table is gone', async () => {
    const warehouse = await openWithSchema();
    await build(warehouse);
    await warehouse.execute('drop table marts.place_count');
    expect(built(await build(warehouse))).toEqual({ 'marts.place_count': 'its table is gone' });
  });

  test('as a view where its header says so, and as a table again', async () => {
    const warehouse = await openWithSchema();
    await build(warehouse);
    const isView =
      "select count(*) from duckdb_views() where schema_name = 'staging' and view_name = 'setting'";
    expect(await only(warehouse, isView)).toBe(1);
    await build(warehouse, { ...models, 'staging.setting': 'select name, value from ops.setting' });
    expect(await only(warehouse, isView)).toBe(0);
  });

  test('no longer when its file is gone, and its table goes too', async () => {
    const warehouse = await openWithSchema();
    await build(warehouse);
    const { 'marts.summary': _, ...rest } = models;
    await build(warehouse, rest);
    const sql = "select count(*) from duckdb_tables() where table_name = 'summary'";
    expect(await only(warehouse, sql)).toBe(0);
    expect(await only(warehouse, "select count(*) from ops.model where model = 'marts.summary'")).toBe(0);
  });
});

describe('building', () => {
  test('in the language of the reader says why', async () => {
    const warehouse = await openWithSchema();
    const result = await buildModels(warehouse, { sources: sources(models) }, { ...silent, language: 'zh' });
    expect(result.models[0]?.reason).toBe('尚未建立');
  });

  test('dry builds nothing and says what it would', async () => {
    const warehouse = await openWithSchema();
    const result = await buildModels(warehouse, { dryRun: true, sources: sources(models) }, silent);
    expect(Object.keys(built(result)).length).toBe(4);
    expect(await only(warehouse, "select count(*) from duckdb_tables() where schema_name = 'marts'")).toBe(0);
    expect(await only(warehouse, 'select count(*) from ops.model')).toBe(0);
  });

  test('takes the models named and what they need', async () => {
    const warehouse = await openWithSchema();
    const result = await buildModels(warehouse, { only: ['place_count'], sources: sources(models) }, silent);
    expect(result.models.map(({ name, rows }) => [name, rows])).toEqual([
      ['staging.place', 0],
      ['marts.place_count', 1],
    ]);
  });

  test('that fails names the line of the model and leaves the last good state', async () => {
    const warehouse = await openWithSchema();
    await build(warehouse);
    await addArea(warehouse, '370000');
    const broken = {
      ...models,
      'marts.summary':
        "-- fails\nselect\n  places,\n  name::integer as n\nfrom marts.place_count, (select '济南' as name)",
    };
    await expect(build(warehouse, broken)).rejects.toMatchObject({
      code: 'warehouse.query',
      place: { file: 'sql/marts/summary.sql', line: 4 },
    });
    expect(rowsOf(await warehouse.query('select * from marts.place_count'))).toEqual([[0]]);
    expect(Object.keys(built(await build(warehouse))).length).toBe(3);
  });

  test('that is interrupted leaves the last good state', async () => {
    const warehouse = await openWithSchema();
    const signal = AbortSignal.abort();
    const building = buildModels(warehouse, { sources: sources(models) }, { ...silent, signal });
    await expect(building).rejects.toThrow();
    expect(await only(warehouse, 'select count(*) from ops.model')).toBe(0);
  });
});

describe('checks', () => {
  const checks = {
    'checks.fine': '-- Nothing is wrong.\n-- severity: error\nselect * from staging.place where false',
    'checks.bad':
      '-- No place has two digits.\n-- severity: warn\nselect code from staging.place where length(code) = 2',
    'checks.located':
      "-- Nothing is here.\nselect 'a.csv' as source_file, range as source_row, 'secret' as text from range(8)",
  };

  test('count what offends, and say where, but not what', async () => {
    const warehouse = await openWithSchema();
    await addArea(warehouse, '37');
    const result = await buildModels(warehouse, { sources: sources(models, checks) }, silent);
    expect(result.checks).toEqual([
      { name: 'fine', description: 'Nothing is wrong.', severity: 'error', rows: 0, sample: [] },
      { name: 'bad', description: 'No place has two digits.', severity: 'warn', rows: 1, sample: [] },
      {
        name: 'located',
        description: 'Nothing is here.',
        severity: 'error',
        rows: 8,
        sample: ['a.csv:0', 'a.csv:1', 'a.csv:2', 'a.csv:3', 'a.csv:4'],
      },
    ]);
  });

  test('of models that were not asked for are left aside', async () => {
    const warehouse = await openWithSchema();
    const options = { only: ['staging.setting'], sources: sources(models, checks) };
    expect((await buildModels(warehouse, options, silent)).checks).toEqual([]);
  });

  test('of a misspelt table fail with their place', async () => {
    const warehouse = await openWithSchema();
    const misspelt = sources(models, { 'checks.x': 'from staging.plaice' });
    await expect(buildModels(warehouse, { sources: misspelt }, silent)).rejects.toMatchObject({
      code: 'warehouse.unknown_table',
      parameters: { nearest: 'staging.place' },
    });
  });
});

describe('after any changes', () => {
  const changeable = {
    'staging.place': [
      'select code, name from register.area',
      'select code, upper(name) as name from register.area',
    ],
    'staging.setting': [
      'select name, value from ops.setting',
      '-- materialized: view\nselect name, value from ops.setting',
    ],
    'marts.place_count': [
      'select count(*) as places from staging.place',
      'select count(distinct name) as places from staging.place',
    ],
    'marts.summary': ['select * from marts.place_count, (select count(*) as n from staging.setting)'],
  } as const;

  type Change =
    | { readonly kind: 'sql'; readonly choices: readonly number[] }
    | { readonly kind: 'area' | 'setting'; readonly value: number }
    | { readonly kind: 'only'; readonly model: string };

  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.record({
      kind: fc.constant('sql' as const),
      choices: fc.array(fc.nat(1), { minLength: 4, maxLength: 4 }),
    }),
    fc.record({ kind: fc.constantFrom('area' as const, 'setting' as const), value: fc.nat(5) }),
    fc.record({ kind: fc.constant('only' as const), model: fc.constantFrom(...Object.keys(changeable)) }),
  );

  const textsOf = (choices: readonly number[]): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(changeable).map(([name, texts], index) => [
        name,
        texts[choices[index] ?? 0] ?? texts[0],
      ]),
    );

  async function apply(warehouse: Warehouse, done: Change): Promise<void> {
    if (done.kind === 'area') {
      await warehouse.execute("insert into register.area (code, name) values ($code, 'n' || $code)", {
        code: String(done.value),
      });
      await touchTable(warehouse, 'register.area');
    }
    if (done.kind === 'setting') {
      await warehouse.execute("insert into ops.setting values ('s', $value)", { value: String(done.value) });
      await touchTable(warehouse, 'ops.setting');
    }
  }

  async function state(warehouse: Warehouse): Promise<readonly unknown[]> {
    const states: unknown[] = [];
    for (const name of Object.keys(changeable))
      states.push(rowsOf(await warehouse.query(`from ${name} order by all`)));
    return states;
  }

  test('an incremental build equals a full one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const [incremental, full] = [await openWithSchema(), await openWithSchema()];
        let texts = textsOf([0, 0, 0, 0]);
        for (const done of changes) {
          if (done.kind === 'sql') texts = textsOf(done.choices);
          await apply(incremental, done);
          await apply(full, done);
          const named = done.kind === 'only' ? [done.model] : [];
          await buildModels(incremental, { only: named, sources: sources(texts) }, silent);
        }
        await build(incremental, texts);
        await build(full, texts);
        expect(await state(incremental)).toEqual(await state(full));
        await incremental.close();
        await full.close();
      }),
      { numRuns: 12 },
    );
  });
});
