// Agreement of labels: counted by hand on small tables, and said in the classes of the table.
import { describe, expect, test } from 'vitest';
import { packagedTaxonomy } from '../../pipelines/packaged-taxonomy.ts';
import { labelQuality } from '../../src/taxonomy/label-quality.ts';
import { translatorTo } from '../../src/taxonomy/label-translation.ts';

describe('quality', () => {
  test('counts accuracy, and F1 by class', () => {
    const quality = labelQuality(['a', 'a', 'b', null], ['a', 'b', 'b', 'a']);
    expect(quality.n).toBe(3);
    expect(quality.accuracy).toBeCloseTo(2 / 3, 12);
    expect(quality.per_class).toEqual([
      { label: 'a', n: 2, precision: 1, recall: 0.5, f1: 2 / 3 },
      { label: 'b', n: 1, precision: 0.5, recall: 1, f1: 2 / 3 },
    ]);
    expect(quality.macro_f1).toBeCloseTo(2 / 3, 12);
  });

  test('takes a missing prediction for wrong', () => {
    expect(labelQuality(['a'], [null])).toMatchObject({ n: 1, accuracy: 0, macro_f1: 0 });
  });

  test('says nothing about no rows', () => {
    expect(labelQuality([], [])).toEqual({ n: 0, accuracy: null, macro_f1: null, per_class: [] });
  });
});

describe('translation', () => {
  const taxonomy = packagedTaxonomy();

  test('leads to the narrowest label of the table', () => {
    const translate = translatorTo(taxonomy, ['城乡建设', '交通运输', '环境保护']);
    expect(['01', '17', '08', '05', '99', '01|07', '01|08'].map(translate)).toEqual([
      '城乡建设',
      '交通运输',
      '环境保护',
      null,
      null,
      '城乡建设',
      null,
    ]);
  });

  test('knows codes and names of topics', () => {
    const translate = translatorTo(taxonomy, ['05', '环境保护', 'Health care', '其他']);
    expect(['05', '08', '16', '99'].map(translate)).toEqual(['05', '环境保护', 'Health care', '其他']);
  });
});
