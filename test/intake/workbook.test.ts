// Workbooks: values as they were typed, sheets chosen in the open, rows that are none left out.
import { afterAll, describe, expect, test } from 'vitest';
import type { Cell } from '../../src/foundation/columns.ts';
import type { OpenOptions } from '../../src/intake/source-table.ts';
import { openTable } from '../../src/intake/table.ts';
import { formattedNumber, numberText, serialText } from '../../src/intake/xlsx/cell-value.ts';
import { formatOf } from '../../src/intake/xlsx/number-format.ts';
import { plainText } from '../../src/intake/xlsx/shared-strings.ts';
import { columnOf } from '../../src/intake/xlsx/sheet-reader.ts';
import { readWhole, scratchFolder, type WholeTable } from './support/read-table.ts';
import { storedZip, type TestWorkbook, textRow, workbookBytes } from './support/workbook-writer.ts';

const files = scratchFolder();
afterAll(files.remove);
let written = 0;

function write(workbook: TestWorkbook): string {
  written += 1;
  return files.write(`book${written}.dat`, workbookBytes(workbook));
}

const read = (workbook: TestWorkbook, options: OpenOptions = {}): Promise<WholeTable> =>
  readWhole(write(workbook), options);

/** One cell under the header `id, value`, read back. */
async function readCell(
  cell: string,
  workbook: Omit<TestWorkbook, 'sheets'> = {},
): Promise<Cell | undefined> {
  const rows = `${textRow(1, ['id', 'value'])}<row r="2"><c r="A2" t="str"><v>x</v></c>${cell}</row>`;
  return (await read({ ...workbook, sheets: [{ name: 'S', rows }] })).rows[0]?.[1];
}

describe('cells', () => {
  test.each([
    ['a shared string', '<c r="B2" t="s"><v>0</v></c>', '信访'],
    ['a rich string without its phonetic guide', '<c r="B2" t="s"><v>1</v></c>', '来信来访'],
    ['a shared string with escapes', '<c r="B2" t="s"><v>2</v></c>', '一\n二'],
    ['an inline string', '<c r="B2" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', 'ab'],
    ['the cached text of a formula', '<c r="B2" t="str"><f>A1&amp;"q"</f><v>idq</v></c>', 'idq'],
    ['the cached number of a formula', '<c r="B2"><f>1+1</f><v>2</v></c>', '2'],
    ['a boolean', '<c r="B2" t="b"><v>1</v></c>', 'TRUE'],
    ['an ISO date', '<c r="B2" t="d"><v>2019-02-28T11:25:05Z</v></c>', '2019-02-28 11:25:05'],
    ['a formula without a value', '<c r="B2"><f>1+1</f></c>', null],
  ])('%s', async (_name, cell, expected) => {
    const strings =
      '<si><t>信访</t></si>' +
      '<si><r><rPr><b/></rPr><t>来信</t></r><r><t>来访</t></r><rPh sb="0" eb="1"><t>lai</t></rPh></si>' +
      '<si><t>一_x000D_\n二</t></si>';
    expect(await readCell(cell, { strings })).toBe(expected);
  });

  test.each([
    ['a built-in date', 14, '43524', '2019-02-28'],
    ['a built-in date of Chinese editions', 31, '43524', '2019-02-28'],
    ['a date with its time', 22, '43524.475752314815', '2019-02-28 11:25:05'],
    ['a custom date', 176, '43524.475752314815', '2019-02-28 11:25:05'],
    ['a time', 20, '0.5', '12:00:00'],
    ['a number of fixed length', 177, '42', '00042'],
    ['a plain number', 0, '1.0', '1'],
    ['per cent as it was typed', 9, '1', '100%'],
    ['per cent with decimals', 10, '0.57999999999999996', '58%'],
    ['per cent by a format of its own', 178, '0.0705', '7.05%'],
    ['a number beside a per cent sign that is mere text', 179, '7', '7'],
  ])('%s', async (_name, format, stored, expected) => {
    const formats = {
      176: 'yyyy"年"m"月"d"日"\\ h:mm;@',
      177: '00000',
      178: '0.0%',
      179: '0"%"',
    };
    expect(await readCell(`<c r="B2" s="1"><v>${stored}</v></c>`, { formats, styles: [0, format] })).toBe(
      expected,
    );
  });

  test('dates count from 1904 where the workbook says so', async () => {
    const workbook = { styles: [0, 14], date1904: true };
    expect(await readCell('<c r="B2" s="1"><v>42062</v></c>', workbook)).toBe('2019-02-28');
  });

  test('an error cell is empty, and said', async () => {
    const rows = `${textRow(1, ['a', 'b'])}<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="e"><v>#N/A</v></c></row>`;
    const { rows: cells, notices } = await read({ sheets: [{ name: 'S', rows }] });
    expect(cells).toEqual([['1', null]]);
    expect(notices).toMatchObject([{ kind: 'error_cells', row: 2, parameters: { count: 1 } }]);
  });

  test('cells stand where their reference says', async () => {
    const rows = `${textRow(1, ['a', 'b', 'c'])}<row r="7"><c r="C7"><v>3</v></c></row>`;
    const { rows: cells, rowNumbers } = await read({ sheets: [{ name: 'S', rows }] });
    expect(cells).toEqual([[null, null, '3']]);
    expect(rowNumbers).toEqual([7]);
  });

  test('cells without references follow each other', async () => {
    const rows = `${textRow(1, ['a', 'b'])}<row><c><v>1</v></c><c><v>2</v></c></row>`;
    const { rows: cells, rowNumbers } = await read({ sheets: [{ name: 'S', rows }] });
    expect([cells, rowNumbers]).toEqual([[['1', '2']], [2]]);
  });

  test('an escaped NUL makes its row a fault', async () => {
    const rows = `${textRow(1, ['a', 'b'])}${textRow(2, ['1', 'x_x0000_'])}${textRow(3, ['2', 'y'])}`;
    const { rows: cells, faults } = await read({ sheets: [{ name: 'S', rows }] });
    expect(cells).toEqual([['2', 'y']]);
    expect(faults).toEqual([{ row: 2, field: 'b', reason: 'nul' }]);
  });
});

