// Opening tables: what a file is follows from its content; the same cells come out of every encoding.
import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import type { ParquetReader } from '../../src/intake/source-table.ts';
import { openTable } from '../../src/intake/table.ts';
import { readWhole, scratchFolder } from './support/read-table.ts';
import { storedZip } from './support/workbook-writer.ts';

const files = scratchFolder();
afterAll(files.remove);

const csv = '编号,日期,形式\n001,2020/1/2,来信\n002,2020/1/3,来访\n';
const gb18030 = Buffer.from(
  'b1e0bac52cc8d5c6da2cd0cecabd0a3030312c323032302f312f322cc0b4d0c50a3030322c323032302f312f332cc0b4b7c30a',
  'hex',
);
const cells = [
  ['001', '2020/1/2', '来信'],
  ['002', '2020/1/3', '来访'],
];

describe('encodings', () => {
  test.each([
    ['UTF-8', 'utf-8', Buffer.from(csv)],
    ['UTF-8 with a mark', 'utf-8', Buffer.from(`\uFEFF${csv}`)],
    ['UTF-16LE with a mark', 'utf-16le', Buffer.from(`\uFEFF${csv}`, 'utf16le')],
    ['UTF-16BE with a mark', 'utf-16be', Buffer.from(`\uFEFF${csv}`, 'utf16le').swap16()],
    ['UTF-16LE without a mark', 'utf-16le', Buffer.from(csv, 'utf16le')],
    ['GB18030', 'gb18030', gb18030],
  ])('%s gives the same cells', async (name, encoding, bytes) => {
    const { table, rows, faults } = await readWhole(files.write(`${name}.csv`, bytes));
    expect(table).toMatchObject({ encoding, columns: ['编号', '日期', '形式'], headerRow: 1 });
    expect(rows).toEqual(cells);
    expect(faults).toEqual([]);
  });

  test('UTF-8 with rare broken bytes loses only the rows that have them, and says so', async () => {
    const good = Buffer.from(`编号,标题\n${'1,反映问题\n'.repeat(20)}`);
    const bytes = Buffer.concat([good, Buffer.from([0x32, 0x2c, 0xe4, 0xbd, 0x0a]), Buffer.from('3,末行\n')]);
    const { rows, faults, notices } = await readWhole(files.write('broken-bytes.csv', bytes));
    expect(rows).toHaveLength(21);
    expect(faults).toEqual([{ row: 22, field: null, reason: 'bad_encoding' }]);
    expect(notices.map(({ kind }) => kind)).toEqual(['lossy_encoding']);
  });

  test('an encoding that is named is believed', async () => {
    const big5 = Buffer.concat([
      Buffer.from('id,name\n1,'),
      Buffer.from([0xa4, 0xa4, 0xa4, 0xe5]),
      Buffer.from('\n'),
    ]);
    const { table, rows } = await readWhole(files.write('big5.csv', big5), { encoding: 'big5' });
    expect(table.encoding).toBe('big5');
    expect(rows).toEqual([['1', '中文']]);
  });

  test('an unknown encoding is refused with the place of the first bad byte', async () => {
    const path = files.write('unknown.csv', Buffer.from([0x61, 0x2c, 0xff, 0xff, 0x0a]));
    await expect(openTable(path)).rejects.toMatchObject({
      code: 'intake.encoding_unknown',
      parameters: { offset: 3 },
    });
  });
});

describe('what a file is', () => {
  test.each([
    ['tabs under the name of .xls', 'a\tb\n1\t2\n', 'tsv'],
    ['an HTML page under the name of .xls', '<html><table><tr><th>a<th>b<tr><td>1<td>2</table>', 'html'],
    ['JSON under the name of .csv', '[{"a":1,"b":2}]', 'json'],
    ['lines of JSON', '{"a":1,"b":2}\n', 'ndjson'],
    [
      'a page that begins with a comment',
      '<!-- x --><html><table><tr><td>a<td>b<tr><td>1<td>2</table>',
      'html',
    ],
    ['text that begins with a tag', '<b>a</b>,b\n1,2\n', 'csv'],
    ['text that begins with a bracket', '[a],b\n1,2\n', 'csv'],
  ])('%s', async (name, content, format) => {
    const { table, rows } = await readWhole(files.write(`${name}.xls`, content));
    expect(table.format).toBe(format);
    expect(rows).toEqual([['1', '2']]);
  });

  test.each([
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'intake.legacy_workbook'],
    ['an archive', storedZip({ 'a.csv': csv }), 'intake.archive_not_table'],
    ['a binary workbook', storedZip({ 'xl/workbook.bin': 'x' }), 'intake.legacy_workbook'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'intake.binary_file'],
    ['zeros', Buffer.alloc(4096), 'intake.binary_file'],
    ['an empty file', Buffer.alloc(0), 'intake.file_empty'],
    ['blank lines', Buffer.from('\n\n  \n'), 'intake.file_empty'],
    ['Parquet without a reader', Buffer.from('PAR1....PAR1'), 'intake.parquet_unavailable'],
    [
      'an XML Spreadsheet',
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'intake.spreadsheet_xml',
    ],
    ['a damaged workbook', Buffer.from('504b0304000000', 'hex'), 'intake.workbook_damaged'],
  ])('%s is refused with advice', async (name, bytes, code) => {
    await expect(openTable(files.write(`${name}.xls`, bytes))).rejects.toMatchObject({ code });
  });

  test('a file that is not there is named', async () => {
    await expect(openTable('nowhere.csv')).rejects.toMatchObject({ code: 'intake.file_missing' });
  });

  test('Parquet is read by the reader that is given', async () => {
    const parquet: ParquetReader = async () => ({
      columns: ['id', 'title'],
      rowCount: 2,
      async *batches() {
        yield {
          columns: [
            ['1', '2'],
            ['a', ''],
          ],
          rowNumbers: [1, 2],
        };
      },
    });
    const { table, rows } = await readWhole(files.write('a.parquet', 'PAR1....PAR1'), { parquet });
    expect(table.format).toBe('parquet');
    expect(rows).toEqual([
      ['1', 'a'],
      ['2', null],
    ]);
  });
});

