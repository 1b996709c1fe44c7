// The door: keys for identifiers, accusations without words, numbers masked, persons and joint visits counted.
import { describe, expect, it } from 'vitest';
import { admitPetitions, type Door } from '../../src/intake/admission.ts';
import type { ValidatedRows } from '../../src/intake/validation.ts';
import { keyMaker } from '../../src/privacy/pseudonyms.ts';
import { scrubbersOf } from '../../src/privacy/scrubber/scrub.ts';

const keys = keyMaker([new TextEncoder().encode('a secret of a fictional office, for tests only')]);
const door: Door = {
  source: 's',
  sourceFile: 'f.csv',
  batchId: 'b',
  labelScheme: null,
  keys,
  screen: ({ title, text }) => (`${title}${text}`.includes('受贿') ? 'accusation' : null),
  scrubbers: scrubbersOf(),
  jointVisitPersons: 5,
};

/** Typed rows from columns of words and numbers. */
function rows(texts: Record<string, (string | null)[]>, persons?: (number | null)[]): ValidatedRows {
  const count = Object.values(texts)[0]?.length ?? 0;
  return {
    rowNumbers: Array.from({ length: count }, (_, row) => row + 2),
    columns: [
      ...Object.entries(texts).map(([name, values]) => ({ name, type: 'text' as const, values })),
      ...(persons === undefined ? [] : [{ name: 'persons', type: 'integer' as const, values: persons }]),
    ],
    quarantined: [],
    unknown: new Map(),
  };
}

function admitted(given: ValidatedRows, changes: Partial<Door> = {}) {
  const result = admitPetitions(given, { ...door, ...changes });
  const column = (name: string) => result.batch.columns.find((one) => one.name === name)?.values;
  return { ...result, column };
}

describe('admitPetitions', () => {
  it('puts keys in the place of identifiers', () => {
    const { column } = admitted(rows({ id: ['007', '7'], matter_id: ['9', null] }));
    expect(column('case_key')).toEqual([keys.caseKey('s', '007'), keys.caseKey('s', '7')]);
    expect(column('matter_key')).toEqual([keys.matterKey('s', '9'), null]);
    expect(column('id')).toBeUndefined();
    expect(column('matter_id')).toBeUndefined();
  });

  it('takes the words from accusations, by the source or by their text', () => {
    const { column, accusations } = admitted(
      rows({
        id: ['1', '2', '3'],
        purpose: ['accusation', null, 'claim'],
        title: ['甲', '受贿', '受贿'],
        text: ['乙', '丙', '丁'],
        outcome: ['戊', '己', '庚'],
      }),
    );
    expect(column('purpose')).toEqual(['accusation', 'accusation', 'claim']);
    expect(column('title')).toEqual([null, null, '受贿']);
    expect(column('text')).toEqual([null, null, '丁']);
    expect(column('outcome')).toEqual([null, null, '庚']);
    expect(accusations).toBe(2);
  });

  it('masks personal data in every field of words and counts it', () => {
    const phone = '电话13800138000';
    const { column, masked } = admitted(
      rows({ id: ['1'], title: [phone], text: [phone], org: [phone], area_raw: [phone] }),
    );
    for (const name of ['title', 'text', 'org', 'area_raw']) expect(column(name)).toEqual(['电话〔电话〕']);
    expect(column('pii_found')).toEqual([4]);
    expect(masked).toBe(4);
  });

  it('counts persons from 1, and joint visits by the rule of the office', () => {
    const given = rows(
      { id: ['1', '2', '3', '4'], channel: ['visit', 'visit', 'letter', null] },
      [5, 4, 9, 0],
    );
    const { column, zeroPersons } = admitted(given);
    expect(column('persons')).toEqual([5, 4, 9, 1]);
    expect(column('is_joint')).toEqual([true, false, false, false]);
    expect(column('channel')).toEqual(['visit', 'visit', 'letter', 'other']);
    expect(zeroPersons).toBe(1);
    expect(admitted(given, { jointVisitPersons: 4 }).column('is_joint')).toEqual([true, true, false, false]);
  });

  it('counts one person where the source has no such column', () => {
    expect(admitted(rows({ id: ['1'] })).column('persons')).toEqual([1]);
  });

  it('takes a place for a code only where it looks like one', () => {
    const { column } = admitted(
      rows({
        id: ['1', '2', '3', '4', '5'],
        area_code: ['110105', '110105001', '朝阳区', '海淀', '13800138000'],
        area_raw: [null, null, null, '海淀区', null],
      }),
    );
    expect(column('area_code')).toEqual(['110105', '110105001', null, null, null]);
    expect(column('area_raw')).toEqual([null, null, '朝阳区', '海淀区', '〔电话〕']);
  });

  it('names the scheme of labels where the file does not', () => {
    const given = rows({ id: ['1', '2'], label_raw: ['道路', null], label_scheme: [null, null] });
    expect(admitted(given, { labelScheme: 'hotline' }).column('label_scheme')).toEqual(['hotline', null]);
  });
});
