// What the page prints of a table: fewer rows or columns, and the very same figures.
import { describe, expect, test } from 'vitest';
import type { PublishedTable } from '../../src/report/model.ts';
import { printedTable } from '../../src/report/printed-table.ts';
import { tableRows } from '../../src/report/table-view.ts';
import { demoTables } from './demo-report.ts';

function demo(id: string): PublishedTable {
  const table = demoTables('zh').find((candidate) => candidate.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return table;
}

const span = { months: ['2020-11', '2020-12'], yearly: false };

const names = (table: PublishedTable): string[] => table.columns.map(({ data }) => data.name);

describe('a table by month', () => {
  test('prints the months of the period, with the figures that it had', () => {
    const table = demo('channel-by-month');
    const printed = printedTable(table, span);
    const ids = (rows: PublishedTable) => tableRows(rows).map((row) => row.cell('pieces'));
    expect(tableRows(printed).map((row) => row.keys[0])).toEqual([
      ...Array.from({ length: 5 }, () => '2020-11'),
      ...Array.from({ length: 5 }, () => '2020-12'),
    ]);
    expect(ids(table)).toEqual(expect.arrayContaining(ids(printed)));
  });

  test('counts the registrations that it prints', () => {
    const printed = printedTable(demo('channel-by-month'), span);
    const pieces = tableRows(printed).reduce((sum, row) => sum + (row.cell('pieces')?.value ?? 0), 0);
    expect(printed.rowsCounted).toBe(pieces);
  });

  test('of the total prints a year and a month of a short period, and all months of a long one', () => {
    const months = (own: readonly string[]) =>
      tableRows(printedTable(demo('total-by-month'), { ...span, months: own })).map((row) => row.keys[0]);
    expect(months(['2020-12'])).toHaveLength(13);
    expect(months(['2020-12'])[0]).toBe('2019-12');
    expect(
      months(
        Array.from(
          { length: 24 },
          (_, index) => `${2019 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
        ),
      ),
    ).toHaveLength(24);
  });
});

test('places print rates, not shares of the whole', () => {
  const printed = names(printedTable(demo('area-counts'), span));
  expect(printed).toContain('per_10k');
  expect(printed).not.toContain('share');
});

test('levels print no change, and so no series of them can be read from the page', () => {
  const printed = names(printedTable(demo('level-counts'), span));
  expect(printed.filter((name) => /change|last_year|difference/.test(name))).toEqual([]);
});

test('a year does not print the previous period beside the same last year', () => {
  expect(names(printedTable(demo('total-by-period'), span))).toContain('previous');
  expect(names(printedTable(demo('total-by-period'), { ...span, yearly: true }))).not.toContain('previous');
});

test('the only label of a table with two keys names its own key, never the other', () => {
  const [row] = tableRows(demo('channel-by-month'));
  expect(row?.labels).toEqual(['2019-01', '来访']);
});
