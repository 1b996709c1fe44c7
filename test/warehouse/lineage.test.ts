// Where a model comes from, down to the register, and who reads it.
import { expect, test } from 'vitest';
import { modelLineage } from '../../src/warehouse/lineage.ts';
import { buildModels } from '../../src/warehouse/model-runner.ts';
import { silent, sources } from './support/models.ts';
import { openWithSchema } from './support/warehouses.ts';

const models = sources({
  'marts.a': '-- Places of a kind.\nselect * from staging.b, ops.setting',
  'marts.z': 'select count(*) as n from marts.a',
  'staging.b': 'select code from register.area',
});

test('a model is traced to the tables of the register and to its readers', async () => {
  const warehouse = await openWithSchema();
  await buildModels(warehouse, { sources: models }, silent);
  expect(await modelLineage(warehouse, 'marts.a', models)).toEqual({
    name: 'marts.a',
    description: 'Places of a kind.',
    file: 'sql/marts/a.sql',
    sqlText: '-- Places of a kind.\nselect * from staging.b, ops.setting',
    materialized: 'table',
    inputs: ['ops.setting', 'staging.b'],
    tables: ['ops.setting', 'register.area'],
    usedBy: ['marts.z'],
    rows: 0,
  });
});

test('a model that was never built has no rows', async () => {
  expect(await modelLineage(await openWithSchema(), 'marts.a', models)).toMatchObject({ rows: null });
});

test('what is no model has no lineage', async () => {
  expect(await modelLineage(await openWithSchema(), 'register.area', models)).toBeNull();
});
