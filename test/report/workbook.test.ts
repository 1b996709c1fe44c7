// tables.xlsx: what our own reader gets back, no formula in it, marks where counts are withheld, the same bytes twice.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openTable } from '../../src/intake/table.ts';
import type { PublishedTable } from '../../src/report/model.ts';
import { assembleReport } from '../../src/report/sections.ts';
import { reportSheets } from '../../src/report/workbook/report-sheets.ts';
import { columnLetters, type Sheet, sheetXml } from '../../src/report/workbook/sheet.ts';
import { workbookBytes } from '../../src/report/workbook/workbook.ts';
import { demoParts } from './demo-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'weathervane-workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sheet = (name: string, rows: Sheet['rows']): Sheet => ({
  name,
  headings: ['名称', '件次', '占比'],
  rows,
});
const text = (words: string) => ({ kind: 'text' as const, text: words });

async function readBack(sheets: readonly Sheet[], name: string): Promise<(string | null)[][]> {
  const path = join(folder, 'book.xlsx');
  writeFileSync(path, await workbookBytes(sheets));
  const table = await openTable(path, { sheet: name });
  const rows: (string | null)[][] = [];
  for await (const { rows: batch } of table.batches()) {
    for (const row of batch.rowNumbers.keys()) rows.push(batch.columns.map((column) => column[row] ?? null));
  }
  return rows;
}

describe('a workbook', () => {
  it('gives back what was written', async () => {
    const rows = [
      [
        text('城建拆迁'),
        { kind: 'number', value: 1234, style: 'count' },
        { kind: 'number', value: 0.25, style: 'ratio' },
      ],
      [text('综合'), { kind: 'mark', text: '<10' }, { kind: 'mark', text: '…' }],
    ] as const;
    const read = await readBack([sheet('first', []), sheet('topic-counts', rows)], 'topic-counts');
    expect(read).toEqual([
      ['城建拆迁', '1234', '25%'],
      ['综合', '<10', '…'],
    ]);
  });

  it('holds no formula, whatever a text begins with', () => {
    for (const words of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝HYPERLINK("x")']) {
      const xml = sheetXml(sheet('one', [[text(words)]]));
      expect(xml).not.toMatch(/<f>|<f /);
      expect(xml).toContain('t="inlineStr"');
    }
  });

  it('keeps any text inside its cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const xml = sheetXml(sheet('one', [[text(words)]]));
        expect(xml.match(/<c /g)).toHaveLength(4);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML forbids
        expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
      }),
    );
  });

  it('has the same bytes for the same sheets, whenever it is written', async () => {
    const once = await workbookBytes([sheet('one', [[text('a')]])]);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.compare(once, await workbookBytes([sheet('one', [[text('a')]])]))).toBe(0);
  });

  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ] as const)('column %i is %s', (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
  });
});

describe('the sheets of a report', () => {
  const parts = demoParts('zh');
  const model = { ...assembleReport(parts), notes: ['本版供公开'] };

  it('are one a table, in their order, and the definitions', () => {
    const names = reportSheets(parts.tables, model).map(({ name }) => name);
    expect(names).toEqual([...parts.tables.map(({ id }) => id), 'definitions']);
    expect(names.every((name) => name.length <= 31 && !/[[\]:*?/\\]/.test(name))).toBe(true);
  });

  it('show marks where counts are withheld', () => {
    const [first] = parts.tables;
    if (first === undefined) throw new RangeError('the demonstration has tables');
    const table: PublishedTable = {
      ...first,
      withheld: { leastShown: 10, smallestSample: 30 },
      columns: first.columns.map((column) =>
        column.role === 'measure'
          ? { ...column, statuses: column.data.values.map(() => 'small' as const) }
          : column,
      ),
    };
    const cells = reportSheets([table], model)[0]?.rows.flat() ?? [];
    expect(cells.filter((cell) => cell?.kind === 'number')).toEqual([]);
    expect(cells.some((cell) => cell?.kind === 'mark' && cell.text === '<10')).toBe(true);
  });

  it('say of the edition what it does not show', () => {
    const rows = reportSheets([], model)[0]?.rows ?? [];
    expect(rows[0]?.[1]).toEqual(text('本版供公开'));
  });
});
