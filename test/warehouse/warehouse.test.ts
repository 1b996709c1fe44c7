// Statements, results, streams, appends and transactions of an open warehouse.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TypedBatch, TypedColumn } from '../../src/foundation/columns.ts';
import { QUERY_ROW_LIMIT } from '../../src/warehouse/warehouse.ts';
import { only, openForTest, rowsOf } from './support/warehouses.ts';

const batch = (...columns: readonly TypedColumn[]): TypedBatch => ({
  columns,
  rowCount: columns[0]?.values.length ?? 0,
});

describe('values that come out', () => {
  const cases: readonly (readonly [sql: string, type: TypedColumn['type'], value: unknown])[] = [
    ['count(*)', 'integer', 1],
    ['9007199254740991::bigint', 'integer', 9_007_199_254_740_991],
    ['sum(3)', 'integer', 3],
    ['1.25::decimal(5, 2)', 'double', 1.25],
    ['0.1::double', 'double', 0.1],
    ["date '1969-12-31'", 'date', -1],
    ["timestamp '1970-01-02 00:00:01.5'", 'timestamp', 86_401.5],
    ["timestamp_s '1970-01-02 00:00:01'", 'timestamp', 86_401],
    ["timestamptz '2020-01-01 00:00:00+00'", 'timestamp', 1_577_836_800 + 8 * 3600],
    ["'00000000-0000-0000-0000-0000000000ff'::uuid", 'uuid', '00000000-0000-0000-0000-0000000000ff'],
    ["'信访'", 'text', '信访'],
    ['true', 'boolean', true],
    ['null::date', 'date', null],
    ['null::uuid', 'uuid', null],
    ["['a', 'b']", 'text', "['a', 'b']"],
    ["'a'::enum('a', 'b')", 'text', 'a'],
  ];

  test.each(cases)('%s is %s %s', async (sql, type, value) => {
    const warehouse = await openForTest();
    const { columns } = await warehouse.query(`select ${sql} as x from range(1)`);
    expect(columns).toEqual([{ name: 'x', type, values: [value] }]);
  });

  test('an integer beyond the safe range is refused by its column', async () => {
    const warehouse = await openForTest();
    await expect(warehouse.query('select 9007199254740992 as big')).rejects.toMatchObject({
      code: 'warehouse.unsafe_integer',
      parameters: { column: 'big' },
    });
  });

  test('columns of the same name stay apart', async () => {
    const warehouse = await openForTest();
    const { columns } = await warehouse.query('select 1 as a, 2 as a');
    expect(columns.map(({ name }) => name)).toEqual(['a', 'a:1']);
  });

  test('a result above the limit is refused', async () => {
    const warehouse = await openForTest();
    await expect(warehouse.query(`select * from range(${QUERY_ROW_LIMIT + 1})`)).rejects.toMatchObject({
      code: 'warehouse.too_many_rows',
    });
    expect(await only(warehouse, 'select 1')).toBe(1);
  });
});

describe('parameters', () => {
  test('are found by name, and those that the SQL does not name are left aside', async () => {
    const warehouse = await openForTest();
    const parameters = { a: '中', b: 2, c: 0.5, d: true, e: null, f: 2 ** 40, unused: 1 };
    const result = await warehouse.query(
      'select $a as a, $b as b, $c as c, $d as d, $e as e, $f as f',
      parameters,
    );
    expect(rowsOf(result)).toEqual([['中', 2, 0.5, true, null, 2 ** 40]]);
  });

  test('that are day numbers meet dates, and seconds meet timestamps', async () => {
    const warehouse = await openForTest();
    await warehouse.execute(
      "create table t as select date '2020-01-01' as d, timestamp '2020-01-01 10:00:00' as t",
    );
    const sql = 'select count(*) from t where d between $from and $to and t < $until';
    const parameters = { from: 18_262, to: 18_262, until: 18_262 * 86_400 + 36_001 };
    expect(rowsOf(await warehouse.query(sql, parameters))).toEqual([[1]]);
  });

  test('that are missing are named', async () => {
    const warehouse = await openForTest();
    await expect(warehouse.query('select $month')).rejects.toMatchObject({
      parameters: { reason: expect.stringContaining('month') },
    });
  });
});

