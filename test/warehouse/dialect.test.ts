// Kysely on DuckDB: rows, counts, changes, transactions, streams and the catalogue.
import { type Kysely, sql } from 'kysely';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { only, openForTest, openWithSchema } from './support/warehouses.ts';

type TestDatabase = {
  thing: {
    id: number;
    name: string | null;
    price: number | null;
    tags: readonly string[] | null;
    made_on: number | null;
  };
};

async function withThings(): Promise<{ warehouse: Warehouse; db: Kysely<TestDatabase> }> {
  const warehouse = await openForTest();
  await warehouse.execute(
    'create table thing (id bigint, name varchar, price decimal(10, 2), tags varchar[], made_on date)',
  );
  await warehouse.execute(
    "insert into thing values (1, '甲', 1.25, ['a', 'b'], date '2020-01-01'), (2, null, null, null, null)",
  );
  return { warehouse, db: warehouse.kysely.withTables<TestDatabase>() };
}

describe('selecting', () => {
  test('a count that is called count returns its row', async () => {
    const { db } = await withThings();
    const rows = await db
      .selectFrom('thing')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .execute();
    expect(rows).toEqual([{ count: 2 }]);
  });

  test('gives big integers, decimals, lists and dates as plain values', async () => {
    const { db } = await withThings();
    expect(await db.selectFrom('thing').selectAll().orderBy('id').execute()).toEqual([
      { id: 1, name: '甲', price: 1.25, tags: ['a', 'b'], made_on: 18_262 },
      { id: 2, name: null, price: null, tags: null, made_on: null },
    ]);
  });

  test('finds rows by day numbers, texts and lists of values', async () => {
    const { db } = await withThings();
    const found = db.selectFrom('thing').select('id');
    expect(await found.where('made_on', '>=', 18_262).execute()).toEqual([{ id: 1 }]);
    expect(await found.where('name', '=', "甲' or 1=1").execute()).toEqual([]);
    expect(await found.where('id', 'in', [2, 3]).execute()).toEqual([{ id: 2 }]);
  });

  test('knows the types of the register', async () => {
    const warehouse = await openWithSchema();
    const rows = await warehouse.kysely
      .selectFrom('register.petition')
      .select(['case_key', 'title', 'persons'])
      .execute();
    expectTypeOf(rows).toEqualTypeOf<{ case_key: string; title: string | null; persons: number }[]>();
    expect(rows).toEqual([]);
  });

  test('a name with quotes stays a name', async () => {
    const { warehouse, db } = await withThings();
    await warehouse.execute('create table "odd ""name" as select 1 as "a""b"');
    const odd = db.withTables<{ 'odd "name': { 'a"b': number } }>();
    expect(await odd.selectFrom('odd "name').selectAll().execute()).toEqual([{ 'a"b': 1 }]);
  });
});

describe('changing', () => {
  test('an insert says how many rows it wrote', async () => {
    const { db } = await withThings();
    const values = [3, 4].map((id) => ({ id, name: null, price: null, tags: null, made_on: 18_262 }));
    const result = await db.insertInto('thing').values(values).executeTakeFirst();
    expect(result.numInsertedOrUpdatedRows).toBe(2n);
  });

  test('an update and a delete say how many rows they changed', async () => {
    const { db } = await withThings();
    const updated = await db.updateTable('thing').set({ name: '乙' }).where('id', '=', 1).executeTakeFirst();
    expect(updated.numUpdatedRows).toBe(1n);
    const deleted = await db.deleteFrom('thing').executeTakeFirst();
    expect(deleted.numDeletedRows).toBe(2n);
  });

  test('returning gives the rows that were written', async () => {
    const { db } = await withThings();
    const row = { id: 9, name: '丙', price: null, tags: null, made_on: null };
    expect(await db.insertInto('thing').values(row).returning(['id', 'name']).execute()).toEqual([
      { id: 9, name: '丙' },
    ]);
  });

  test('a parameter that is no plain value is refused', async () => {
    const { db } = await withThings();
    await expect(sql`select ${new Date(0)}`.execute(db)).rejects.toThrow(RangeError);
  });
});

describe('transactions', () => {
  test('that throw leave nothing', async () => {
    const { warehouse, db } = await withThings();
    const work = db.transaction().execute(async (trx) => {
      await trx.deleteFrom('thing').execute();
      throw new Error('stop');
    });
    await expect(work).rejects.toThrow('stop');
    expect(await only(warehouse, 'select count(*) from thing')).toBe(2);
  });

  test('of the warehouse hold what Kysely writes meanwhile', async () => {
    const { warehouse, db } = await withThings();
    const work = warehouse.transaction(async () => {
      await db.deleteFrom('thing').execute();
      throw new Error('stop');
    });
    await expect(work).rejects.toThrow('stop');
    expect(await only(warehouse, 'select count(*) from thing')).toBe(2);
  });

  test('of both do not overlap', async () => {
    const { warehouse, db } = await withThings();
    const work = warehouse.transaction(() => db.transaction().execute(async () => undefined));
    await expect(work).rejects.toThrow('already open');
  });
});

test('a stream gives every row, while other statements run', async () => {
  const { warehouse, db } = await withThings();
  await warehouse.execute('insert into thing select range + 10, null, null, null, null from range(5000)');
  const ids: number[] = [];
  for await (const row of db.selectFrom('thing').select('id').orderBy('id').stream()) {
    ids.push(row.id);
    if (ids.length === 1) await db.selectFrom('thing').select('name').execute();
  }
  expect(ids.length).toBe(5002);
});

describe('the catalogue', () => {
  test('tells views from tables', async () => {
    const { warehouse, db } = await withThings();
    await warehouse.execute('create view cheap as select id from thing where price < 1');
    const tables = await db.introspection.getTables();
    expect(tables.map(({ schema, name, isView }) => [schema, name, isView])).toEqual([
      ['main', 'cheap', true],
      ['main', 'thing', false],
    ]);
  });

  test('knows columns, their types and whether they may be null', async () => {
    const { warehouse } = await withThings();
    await warehouse.execute('create schema office');
    await warehouse.execute("create table office.desk (a integer not null, b varchar default 'x')");
    const desk = (await warehouse.kysely.introspection.getTables()).find(({ name }) => name === 'desk');
    expect(desk?.columns).toMatchObject([
      { name: 'a', dataType: 'INTEGER', isNullable: false, hasDefaultValue: false },
      { name: 'b', dataType: 'VARCHAR', isNullable: true, hasDefaultValue: true },
    ]);
  });

  test('lists the schemas', async () => {
    const warehouse = await openWithSchema();
    const schemas = await warehouse.kysely.introspection.getSchemas();
    expect(schemas.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['marts', 'ops', 'register', 'staging']),
    );
  });
});
