// The header: found below titles, named uniquely, known again where it is repeated.
import { describe, expect, test } from 'vitest';
import {
  columnName,
  findHead,
  type HeadOptions,
  type TableHead,
  uniqueNames,
} from '../../src/intake/table-head.ts';

function head(rows: readonly (readonly (string | null)[])[], options: HeadOptions = {}): TableHead | null {
  return findHead(
    rows.map((cells, index) => ({ row: index + 1, cells })),
    'file',
    options,
  );
}

const body = [
  ['1', '2020-01-02', '来信'],
  ['2', '2020-01-03', '来访'],
];

describe('the header', () => {
  test('is the first row of a plain table', () => {
    expect(head([['编号', '日期', '形式'], ...body])).toMatchObject({
      headerRow: 1,
      columns: ['编号', '日期', '形式'],
      notices: [],
    });
  });

  test('stands below a title and a date of issue, which are said', () => {
    const found = head([
      ['信访登记表', null, null],
      [null, null, '2020年1月'],
      ['编号', '日期', '形式'],
      ...body,
    ]);
    expect(found).toMatchObject({
      headerRow: 3,
      notices: [{ kind: 'title_rows', parameters: { row: 3, count: 2 } }],
    });
  });

  test('is the row with the known names, even below a row that is as full', () => {
    const rows = [['甲', '乙', '丙'], ['编号', '日期', '形式'], ...body];
    expect(head(rows, { knownHeader: (name) => name === '编号' || name === '日期' })?.headerRow).toBe(2);
  });

  test('is none where the first row is a person of the data; nobody becomes the name of a column', () => {
    const rows = [
      ['1', '张建国', '13800138000', '来信'],
      ['2', '李志强', '13900139000', '来访'],
    ];
    const found = head(rows, { knownHeader: (name) => name === '编号' });
    expect(found).toMatchObject({ headerRow: 0, notices: [{ kind: 'no_header', row: 1 }] });
    expect(JSON.stringify(found)).not.toMatch(/张建国|13800138000/);
  });

  test('loses a personal name of a column, and keeps the others', () => {
    const found = head([['编号', '张建国', '形式'], ...body], { knownHeader: (name) => name === '编号' });
    expect(found?.columns).toEqual(['编号', '列2', '形式']);
  });

  test('is where it is said to be', () => {
    expect(head([['甲', '乙', '丙'], ['编号', '日期', '形式'], ...body], { headerRow: 2 })?.columns[0]).toBe(
      '编号',
    );
  });

  test('fails where the row it is said to be in does not exist', () => {
    expect(() => head(body, { headerRow: 9 })).toThrow('intake.header_missing');
  });

  test('may be said to be missing: columns are numbered and all rows stay', () => {
    expect(head(body, { headerRow: 0 })).toMatchObject({
      headerRow: 0,
      columns: ['column 1', 'column 2', 'column 3'],
    });
  });

  test('takes an empty name from the grouped heading above it', () => {
    const rows = [
      ['编号', '来件', null, null],
      [null, '日期', '形式', '级别'],
      ['1', '2', '3', '4'],
      ['5', '6', '7', '8'],
    ];
    const found = head(rows, { knownHeader: (name) => ['日期', '形式', '级别'].includes(name) });
    expect(found?.columns).toEqual(['编号', '日期', '形式', '级别']);
  });

  test('loses its empty columns at the end, unless rows have something there', () => {
    expect(
      head([
        ['a', 'b', null, null],
        ['1', '2', null, null],
      ])?.columns,
    ).toEqual(['a', 'b']);
    expect(
      head([
        ['a', 'b', null],
        ['1', '2', '3'],
        ['1', '2', '3'],
      ])?.columns,
    ).toEqual(['a', 'b', 'column 3']);
  });

  test('is null in an empty grid', () => {
    expect(head([])).toBeNull();
  });
});

describe('column names', () => {
  test('are unique and never empty, whatever stands in the header', () => {
    expect(uniqueNames(['日期', '', '日期', '日期_2', '']).columns).toEqual([
      '日期',
      '列2',
      '日期_3',
      '日期_2',
      '列5',
    ]);
  });

  test.each([
    ['\uFEFF编号 ', '编号'],
    ['登记\n时间', '登记时间'],
    ['Created\r\nDate', 'Created Date'],
    ['  a   b\u00A0', 'a b'],
  ])('%j is read as %j', (cell, name) => {
    expect(columnName(cell)).toBe(name);
  });
});