describe('a table', () => {
  test('has the hash and size of its file', async () => {
    const { table } = await readWhole(files.write('hash.csv', csv));
    expect(table.bytes).toBe(Buffer.byteLength(csv));
    expect(table.sha256).toBe(createHash('sha256').update(csv).digest('hex'));
  });

  test('can be read again from its start', async () => {
    const table = await openTable(files.write('again.csv', csv));
    for (let time = 0; time < 2; time += 1) {
      const batches = await Array.fromAsync(table.batches());
      expect(batches.flatMap(({ rows }) => [...rows.rowNumbers])).toEqual([2, 3]);
      expect(batches.at(-1)?.progress).toBe(1);
    }
  });

  test('keeps blank rows, titles and repeated headers out of its rows', async () => {
    const content =
      '信访登记表,,\n编号,日期,形式\n1,2020-01-01,来信\n,,\n\n编号,日期,形式\n2,2020-01-02,来访\n \n';
    const { table, rows, rowNumbers, faults } = await readWhole(files.write('titles.csv', content));
    expect(table.headerRow).toBe(2);
    expect(rows.map(([id]) => id)).toEqual(['1', '2']);
    expect(rowNumbers).toEqual([3, 7]);
    expect(faults).toEqual([]);
  });

  test('cuts its batches at the limit of rows', async () => {
    const path = files.write('batches.csv', `a,b\n${'1,2\n'.repeat(25)}`);
    const table = await openTable(path, { limits: { rows: 10 } });
    const sizes = (await Array.fromAsync(table.batches())).map(({ rows }) => rows.rowNumbers.length);
    expect(sizes).toEqual([10, 10, 5]);
  });
});

describe('a file with 1,000 good and 17 broken rows', () => {
  test('gives 1,000 rows and 17 faults, each with its place', async () => {
    const large = '很长的内容，'.repeat(900_000);
    const broken: readonly (readonly [line: string, reason: string])[] = [
      ...Array.from({ length: 4 }, () => ['x,2020-01-01,来信,内容,多余', 'too_many_columns'] as const),
      ...Array.from({ length: 3 }, () => ['x,2020-01-01', 'too_few_columns'] as const),
      ...Array.from({ length: 3 }, () => ['x,2020-01-01,"来信,内容', 'unclosed_quote'] as const),
      ['x,2020-01-01,来信,"内"容', 'unclosed_quote'],
      ...Array.from({ length: 3 }, () => ['x,2020-01-01,来\0信,内容', 'nul'] as const),
      [`x,2020-01-01,来信,"${large}"`, 'cell_too_large'],
      [`x,2020-01-01,来信,"第一行\n${large}"`, 'cell_too_large'],
      [`x,2020-01-01,来信,${large}`, 'cell_too_large'],
    ];
    const lines = ['编号,日期,形式,内容'];
    const expected: { row: number; reason: string }[] = [];
    let place = 2;
    for (let index = 0; index < 1000; index += 1) {
      lines.push(`${index},2020-01-02,来访,"反映""问题"",请处理"`);
      place += 1;
      const fault = index % 58 === 57 ? broken[(index - 57) / 58] : undefined;
      if (fault === undefined) continue;
      lines.push(fault[0]);
      expected.push({ row: place, reason: fault[1] });
      place += fault[0].split('\n').length;
    }
    const { rows, faults } = await readWhole(files.write('seventeen.csv', `${lines.join('\r\n')}\r\n`));
    expect(rows).toHaveLength(1000);
    expect(rows.map(([id]) => id)).toEqual(Array.from({ length: 1000 }, (_, index) => String(index)));
    expect(faults.map(({ row, reason }) => ({ row, reason }))).toEqual(expected);
    expect(expected).toHaveLength(17);
  });
});
