// The tests of what never is find what is planted: a warehouse, tables and words with everything that is forbidden.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWarehouse } from '../../src/warehouse/open.ts';
import { ensureSchema } from '../../src/warehouse/schema.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import {
  accusesDepartment,
  columnsOf,
  isSeriesOfVisits,
  judgementColumns,
  keysInMarts,
  keysSaid,
  personalWords,
  personColumns,
  visitColumns,
  visitSeries,
} from '../support/never.ts';

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse({ path: ':memory:' });
  await ensureSchema(warehouse);
  for (const sql of [
    'create schema if not exists marts',
    'create table marts.planted (petitioner_id varchar, case_key uuid, is_repeat boolean)',
    'create table ops.planted (matter_key uuid, risk_score double)',
    "create table ops.planted_series as select 'topic=01 joint' as series",
  ])
    await warehouse.execute(sql);
});
afterAll(() => warehouse?.close());

describe('in a warehouse', () => {
  test.each([
    ['a column of a person', personColumns, 'marts.planted.petitioner_id'],
    ['a judgement of a matter', judgementColumns, 'ops.planted.risk_score'],
    ['a key of a case in a mart', keysInMarts, 'marts.planted.case_key'],
    ['a flag of repeated visits in a mart', visitColumns, 'marts.planted.is_repeat'],
  ] as const)('%s is found, and nothing besides', async (_, guard, planted) => {
    const found = guard(await columnsOf(warehouse));
    expect(found.map(({ schema, table, column }) => `${schema}.${table}.${column}`)).toEqual([planted]);
  });

  test('a series over joint visits is found, and nothing besides', async () => {
    expect(await visitSeries(warehouse, await columnsOf(warehouse))).toEqual(['ops.planted_series']);
  });
});

describe('in a file', () => {
  const key = '0f8fad5b-d9cb-469f-a165-70867728950e';

  test.each([key, key.toUpperCase(), key.replaceAll('-', '')])('the key %s is found', (text) => {
    expect(keysSaid(`rows,${text},1`, [key])).toBe(1);
    expect(keysSaid('rows,7c9e6679-7425-40de-944b-e07fc1f90ae7,1', [key])).toBe(0);
  });

  test('the name of a key is found', () => {
    expect(keysSaid('{"column":"matter_key"}', [])).toBe(1);
  });

  test.each(['month,joint,pieces\r\n2020-01,1,7', 'week,situation,pieces\r\n2020-W01,repeat,7'])(
    'a series of visits is found in %j',
    (csv) => {
      expect(isSeriesOfVisits(csv)).toBe(true);
      expect(isSeriesOfVisits(csv.replace(/joint|repeat/, 'topic'))).toBe(false);
    },
  );

  test('an accusation of a department is found', () => {
    expect(accusesDepartment('org,purpose,pieces\r\n住建局,accusation,12')).toBe(true);
    expect(accusesDepartment('org,purpose,pieces\r\nwithheld,accusation,12')).toBe(false);
  });
});

describe('on the command line', () => {
  test.each(['score-person', '--petitioner <name>', '--track', 'blacklist'])('%s is found', (word) => {
    expect(personalWords(['report', word, '--period <period>'])).toEqual([word]);
  });
});
