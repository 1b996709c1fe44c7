// The tables of the register and of the book-keeping: complete, documented, and hard to fill wrongly.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { packagePath } from '../../src/foundation/package-root.ts';
import { registerTypes } from '../../src/warehouse/register-types-text.ts';
import { ensureSchema, schemaTables, touchTable } from '../../src/warehouse/schema.ts';
import { sqlText } from '../../src/warehouse/sql-files.ts';
import { openWithSchema, rowsOf } from './support/warehouses.ts';

const petition = {
  case_key: "'00000000-0000-0000-0000-000000000001'",
  source: "'hall'",
  source_file: "'a.csv'",
  source_row: '2',
  batch_id: "'b1'",
  pii_found: '0',
  received_on: "date '2020-01-01'",
  channel: "'visit'",
  persons: '1',
  is_joint: 'false',
};

const insertPetition = (values: Readonly<Record<string, string>>): string => {
  const row = { ...petition, ...values };
  return `insert into register.petition (${Object.keys(row).join(', ')}) values (${Object.values(row).join(', ')})`;
};

test('the row types are those of the schema', async () => {
  const warehouse = await openWithSchema();
  const written = readFileSync(packagePath('src', 'warehouse', 'register-types.ts'), 'utf8');
  expect(written).toBe(registerTypes(await warehouse.kysely.introspection.getTables()));
});

test('making the schema again changes nothing', async () => {
  const warehouse = await openWithSchema();
  await warehouse.execute(insertPetition({}));
  await ensureSchema(warehouse);
  expect(rowsOf(await warehouse.query('select count(*) from register.petition'))).toEqual([[1]]);
  expect(rowsOf(await warehouse.query('select version from ops.schema_version'))).toEqual([[4]]);
});

test('the history has the columns of the register, then why a version is there', async () => {
  const warehouse = await openWithSchema();
  const tables = await warehouse.kysely.introspection.getTables();
  const columns = (table: string): readonly (readonly string[])[] =>
    tables.find(({ name }) => name === table)?.columns.map(({ name, dataType }) => [name, dataType]) ?? [];
  expect(columns('petition_history')).toEqual([
    ...columns('petition'),
    ['replaced_by_batch', 'VARCHAR'],
    ['replaced_on', 'DATE'],
  ]);
});

test.each(schemaTables().map(({ schema, name }) => `sql/${schema}/${name}.sql`))(
  '%s says what it is and its grain',
  (path) => {
    expect(sqlText(path)).toMatch(/^-- \S.*\n(-- .*\n)*-- Grain: \S/);
  },
);

test('no table of the register has a column for a person', () => {
  const words =
    /\b(name_of|person_name|sex|gender|ethnicity|religion|age|birth|address|phone|mobile|id_card|occupation|health)\w*\b/;
  for (const { schema, name } of schemaTables()) {
    expect(sqlText(`sql/${schema}/${name}.sql`).replaceAll(/^--.*$/gm, '')).not.toMatch(words);
  }
});

describe('the register refuses', () => {
  const refused: readonly (readonly [what: string, values: Readonly<Record<string, string>>])[] = [
    ['the text of an accusation', { purpose: "'accusation'", text: "'x'" }],
    ['the title of an accusation', { purpose: "'accusation'", title: "'x'" }],
    ['a registration by nobody', { persons: '0' }],
    ['a channel it does not know', { channel: "'fax'" }],
    ['a purpose it does not know', { purpose: "'检举控告'", text: "'x'" }],
    ['a registration without a date', { received_on: 'null' }],
  ];

  test.each(refused)('%s', async (_, values) => {
    const warehouse = await openWithSchema();
    await expect(warehouse.execute(insertPetition(values))).rejects.toMatchObject({
      code: 'warehouse.query',
    });
  });

  test('neither an accusation without text nor a petition without a purpose', async () => {
    const warehouse = await openWithSchema();
    await warehouse.execute(insertPetition({ purpose: "'accusation'" }));
    await warehouse.execute(insertPetition({ title: "'x'", text: "'y'" }));
    expect(rowsOf(await warehouse.query('select count(*) from register.petition'))).toEqual([[2]]);
  });
});

test('touching a table counts its versions', async () => {
  const warehouse = await openWithSchema();
  await touchTable(warehouse, 'register.petition');
  await touchTable(warehouse, 'register.petition');
  await touchTable(warehouse, 'register.label');
  expect(rowsOf(await warehouse.query('select * from ops.table_version order by all'))).toEqual([
    ['register.label', 1],
    ['register.petition', 2],
  ]);
});