describe('sheets', () => {
  const table = `${textRow(1, ['编号', '日期'])}${textRow(2, ['1', '2020-01-01'])}`;
  const sheets = [
    { name: '说明', rows: '<row r="1"><c r="A1" s="0"/></row>' },
    { name: '旧数据', state: 'veryHidden', rows: table },
    { name: '登记表', rows: table },
    { name: '字典', rows: table },
  ] as const;

  test('the first visible one that has rows is read; the others are named, hidden ones as such', async () => {
    const { table: opened, rows, notices } = await read({ sheets });
    expect(opened.sheets.filter(({ used }) => used)).toEqual([{ name: '登记表', hidden: false, used: true }]);
    expect(rows).toEqual([['1', '2020-01-01']]);
    expect(notices.map(({ kind, parameters }) => [kind, parameters.sheet])).toEqual([
      ['other_sheet', '说明'],
      ['hidden_sheet', '旧数据'],
      ['other_sheet', '字典'],
    ]);
  });

  test('of several with rows, the one with the most known names is read, wherever it stands', async () => {
    const cover = textRow(1, ['填报说明', '本表由各单位填报']);
    const withCover = [{ name: '封面', rows: `${cover}${textRow(2, ['一', '二'])}` }, ...sheets];
    const known = (name: string) => name === '编号' || name === '日期';
    const { table: opened } = await read({ sheets: withCover }, { knownHeader: known });
    expect(opened.sheets.find(({ used }) => used)?.name).toBe('登记表');
  });

  test('a sheet that is named is read even if it is hidden', async () => {
    const { table: opened } = await read({ sheets }, { sheet: '旧数据' });
    expect(opened.sheets.find(({ used }) => used)?.name).toBe('旧数据');
  });

  test('a sheet that is not there is an error that names those that are', async () => {
    await expect(openTable(write({ sheets }), { sheet: '没有' })).rejects.toMatchObject({
      code: 'intake.sheet_missing',
      parameters: { sheets: '说明, 旧数据, 登记表, 字典' },
    });
  });
});

