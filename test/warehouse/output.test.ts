// Published files: CSV that is safe to open, Arrow and Parquet that others read, the same bytes every time.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TypedBatch } from '../../src/foundation/columns.ts';
import { arrowBytes, writeArrow } from '../../src/warehouse/arrow.ts';
import { csvCell, csvText, writeCsv } from '../../src/warehouse/csv.ts';
import { readParquet, writeParquet } from '../../src/warehouse/parquet.ts';
import { openForTest, rowsOf, temporaryFolder } from './support/warehouses.ts';

const table: TypedBatch = {
  rowCount: 3,
  columns: [
    { name: 'code', type: 'text', values: ['01', '', null] },
    { name: 'day', type: 'date', values: [18_262, -1, null] },
    { name: 'at', type: 'timestamp', values: [1.5, 86_399, null] },
    { name: 'pieces', type: 'integer', values: [-5, 2 ** 40, null] },
    { name: 'share', type: 'double', values: [0.1, -1e-9, null] },
    { name: 'is_joint', type: 'boolean', values: [true, false, null] },
    { name: 'id', type: 'uuid', values: ['12345678-9abc-def0-1234-56789abcdef0', null, null] },
  ],
};

describe('CSV', () => {
  test('holds every type as text, null as nothing', () => {
    expect(csvText(table)).toBe(
      [
        'code,day,at,pieces,share,is_joint,id',
        '01,2020-01-01,1970-01-01 00:00:01,-5,0.1,true,12345678-9abc-def0-1234-56789abcdef0',
        '"",1969-12-31,1970-01-01 23:59:59,1099511627776,-1e-9,false,',
        ',,,,,,',
        '',
      ].join('\r\n'),
    );
  });

  test.each(['=1+1', '+86', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '=HYPERLINK("x")'])(
    'the text %j cannot become a formula',
    (text) => {
      expect(csvCell(text)).toMatch(/^"?'/);
    },
  );

  test('a heading cannot become a formula either', () => {
    const batch: TypedBatch = { rowCount: 0, columns: [{ name: '=x', type: 'integer', values: [] }] };
    expect(csvText(batch)).toBe("'=x\r\n");
  });

  test('numbers stay numbers', () => {
    const batch: TypedBatch = { rowCount: 1, columns: [{ name: 'n', type: 'integer', values: [-1] }] };
    expect(csvText(batch)).toBe('n\r\n-1\r\n');
  });

  test('begins with a byte order mark where that is asked for', async () => {
    const path = join(await temporaryFolder(), 'x.csv');
    await writeCsv(table, path, { byteOrderMark: true });
    expect([...(await readFile(path)).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('is read back by another reader as it was', async () => {
    const warehouse = await openForTest();
    const path = join(await temporaryFolder(), 'x.csv');
    const texts = fc.array(
      fc.string({ unit: fc.constantFrom('a', '"', ',', '\r\n', '\n', '信', ' ', '=') }),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(texts, async (values) => {
        await writeCsv(
          {
            rowCount: values.length,
            columns: [
              { name: 'a', type: 'text', values },
              { name: 'b', type: 'text', values },
            ],
          },
          path,
        );
        const sql = `from read_csv('${path}', header = true, all_varchar = true, quote = '"', escape = '"', delim = ',', new_line = '\\r\\n')`;
        const expected = values.map((value) => (/^[=\n\r]/.test(value) ? `'${value}` : value));
        expect(rowsOf(await warehouse.query(sql)).map(([a]) => a ?? '')).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});

describe('Arrow', () => {
  test('holds the types and values of the table', () => {
    const read = tableFromIPC(arrowBytes(table));
    expect(read.schema.fields.map(({ name, type }) => [name, String(type)])).toEqual([
      ['code', 'Utf8'],
      ['day', 'Date32<DAY>'],
      ['at', 'Timestamp<MICROSECOND>'],
      ['pieces', 'Int64'],
      ['share', 'Float64'],
      ['is_joint', 'Bool'],
      ['id', 'Utf8'],
    ]);
    const values = (name: string): readonly unknown[] => [...(read.getChild(name) ?? [])];
    expect(values('code')).toEqual(['01', '', null]);
    expect(values('day').map((day) => day && Number(day) / 86_400_000)).toEqual([18_262, -1, null]);
    expect(values('pieces')).toEqual([-5n, 1_099_511_627_776n, null]);
    expect(values('share')).toEqual([0.1, -1e-9, null]);
    expect(values('is_joint')).toEqual([true, false, null]);
  });

  test('may be empty', () => {
    const empty: TypedBatch = {
      rowCount: 0,
      columns: table.columns.map((column) => ({ ...column, values: [] })),
    };
    expect(tableFromIPC(arrowBytes(empty)).numRows).toBe(0);
  });

  test('of the same table is the same file', async () => {
    const folder = await temporaryFolder();
    await writeArrow(table, join(folder, 'a.arrow'));
    await writeArrow(table, join(folder, 'b.arrow'));
    expect(await readFile(join(folder, 'a.arrow'))).toEqual(await readFile(join(folder, 'b.arrow')));
  });
});

describe('Parquet', () => {
  test('holds the types and values of the table', async () => {
    const warehouse = await openForTest();
    const path = join(await temporaryFolder(), 'x.parquet');
    await writeParquet(table, path);
    expect(await warehouse.query(`from read_parquet('${path}')`)).toEqual(table);
  });

  test('of the same table is the same file', async () => {
    const folder = await temporaryFolder();
    const many: TypedBatch = {
      rowCount: 10_000,
      columns: [
        {
          name: 'a',
          type: 'text',
          values: Array.from({ length: 10_000 }, (_, index) => `事项${index % 700}`),
        },
      ],
    };
    await writeParquet(many, join(folder, 'a.parquet'));
    await writeParquet(many, join(folder, 'b.parquet'));
    expect(await readFile(join(folder, 'a.parquet'))).toEqual(await readFile(join(folder, 'b.parquet')));
  });

  test('is read as text, with the place of every row, as often as asked', async () => {
    const path = join(await temporaryFolder(), 'x.parquet');
    await writeParquet(table, path);
    const file = await readParquet(path);
    expect([file.columns, file.rowCount]).toEqual([table.columns.map(({ name }) => name), 3]);
    const expected = [
      {
        rowNumbers: [1, 2, 3],
        columns: [
          ['01', '', null],
          ['2020-01-01', '1969-12-31', null],
          ['1970-01-01 00:00:01.5', '1970-01-01 23:59:59', null],
          ['-5', '1099511627776', null],
          ['0.1', '-1e-09', null],
          ['true', 'false', null],
          ['12345678-9abc-def0-1234-56789abcdef0', null, null],
        ],
      },
    ];
    expect(await Array.fromAsync(file.batches())).toEqual(expected);
    expect(await Array.fromAsync(file.batches())).toEqual(expected);
  });

  test('is read from a file whose name looks like a pattern', async () => {
    const folder = await temporaryFolder();
    const name = process.platform === 'win32' ? "a[1]'b.parquet" : "a[1]*?'b.parquet";
    await writeParquet(table, join(folder, name));
    await writeParquet(table, join(folder, "a1xx'b.parquet"));
    expect((await readParquet(join(folder, name))).rowCount).toBe(3);
  });

  test('that is none is refused', async () => {
    const path = join(await temporaryFolder(), 'x.parquet');
    await writeFile(path, 'PAR1 is not enough');
    await expect(readParquet(path)).rejects.toMatchObject({
      code: 'warehouse.parquet_unreadable',
      place: { file: path },
    });
  });
});
