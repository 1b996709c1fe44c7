// Mappings: checked against the file all at once, personal columns refused, the source found by columns.
import { describe, expect, it } from 'vitest';
import { WeathervaneError } from '../../src/foundation/errors.ts';
import {
  cellsOf,
  chooseSource,
  fitMapping,
  mappingDigest,
  type SourceMapping,
} from '../../src/intake/mapping.ts';

const letters: SourceMapping = {
  name: 'letters',
  kind: 'petitions',
  fields: { id: '编号', received_on: '日期', title: '标题' },
};

/** The codes of all problems that fitting a mapping finds. */
function problems(mapping: SourceMapping, columns: readonly string[]): string[] {
  try {
    fitMapping(mapping, columns);
    return [];
  } catch (error) {
    if (!(error instanceof WeathervaneError)) throw error;
    return [error, ...error.others].map(({ code }) => code);
  }
}

describe('fitMapping', () => {
  it('finds nothing wrong with a mapping that fits', () => {
    expect(problems(letters, ['编号', '日期', '标题'])).toEqual([]);
  });

  it('tells every problem at once', () => {
    const fields = { received_on: '日起', chanel: '形式', channel: { constant: 'pigeon' }, org: '单位' };
    expect(problems({ ...letters, fields }, ['编号', '日期', '单位'])).toEqual([
      'mapping.field_missing',
      'mapping.column_missing',
      'mapping.field_unknown',
      'mapping.value_unknown',
    ]);
  });

  it.each(['姓名', '联系电话', '身份证号', '地址', '稳控措施'])(
    'refuses %s whatever it is mapped to',
    (column) => {
      for (const mapping of [column, { column }, { columns: ['标题', column] }]) {
        const fields = { ...letters.fields, title: mapping };
        expect(problems({ ...letters, fields }, ['编号', '日期', '标题', column])).toEqual([
          'mapping.column_refused',
        ]);
      }
    },
  );
});

describe('cellsOf', () => {
  const batch = {
    rowNumbers: [2, 3],
    columns: [
      ['a', null],
      ['x', 'y'],
    ],
  };
  const cells = (mapping: SourceMapping['fields'][string]) => {
    const fields = { id: 'A', received_on: 'B', title: mapping };
    const fitted = fitMapping({ name: 's', kind: 'petitions', fields }, ['A', 'B']);
    const title = fitted.find(({ field }) => field.name === 'title');
    return title === undefined ? [] : cellsOf(title, batch);
  };

  it('gives a column, a constant, or columns joined without what is missing', () => {
    expect(cells('B')).toEqual(['x', 'y']);
    expect(cells({ constant: 'c' })).toEqual(['c', 'c']);
    expect(cells({ columns: ['A', 'B'], separator: ' ' })).toEqual(['a x', 'y']);
  });
});

describe('chooseSource', () => {
  const visits: SourceMapping = {
    ...letters,
    name: 'visits',
    fields: { ...letters.fields, persons: '人次' },
  };

  it('takes the source whose columns match, the fullest match first', () => {
    const sources = [letters, visits];
    expect(chooseSource(sources, { file: 'f', columns: ['编号', '日期', '标题'] }).name).toBe('letters');
    expect(chooseSource(sources, { file: 'f', columns: ['编号', '日期', '标题', '人次'] }).name).toBe(
      'visits',
    );
    expect(chooseSource(sources, { file: 'f', columns: ['x'], name: 'visits' }).name).toBe('visits');
  });

  it('does not guess', () => {
    const twins = [letters, { ...letters, name: 'twin' }];
    const columns = ['编号', '日期', '标题'];
    expect(() => chooseSource(twins, { file: 'f', columns })).toThrow('mapping.source_ambiguous');
    expect(() => chooseSource(twins, { file: 'f', columns: ['x'] })).toThrow('mapping.source_none');
    expect(() => chooseSource(twins, { file: 'f', columns, name: 'other' })).toThrow(
      'mapping.source_unknown',
    );
  });
});

describe('mappingDigest', () => {
  it('does not depend on the order of keys, but on everything else', () => {
    const turned = { ...letters, fields: { title: '标题', received_on: '日期', id: '编号' } };
    expect(mappingDigest(turned, {})).toBe(mappingDigest(letters, {}));
    expect(mappingDigest(letters, { rules: 2 })).not.toBe(mappingDigest(letters, { rules: 1 }));
    expect(mappingDigest({ ...letters, dateOrder: 'day-first' }, {})).not.toBe(mappingDigest(letters, {}));
  });
});
