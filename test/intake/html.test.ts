// HTML pages: the largest table, as it is shown.
import { afterAll, describe, expect, test } from 'vitest';
import { readWhole, scratchFolder, type WholeTable } from './support/read-table.ts';

const files = scratchFolder();
afterAll(files.remove);
let written = 0;

function read(content: string | Uint8Array): Promise<WholeTable> {
  written += 1;
  return readWhole(files.write(`page${written}.xls`, content));
}

const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const page = (...rows: string[]): string => `<html><body><table>${rows.join('')}</table></body></html>`;

describe('an HTML page', () => {
  test('gives its largest table, also from inside one that is only for layout', async () => {
    const inner = `<table>${row('编号', '日期')}${row('1', '2020-01-01')}${row('2', '2020-01-02')}</table>`;
    const { rows, rowNumbers } = await read(page(row('菜单', inner), row('页脚', '')));
    expect(rows).toEqual([
      ['1', '2020-01-01'],
      ['2', '2020-01-02'],
    ]);
    expect(rowNumbers).toEqual([2, 3]);
  });

  test('gives text as it is shown', async () => {
    const { rows } = await read(
      page(
        row('a', 'b', 'c'),
        row(' 一\n  二 ', '甲<br>乙&amp;&#20013;', '&nbsp;'),
        row('<b>粗</b>体', 'x<script>y</script>', '1'),
      ),
    );
    expect(rows).toEqual([
      ['一 二', '甲\n乙&中', null],
      ['粗体', 'x', '1'],
    ]);
  });

  test('keeps cells in their columns under spans', async () => {
    const body = [
      '<tr><td colspan="3">登记表</td></tr>',
      row('a', 'b', 'c'),
      '<tr><td rowspan="2">1</td><td colspan="2">2</td></tr>',
      row('3', '4'),
      row('5', '6', '7'),
    ];
    const { table, rows } = await read(page(...body));
    expect(table.headerRow).toBe(2);
    expect(rows).toEqual([
      ['1', '2', null],
      [null, '3', '4'],
      ['5', '6', '7'],
    ]);
  });

  test('needs no closing tags', async () => {
    expect((await read('<table><tr><th>a<th>b<tr><td>1<td>2<tr><td>3')).rows).toEqual([
      ['1', '2'],
      ['3', null],
    ]);
  });

  test('is read in the encoding that its bytes have, whatever its meta says', async () => {
    const utf8 = `<meta charset="gb2312">${page(row('编号', '形式'), row('1', '来信'))}`;
    const gb = Buffer.concat([
      Buffer.from(
        '<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><table><tr><td>id<td>',
      ),
      Buffer.from('d0cecabd', 'hex'),
      Buffer.from('<tr><td>1<td>'),
      Buffer.from('c0b4d0c5', 'hex'),
      Buffer.from('</table>'),
    ]);
    expect((await read(utf8)).table.encoding).toBe('utf-8');
    const { table, rows } = await read(gb);
    expect([table.columns, rows]).toEqual([['id', '形式'], [['1', '来信']]]);
  });

  test('without a table is refused', async () => {
    await expect(read('<html><body>没有</body></html>')).rejects.toMatchObject({ code: 'intake.file_empty' });
  });
});