describe('errors of SQL', () => {
  test('never hold a value', async () => {
    const warehouse = await openForTest();
    await warehouse.execute('create table t (a integer unique, b varchar check (length(b) < 5))');
    const statements = [
      "select '13812345678x'::integer",
      "select '13812345678x'::date",
      "insert into t values (1, '13812345678x')",
      "insert into t select 1381234567, 'a' from range(2)",
      "select strptime('13812345678x', '%Y')",
      "select error('13812345678x')",
    ];
    for (const statement of statements) {
      const error: unknown = await warehouse.execute(statement).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'warehouse.query' });
      expect(String(error)).not.toContain('1381234567');
    }
  });

  test('name the line and column of their file, past characters of several bytes', async () => {
    const warehouse = await openForTest();
    const sql = {
      file: 'sql/marts/x.sql',
      text: "-- 说明\nselect\n  '信访' as a,\n  '件次' as b, nosuch\n",
      prefix: 0,
    };
    await expect(warehouse.query(sql)).rejects.toMatchObject({
      place: { file: 'sql/marts/x.sql', line: 4, column: 14 },
    });
  });

  test('name the line and column of broken syntax', async () => {
    const warehouse = await openForTest();
    const sql = { file: 'sql/marts/x.sql', text: "select\n  '信访' as a,,\n", prefix: 0 };
    await expect(warehouse.query(sql)).rejects.toMatchObject({ place: { line: 2, column: 13 } });
  });

  test('refuse two statements at once', async () => {
    const warehouse = await openForTest();
    await expect(warehouse.execute('select 1; select 2')).rejects.toThrow(RangeError);
  });
});

describe('streams', () => {
  test('give all rows in batches while other statements run', async () => {
    const warehouse = await openForTest();
    await warehouse.execute('create table t as select range as a from range(10000)');
    const values: unknown[] = [];
    for await (const { columns } of warehouse.stream('select a from t order by a')) {
      values.push(...(columns[0]?.values ?? []));
      await warehouse.execute('create or replace table other as select 1 as x');
    }
    expect(values).toEqual(Array.from({ length: 10_000 }, (_, index) => index));
  });

  test('see the changes of their transaction, and may be appended meanwhile', async () => {
    const warehouse = await openForTest();
    await warehouse.execute('create table t (a integer)');
    await warehouse.execute('create table u (a bigint)');
    await warehouse.transaction(async () => {
      await warehouse.execute('insert into t select range from range(5000)');
      await warehouse.append({ schema: 'main', name: 'u' }, warehouse.stream('select a from t'));
    });
    expect(await only(warehouse, 'select count(*) from u')).toBe(5000);
  });

  test('may be left early', async () => {
    const warehouse = await openForTest();
    for await (const { rowCount } of warehouse.stream('select * from range(100000)')) {
      expect(rowCount).toBeGreaterThan(0);
      break;
    }
    expect(await only(warehouse, 'select 1')).toBe(1);
  });

  test('fail with the line of their SQL', async () => {
    const warehouse = await openForTest();
    const reading = Array.fromAsync(warehouse.stream('select\n  nosuch'));
    await expect(reading).rejects.toMatchObject({ code: 'warehouse.query', place: { line: 2 } });
  });
});

