// Cross tables too wide for paper come in parts, and lose nothing by it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimatedWidth } from '../../../src/charts/estimated-width.ts';
import { htmlText } from '../../../src/report/page/html.ts';
import { layouts } from '../../../src/report/page/table-layout.ts';
import { tableHtml } from '../../../src/report/page/tables.ts';
import { demoTable } from '../demo-report.ts';

function crossOf(topics: readonly string[], areas: number) {
  return demoTable(
    'area-topic',
    '各地信访领域',
    [
      { name: 'area', role: 'key', zh: '地区', en: 'Place' },
      { name: 'topic', role: 'key', zh: '领域', en: 'Topic' },
      { name: 'pieces', role: 'measure', zh: '件次', en: 'Registrations', unit: 'pieces' },
    ],
    Array.from({ length: areas }, (_, area) =>
      topics.map((topic) => ({ area: `place ${area}`, topic, pieces: area })),
    ).flat(),
  );
}

const long = Array.from({ length: 24 }, (_, index) => `HCD-Investigation/Neglected Number ${index}`);

function crossLayouts(topics: readonly string[], areas: number) {
  return layouts(crossOf(topics, areas), 'en').flatMap((layout) =>
    layout.shape === 'cross' ? [layout] : [],
  );
}

describe('a cross table', () => {
  test('that fits on paper is one', () => {
    const parts = crossLayouts(['a', 'b', 'c', 'd', 'e'], 9);
    expect(parts).toHaveLength(1);
    expect(parts[0]?.part).toBeUndefined();
  });

  test('in parts has every column once, each with all its rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 24 }), fc.integer({ min: 30, max: 40 }), (columns, areas) => {
        const parts = crossLayouts(long.slice(0, columns), areas);
        expect(parts.flatMap(({ groups }) => groups)).toEqual(long.slice(0, columns));
        for (const { lines, groups } of parts) {
          expect(lines).toHaveLength(areas);
          expect(lines.every(({ cells }) => cells.length === groups.length)).toBe(true);
        }
      }),
      { numRuns: 10 },
    );
  });

  test('has parts no wider than a page, by the longest words of their headings', () => {
    for (const { groups } of crossLayouts(long, 30)) {
      const words = groups.map((group) => Math.max(...group.split(/[ /-]/).map(estimatedWidth)));
      expect(words.reduce((sum, width) => sum + width, 0)).toBeLessThan(60);
    }
  });

  test('may break its headings behind a slash', () => {
    expect(htmlText(tableHtml('en', crossOf(long, 30)))).toContain('Investigation/<wbr>Neglected');
  });

  test('says which part it is, and how many rows wait below', () => {
    const markup = htmlText(tableHtml('en', crossOf(long, 30)));
    expect(markup).toContain('Registrations (1 of ');
    expect(markup).toContain('30 rows; scroll for more');
    expect(htmlText(tableHtml('en', crossOf(['a', 'b', 'c', 'd', 'e'], 9)))).not.toContain('scroll for more');
  });
});

describe('a list', () => {
  const names = [
    ...['pieces', 'batches', 'persons', 'share', 'share_low', 'share_high'],
    ...['last_year', 'difference', 'change', 'change_low', 'change_high'],
    ...['previous', 'difference_previous', 'change_previous', 'change_previous_low', 'change_previous_high'],
  ];
  const table = demoTable(
    'topic-counts',
    '信访领域',
    [
      { name: 'code', role: 'key', zh: '代码', en: 'Code' },
      ...names.map((name) => ({ name, role: 'measure' as const, zh: name, en: name.replaceAll('_', ' ') })),
    ],
    [{ code: '01', ...Object.fromEntries(names.map((name) => [name, 1])) }],
  );

  test('too wide for paper goes on with another period, and prints every measure once', () => {
    const parts = layouts(table, 'en').flatMap((layout) => (layout.shape === 'list' ? [layout] : []));
    expect(parts.length).toBeGreaterThan(1);
    for (const { slots } of parts.slice(1)) expect(['last_year', 'previous']).toContain(slots[0]?.measure);
    const markup = htmlText(tableHtml('en', table));
    const printed = [...markup.matchAll(/data-figure="topic-counts\/01\/(\w+)"/g)].map((match) => match[1]);
    expect(printed.toSorted()).toEqual(names.toSorted());
  });
});
