// Typing rows: every row comes out typed or set aside with one reason, and no reason holds a value.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitMapping, type SourceMapping } from '../../src/intake/mapping.ts';
import { rowReader } from '../../src/intake/validation.ts';

const mapping: SourceMapping = {
  name: 's',
  kind: 'petitions',
  fields: {
    id: 'id',
    received_on: 'on',
    channel: 'how',
    persons: 'n',
    is_repeat: 'again',
    closed_on: 'closed',
  },
};
const names = ['id', 'on', 'how', 'n', 'again', 'closed'];

/** Reads rows of cells written with `|` between them. */
function read(...lines: string[]) {
  const cells = lines.map((line) => line.split('|'));
  const rowNumbers = lines.map((_, row) => row + 2);
  const columns = names.map((_, column) => cells.map((row) => row[column] || null));
  return rowReader(fitMapping(mapping, names), () => ({}))({ rowNumbers, columns });
}

const column = (rows: ReturnType<typeof read>, name: string) =>
  rows.columns.find((one) => one.name === name)?.values;

describe('rowReader', () => {
  it('types what it can read', () => {
    const rows = read('007|2019/2/28 11:25:05|电话|3人|重件|2019-03-01', '8|2019-02-28||||');
    expect(rows.quarantined).toEqual([]);
    expect(column(rows, 'id')).toEqual(['007', '8']);
    expect(column(rows, 'received_on')).toEqual([17955, 17955]);
    expect(column(rows, 'received_at')).toEqual([17955 * 86_400 + 41_105, null]);
    expect(column(rows, 'channel')).toEqual(['call', 'other']);
    expect(column(rows, 'persons')).toEqual([3, null]);
    expect(column(rows, 'is_repeat')).toEqual([true, null]);
    expect(column(rows, 'closed_on')).toEqual([17956, null]);
  });

  it('sets a row aside for its first fault, with field and reason', () => {
    const rows = read(
      '|2019-02-28||||',
      '1|||||',
      '2|昨天||||',
      '3|2019-02-28||三人||',
      '4|2019-02-28|||也许|',
      '5|2019-02-28||||2019-02-30',
      '—|昨天||||',
      '6|2019-02-28||||—',
    );
    expect(rows.quarantined).toEqual([
      { row: 2, field: 'id', reason: 'missing_id' },
      { row: 3, field: 'received_on', reason: 'missing_date' },
      { row: 4, field: 'received_on', reason: 'bad_date' },
      { row: 5, field: 'persons', reason: 'bad_number' },
      { row: 6, field: 'is_repeat', reason: 'bad_boolean' },
      { row: 7, field: 'closed_on', reason: 'bad_date' },
      { row: 8, field: 'id', reason: 'missing_id' },
    ]);
    expect(rows.rowNumbers).toEqual([9]);
  });

  it('counts words it does not know, and loses no row for them', () => {
    const rows = read('1|2019-02-28|飞鸽|||', '2|2019-02-28|飞鸽|||', '3|2019-02-28|来信|||');
    expect(column(rows, 'channel')).toEqual(['other', 'other', 'letter']);
    expect([...rows.unknown]).toEqual([['channel', 2]]);
  });

  it('loses no row: each is typed in every column or set aside', () => {
    const cell = fc.constantFrom('', '1', '2019-02-28', '昨天', '是', 'x', '—');
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 6, maxLength: 6 })), (rows) => {
        const found = read(...rows.map((row) => row.join('|')));
        expect(found.rowNumbers.length + found.quarantined.length).toBe(rows.length);
        for (const { values } of found.columns) expect(values.length).toBe(found.rowNumbers.length);
      }),
    );
  });
});
