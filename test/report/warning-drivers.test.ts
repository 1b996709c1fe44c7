// What drives a warning, below its name: as many parts as a published name has room for, in both languages.
import { describe, expect, test } from 'vitest';
import { packagedTaxonomy } from '../../pipelines/packaged-taxonomy.ts';
import { LONGEST_NAME } from '../../src/disclosure/structural-guards.ts';
import type { TypedBatch, TypedColumn } from '../../src/foundation/columns.ts';
import type { Language } from '../../src/foundation/messages/catalogue.ts';
import { namesOf } from '../../src/report/names.ts';
import { warningTables } from '../../src/report/tables/warnings.ts';

const part = (name: string, excess: number) => ({
  dimension: 'department',
  code: name,
  name: null,
  name_en: null,
  excess,
});

const words: Readonly<Record<string, string>> = {
  position: '1',
  level: 'blue',
  state: 'on',
  signal: 'surge',
  topic: '',
  area_name: '',
  org: '住建局',
  channel: '',
  since: '2020-12-14',
  period: '2020-W51',
};
const numbers = [
  'observed',
  'expected',
  'upper',
  'exceedance',
  'p_value',
  'q_value',
  'hazards',
  'with_measure',
];

/** What stands below a warning that these parts drive. */
function noteOf(parts: readonly ReturnType<typeof part>[], language: Language): string {
  const columns: TypedColumn[] = [
    ...Object.entries(words).map(([name, value]) => ({ name, type: 'text', values: [value] }) as const),
    { name: 'drivers', type: 'text', values: [JSON.stringify(parts)] },
    ...numbers.map((name) => ({ name, type: 'double', values: [1] }) as const),
  ];
  const batch: TypedBatch = { rowCount: 1, columns };
  const nameOf = namesOf(packagedTaxonomy());
  const content = warningTables[0]?.content(batch, { nameOf, language }, {});
  const note = content?.columns.find(({ data }) => data.name === 'warning_note');
  return String(note?.data.values[0]);
}

describe.each(['zh', 'en'] as const)('what drives a warning (%s)', (language) => {
  test('names all three parts where they fit', () => {
    expect(noteOf([part('甲县', 5), part('乙县', 4), part('丙县', 3)], language)).toMatch(
      /甲县 \+5.*乙县 \+4.*丙县 \+3/,
    );
  });

  test('is never longer than a name may be that is published', () => {
    const long = ['甲', '乙', '丙'].map((sign, at) => part(sign.repeat(50), 10_000 - at));
    const note = noteOf(long, language);
    expect([...note].length).toBeLessThanOrEqual(LONGEST_NAME);
    expect(note).toContain('+10000');
  });

  test('is empty where nothing stands out', () => {
    expect(noteOf([], language)).toBe('');
  });
});
