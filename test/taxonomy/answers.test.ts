// Labels as people choose and read them: by code and name, composites by their parts.
import { expect, test } from 'vitest';
import { packagedTaxonomy } from '../../pipelines/packaged-taxonomy.ts';
import { choicesOf, labelText, readAnswer } from '../../src/taxonomy/answers.ts';

const taxonomy = packagedTaxonomy();

test.each([
  ['topic', '01', '01 城建拆迁'],
  ['topic', '01|08', '01 城建拆迁/08 环境保护'],
  ['national', '城乡建设|安全', '城乡建设|安全'],
  ['topic', '77', '77'],
] as const)('on the axis %s, %s is %s', (axis, code, words) => {
  expect(labelText(taxonomy, axis, code, 'zh')).toBe(words);
});

test('an answer is read by code, by short code, by name and as it stands in the list', () => {
  const choices = choicesOf(taxonomy, 'topic', ['01', '08']);
  for (const cell of ['08', '8', '环境保护', ' 08 环境保护 ']) {
    expect(readAnswer(choices, cell)).toEqual({ kind: 'label', code: '08' });
  }
  expect(readAnswer(choices, '？看不出')).toEqual({ kind: 'undecided' });
  expect(readAnswer(choices, '02')).toEqual({ kind: 'unknown_label' });
});
