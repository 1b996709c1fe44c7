// What the register does not hold has no section, and one line in data quality.
import { describe, expect, test } from 'vitest';
import { assembleReport } from '../../src/report/sections.ts';
import { sentenceText } from '../../src/report/sentences/compose.ts';
import { demoParts, demoTable, demoTables } from './demo-report.ts';

function allUnknown(id: string) {
  return demoTable(
    id,
    id,
    [
      { name: 'code', role: 'key', zh: '代码', en: 'Code' },
      { name: 'name', role: 'label', zh: '名称', en: 'Name' },
      { name: 'pieces', role: 'measure', zh: '件次', en: 'Registrations', unit: 'pieces' },
    ],
    [{ code: 'unknown', name: '未注明', pieces: 60_000 }],
  );
}

function reportWith(...ids: readonly string[]) {
  const tables = demoTables('zh').map((table) => (ids.includes(table.id) ? allUnknown(table.id) : table));
  return assembleReport(demoParts('zh', { tables, charts: [] }));
}

describe('a table of 未注明 alone', () => {
  test.each([
    ['purposes', 'purpose-counts'],
    ['departments', 'department-counts'],
  ])('takes the section %s out', (section, table) => {
    const ids = reportWith(table).sections.map(({ id }) => id);
    expect(ids).not.toContain(section);
    expect(reportWith().sections.map(({ id }) => id)).toContain(section);
  });

  test('is left out of a section that has others, and data quality says so', () => {
    const model = reportWith('level-counts');
    const [channels, quality] = ['channels', 'quality'].map((wanted) =>
      model.sections.find(({ id }) => id === wanted),
    );
    expect(channels?.tables.map(({ id }) => id)).not.toContain('level-counts');
    const text = (quality?.sentences ?? []).map((sentence) => sentenceText('zh', sentence)).join('');
    expect(text).toContain('未注明信访层级');
  });
});

test('a table without any number is not printed', () => {
  const tables = demoTables('zh').map((table) =>
    table.id === 'purpose-counts'
      ? {
          ...table,
          columns: table.columns.map((column) =>
            column.data.type === 'double'
              ? { ...column, data: { ...column.data, values: column.data.values.map(() => null) } }
              : column,
          ),
        }
      : table,
  );
  const model = assembleReport(demoParts('zh', { tables, charts: [] }));
  expect(model.sections.flatMap((section) => section.tables).map(({ id }) => id)).not.toContain(
    'purpose-counts',
  );
});
