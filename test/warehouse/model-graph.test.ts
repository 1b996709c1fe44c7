// The graph of models: read from the SQL itself, without circles and without unknown names.
import { describe, expect, test } from 'vitest';
import { type Model, parseModels } from '../../src/warehouse/model-files.ts';
import { type ModelGraph, modelGraph, selectModels } from '../../src/warehouse/model-graph.ts';
import { sources } from './support/models.ts';
import { openForTest } from './support/warehouses.ts';

async function parsed(models: Readonly<Record<string, string>>): Promise<readonly Model[]> {
  return parseModels(await openForTest(), sources(models).models);
}

const tables = ['register.petition', 'register.area', 'ops.setting'];

async function graphOf(models: Readonly<Record<string, string>>): Promise<ModelGraph> {
  return modelGraph(await parsed(models), tables);
}

describe('inputs are read from the SQL', () => {
  const cases: readonly (readonly [what: string, sql: string, inputs: readonly string[]])[] = [
    ['a table', 'select * from register.petition', ['register.petition']],
    [
      'a join',
      'select * from register.petition join register.area using (area_code)',
      ['register.area', 'register.petition'],
    ],
    ['a subquery in an expression', 'select (select max(value) from ops.setting) as x', ['ops.setting']],
    ['exists', 'select 1 as x where exists (from register.area)', ['register.area']],
    ['a CTE is no table', 'with a as (from register.area) select * from a', ['register.area']],
    ['a CTE of a CTE', 'with a as (from register.area), b as (from a) select * from b', ['register.area']],
    [
      'a CTE that names itself',
      'with recursive r as (select 1 as n union all select n + 1 from r where n < 3) from r',
      [],
    ],
    ['a union', 'from register.area union all from ops.setting', ['ops.setting', 'register.area']],
    ['a pivot', 'from (pivot register.area on level in (1, 2) using count(*))', ['register.area']],
    ['words in texts and comments', "-- from register.area\nselect 'from register.area' as x", []],
    ['the same table twice', 'from register.area as a, register.area as b', ['register.area']],
  ];

  test.each(cases)('%s', async (_, sql, inputs) => {
    const graph = await graphOf({ 'staging.x': sql });
    expect(graph.inputs.get('staging.x')).toEqual(inputs);
  });

  test('a CTE in a part of a statement hides a table there only', async () => {
    const sql = 'with a as (select 1 as n) select * from (with b as (from a) from b) as t, b';
    await expect(graphOf({ 'staging.x': sql })).rejects.toMatchObject({ parameters: { table: 'b' } });
  });
});

test('every model stands after its inputs', async () => {
  const graph = await graphOf({
    'marts.a': 'from staging.c join staging.b using (x)',
    'staging.b': 'from staging.c',
    'staging.c': 'from register.petition',
  });
  expect(graph.models.map(({ name }) => name)).toEqual(['staging.c', 'staging.b', 'marts.a']);
});

describe('errors', () => {
  test('a circle is named with its whole path', async () => {
    const circle = graphOf({
      'marts.start': 'from staging.a',
      'staging.a': 'from staging.b',
      'staging.b': 'from staging.c',
      'staging.c': 'from staging.a',
    });
    await expect(circle).rejects.toMatchObject({
      code: 'warehouse.cycle',
      parameters: { path: 'staging.a → staging.b → staging.c → staging.a' },
    });
  });

  test('a model that reads itself is a circle', async () => {
    await expect(graphOf({ 'staging.a': 'from staging.a' })).rejects.toMatchObject({
      parameters: { path: 'staging.a → staging.a' },
    });
  });

  test('an unknown table is shown where it stands, with the nearest name', async () => {
    const sql = "-- 说明\nselect '信访' as a, *\nfrom register.petitoin\n";
    await expect(graphOf({ 'staging.x': sql })).rejects.toMatchObject({
      code: 'warehouse.unknown_table',
      parameters: { table: 'register.petitoin', nearest: 'register.petition' },
      place: { file: 'sql/staging/x.sql', line: 3, column: 6 },
    });
  });

  test('a name without its schema is unknown', async () => {
    await expect(graphOf({ 'staging.x': 'from petition' })).rejects.toMatchObject({
      code: 'warehouse.unknown_table',
      parameters: { nearest: 'register.petition' },
    });
  });

  test('broken syntax is shown where it stands', async () => {
    await expect(parsed({ 'staging.x': "select '信访' as a,\nfrom from x" })).rejects.toMatchObject({
      code: 'warehouse.query',
      place: { file: 'sql/staging/x.sql', line: 2 },
    });
  });

  test.each(['delete from register.petition', 'select 1 as a; select 2 as b', '-- nothing'])(
    '%s is no model',
    async (sql) => {
      await expect(parsed({ 'staging.x': sql })).rejects.toMatchObject({ code: 'warehouse.not_select' });
    },
  );
});

describe('selecting', () => {
  const models = {
    'marts.a': 'from staging.b',
    'marts.c': 'from staging.d',
    'staging.b': 'from register.petition',
    'staging.d': 'from register.area',
  };

  test('takes a model and all that it needs', async () => {
    const selected = selectModels(await graphOf(models), ['marts.a']);
    expect(selected.map(({ name }) => name)).toEqual(['staging.b', 'marts.a']);
  });

  test('takes a name without its schema', async () => {
    expect(selectModels(await graphOf(models), ['d']).map(({ name }) => name)).toEqual(['staging.d']);
  });

  test('names the nearest of an unknown model', async () => {
    const graph = await graphOf(models);
    expect(() => selectModels(graph, ['marts.x'])).toThrow(
      expect.objectContaining({
        code: 'warehouse.unknown_model',
        parameters: { model: 'marts.x', nearest: 'marts.a' },
      }),
    );
  });
});
