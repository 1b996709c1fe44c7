// Real exports, where they are at hand: every row is read, none is invented.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWhole } from './support/read-table.ts';

const data = join(import.meta.dirname, '../../../shared/data');

describe.skipIf(!existsSync(data))('real files', () => {
  test.each([
    ['teddycup/messages_votes.xlsx', 4326, 7, 'xlsx'],
    ['teddycup/messages_replies.xlsx', 2816, 7, 'xlsx'],
    ['teddycup/sample_blank_rows.xlsx', 495, 6, 'xlsx'],
    ['teddycup/messages_labelled.csv', 6105, 5, 'csv'],
    ['teddycup/content_taxonomy.csv', 517, 3, 'csv'],
    ['baltimore311/requests.csv', 10_000, 26, 'csv'],
  ])('%s gives %d rows of %d columns and no fault', async (file, count, width, format) => {
    const { table, rows, faults, notices } = await readWhole(join(data, file));
    expect(table).toMatchObject({ format, headerRow: 1 });
    expect(table.columns).toHaveLength(width);
    expect(rows).toHaveLength(count);
    expect(faults).toEqual([]);
    expect(notices).toEqual([]);
  });

  test('true dates and dates typed as text both come as text with their time', async () => {
    const { table, rows } = await readWhole(join(data, 'teddycup/messages_votes.xlsx'));
    const dates = rows.map((row) => row[table.columns.indexOf('留言时间')] ?? '');
    const typed = dates.filter((date) => /^\d{4}\/\d{1,2}\/\d{1,2}/.test(date)).length;
    const serials = dates.filter((date) => /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}:\d{2})?$/.test(date)).length;
    expect(typed).toBeGreaterThan(0);
    expect(serials).toBeGreaterThan(0);
    expect(typed + serials).toBe(4326);
  });

  test('no escape of a carriage return is left in the text', async () => {
    const { rows } = await readWhole(join(data, 'teddycup/messages_replies.xlsx'));
    expect(rows.flat().filter((cell) => cell?.includes('_x000D_'))).toEqual([]);
  });
});