describe('appending', () => {
  test('finds columns by name and leaves the others null', async () => {
    const warehouse = await openForTest();
    await warehouse.execute(
      'create table t (a integer, b varchar, c date, d uuid, e timestamp, f double, g boolean)',
    );
    const id = '12345678-9abc-def0-1234-56789abcdef0';
    await warehouse.append({ schema: 'main', name: 't' }, [
      batch(
        { name: 'd', type: 'text', values: [id, null] },
        { name: 'c', type: 'date', values: [18_262, null] },
        { name: 'e', type: 'timestamp', values: [1.5, null] },
        { name: 'g', type: 'boolean', values: [false, null] },
      ),
      batch({ name: 'f', type: 'integer', values: [7] }, { name: 'b', type: 'text', values: ['信'] }),
    ]);
    expect(rowsOf(await warehouse.query('select * from t'))).toEqual([
      [null, null, 18_262, id, 1.5, null, false],
      [null, null, null, null, null, null, null],
      [null, '信', null, null, null, 7, null],
    ]);
  });

  test('keeps whatever it is given', async () => {
    const warehouse = await openForTest();
    await warehouse.execute('create table t (i bigint, x double, s varchar, d date)');
    const rows = fc.array(
      fc.record({
        i: fc.option(fc.maxSafeInteger()),
        x: fc.option(fc.double({ noNaN: true })),
        s: fc.option(fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', ''))),
        d: fc.option(fc.integer({ min: -700_000, max: 2_000_000 })),
      }),
      { maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        await warehouse.execute('delete from t');
        const columns: TypedColumn[] = [
          { name: 's', type: 'text', values: given.map(({ s }) => s) },
          { name: 'i', type: 'integer', values: given.map(({ i }) => i) },
          { name: 'd', type: 'date', values: given.map(({ d }) => d) },
          { name: 'x', type: 'double', values: given.map(({ x }) => x) },
        ];
        expect(await warehouse.append({ schema: 'main', name: 't' }, [batch(...columns)])).toBe(given.length);
        const kept = await warehouse.query('select s, i, d, x from t');
        expect(kept).toEqual({ columns, rowCount: given.length });
      }),
      { numRuns: 30 },
    );
  });

  test('refuses unknown tables and columns by name', async () => {
    const warehouse = await openForTest();
    await warehouse.execute('create table t (a integer)');
    const rows = [batch({ name: 'z', type: 'text', values: ['x'] })];
    await expect(warehouse.append({ schema: 'main', name: 'nosuch' }, rows)).rejects.toMatchObject({
      code: 'warehouse.no_table',
    });
    await expect(warehouse.append({ schema: 'main', name: 't' }, rows)).rejects.toMatchObject({
      code: 'warehouse.no_column',
      parameters: { column: 'z' },
    });
  });

  test('refuses a type that the column does not take', async () => {
    const warehouse = await openForTest();
    await warehouse.execute('create table t (a date)');
    const rows = [batch({ name: 'a', type: 'text', values: ['2020-01-01'] })];
    await expect(warehouse.append({ schema: 'main', name: 't' }, rows)).rejects.toMatchObject({
      code: 'warehouse.column_type',
      parameters: { column: 'a', type: 'DATE', given: 'text' },
    });
  });

  test('keeps nothing of a transaction in which it failed, and works again after', async () => {
    const warehouse = await openForTest();
    await warehouse.execute('create table t (a integer not null)');
    const good = batch({ name: 'a', type: 'integer', values: [1, 2] });
    const bad = batch({ name: 'a', type: 'integer', values: [3, null] });
    const failing = warehouse.transaction(() => warehouse.append({ schema: 'main', name: 't' }, [good, bad]));
    await expect(failing).rejects.toMatchObject({
      parameters: { reason: 'NOT NULL constraint failed: t.a' },
    });
    expect(await only(warehouse, 'select count(*) from t')).toBe(0);
    await warehouse.append({ schema: 'main', name: 't' }, [good]);
    expect(await only(warehouse, 'select count(*) from t')).toBe(2);
  });
});

describe('transactions', () => {
  test('keep nothing if their work throws', async () => {
    const warehouse = await openForTest();
    await warehouse.execute('create table t (a integer)');
    const work = warehouse.transaction(async () => {
      await warehouse.execute('insert into t values (1)');
      throw new Error('stop');
    });
    await expect(work).rejects.toThrow('stop');
    expect(await only(warehouse, 'select count(*) from t')).toBe(0);
  });

  test('are one at a time', async () => {
    const warehouse = await openForTest();
    const nested = warehouse.transaction(() => warehouse.transaction(async () => undefined));
    await expect(nested).rejects.toThrow('already open');
    await expect(warehouse.transaction(async () => 1)).resolves.toBe(1);
  });

  test('give what their work gives', async () => {
    const warehouse = await openForTest();
    expect(
      await warehouse.transaction(() => warehouse.execute('create table t as select 1 as a')),
    ).toBeDefined();
  });
});