describe('rows', () => {
  test('titles, blank formatted rows and repeated headers are not rows', async () => {
    const blank = (row: number): string =>
      `<row r="${row}"><c r="A${row}" s="0"/><c r="B${row}" s="0"/></row>`;
    const header = ['编号', '日期'];
    const rows = [
      textRow(1, ['信访登记表', null]),
      blank(2),
      textRow(3, header),
      textRow(4, ['1', '2020-01-01']),
      textRow(5, header),
      textRow(6, ['2', '2020-01-02']),
      ...Array.from({ length: 5000 }, (_, index) => blank(index + 7)),
    ].join('');
    const after = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A4:A6"/></mergeCells>';
    const { table, rows: cells, notices } = await read({ sheets: [{ name: 'S', rows, after }] });
    expect(table.headerRow).toBe(3);
    expect(cells).toEqual([
      ['1', '2020-01-01'],
      ['2', '2020-01-02'],
    ]);
    expect(notices.map(({ kind, row }) => [kind, row])).toEqual([
      ['title_rows', 3],
      ['merged_cells', 4],
    ]);
  });

  test('a note beside the table is left out and said', async () => {
    const rows = `${textRow(1, ['a', 'b'])}${textRow(2, ['1', '2'])}${textRow(3, ['3', '4', null, null, '备注'])}`;
    const { rows: cells, notices, faults } = await read({ sheets: [{ name: 'S', rows }] });
    expect(cells).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(faults).toEqual([]);
    expect(notices).toMatchObject([{ kind: 'outside_cells', row: 3, parameters: { count: 1 } }]);
  });
});

describe('packages', () => {
  test('prefixed names and parts in another case are read', async () => {
    const sheet =
      '<x:worksheet xmlns:x="u"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c>' +
      '</x:row><x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const relation =
      '<Relationship Id="R1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="worksheets/Sheet1.xml"/>';
    const path = files.write(
      'prefixed.xlsx',
      storedZip({
        'xl/workbook.xml':
          '<x:workbook xmlns:x="u" xmlns:q="v"><x:sheets><x:sheet name="S" q:id="R1"/></x:sheets></x:workbook>',
        'xl/_rels/workbook.xml.rels': `<Relationships>${relation}</Relationships>`,
        'xl/worksheets/sheet1.xml': sheet,
      }),
    );
    expect((await readWhole(path)).rows).toEqual([['1']]);
  });

  test('a sheet whose XML is cut off is a damaged workbook', async () => {
    const whole = workbookBytes({ sheets: [{ name: 'S', rows: textRow(1, ['a']), after: '<mergeCells>' }] });
    await expect(readWhole(files.write('cut.xlsx', whole))).rejects.toMatchObject({
      code: 'intake.workbook_damaged',
      parameters: { part: 'xl/worksheets/sheet1.xml' },
    });
  });
});

describe('numbers', () => {
  test.each([
    ['188006', '188006'],
    ['1.0', '1'],
    ['0.10000000000000001', '0.1'],
    ['4.301231990010101E+17', '430123199001010100'],
    ['1E-7', '0.0000001'],
    ['1.5E21', '1500000000000000000000'],
    ['-0.5', '-0.5'],
    ['12345678901234567890', '12345678901234567890'],
  ])('%s is read as %s', (stored, text) => {
    expect(numberText(stored)).toBe(text);
  });

  test.each([
    ['General', 'plain'],
    ['0.00E+00', 'plain'],
    ['#,##0.00;[Red]-#,##0.00', 'plain'],
    ['"共"0"年"', 'plain'],
    ['[$￥-804]#,##0.00', 'plain'],
    ['yyyy\\-mm\\-dd\\ hh:mm:ss', 'date'],
    ['[$-804]yyyy"年"m"月"d"日";@', 'date'],
    ['[DBNum1][$-804]yyyy年m月', 'date'],
    ['e"年"m"月"', 'date'],
    ['上午/下午h"时"mm"分"', 'date'],
    ['mm:ss.0', 'date'],
    ['[h]:mm:ss', 'elapsed'],
    ['000000', 'padded'],
    ['"信"0000"号"', 'padded'],
  ])('the format %s is %s', (code, kind) => {
    expect(formatOf(code).kind).toBe(kind);
  });

  test('a number between literal text keeps both', () => {
    expect(formattedNumber('7', formatOf('"信"0000"号"'), false)).toBe('信0007号');
  });

  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [43524.99999999, '2019-03-01'],
    [2_958_466, null],
    [-1, null],
  ])('serial %d is %s', (serial, text) => {
    expect(serialText(serial, false)).toBe(text);
  });

  test.each([
    ['_x0041_', 'A'],
    ['_x005F_x0041_', '_x0041_'],
    ['_x005F_x000D_', '\n'],
    ['a_x000D_\nb', 'a\nb'],
    ['_xD83D__xDE00_', '😀'],
    ['_x12_', '_x12_'],
  ])('the escape %s is read as %j', (stored, text) => {
    expect(plainText(stored)).toBe(text);
  });

  test.each([
    ['A1', 0],
    ['AB12', 27],
    ['XFD1', 16_383],
    ['12', -1],
  ])('the reference %s is column %d', (reference, column) => {
    expect(columnOf(reference)).toBe(column);
  });
});
