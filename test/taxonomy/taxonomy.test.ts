// The tables of the taxonomy keep their laws, and malformed ones are refused with file and line.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { packagedTaxonomy } from '../../pipelines/packaged-taxonomy.ts';
import { WeathervaneError } from '../../src/foundation/errors.ts';
import { packagePath } from '../../src/foundation/package-root.ts';
import { normalForm } from '../../src/taxonomy/keyword-matcher.ts';
import { readTaxonomy, topicName } from '../../src/taxonomy/taxonomy.ts';

const taxonomy = packagedTaxonomy();
const readFile = (file: string): string => readFileSync(packagePath('data', 'taxonomy', file), 'utf8');

function refusal(changes: Readonly<Record<string, (text: string) => string>>): WeathervaneError | null {
  try {
    readTaxonomy((file) => (changes[file] ?? ((text) => text))(readFile(file)));
    return null;
  } catch (error) {
    if (error instanceof WeathervaneError) return error;
    throw error;
  }
}

describe('the tables', () => {
  const topicKeywords = taxonomy.lexicon.keywords.filter(({ axis }) => axis === 'topic');

  test('there are 19 topics and 其他, in order', () => {
    const codes = Array.from({ length: 19 }, (_, index) => String(index + 1).padStart(2, '0'));
    expect(taxonomy.topics.map(({ code }) => code)).toEqual([...codes, '99']);
  });

  test('the base list has 500 keywords', () => {
    expect(readFile('topic-keywords.csv').match(/,base,/g)).toHaveLength(500);
  });

  test('every added keyword says why', () => {
    expect(readFile('topic-keywords.csv')).not.toMatch(/,added,$/m);
  });

  test('each topic has at least 20 keywords', () => {
    for (const { code } of taxonomy.topics) {
      const count = topicKeywords.filter((keyword) => keyword.code === code).length;
      expect(count, code).toBeGreaterThanOrEqual(code === '99' ? 0 : 20);
    }
  });

  test('no keyword is shared between topics', () => {
    expect(new Set(topicKeywords.map(({ word }) => normalForm(word))).size).toBe(topicKeywords.length);
  });

  test('keywords have at least two characters: one says nothing', () => {
    const allowed = new Set(['厂', '店', '局', '吗']);
    const short = taxonomy.lexicon.keywords.filter(({ word }) => word.length < 2 && !allowed.has(word));
    expect(short).toEqual([]);
  });

  test('every topic has a national class', () => {
    for (const { code } of taxonomy.topics) expect(taxonomy.national.has(code), code).toBe(true);
  });
});

describe('a taxonomy is refused', () => {
  test('where a keyword belongs to two topics', () => {
    const error = refusal({ 'topic-keywords.csv': (text) => `${text}02,拆迁,2,added,twice\n` });
    expect(error?.code).toBe('taxonomy.shared_keyword');
    expect(error?.place?.file).toBe('topic-keywords.csv');
    expect(error?.place?.line).toBeGreaterThan(500);
  });

  test('where a code is unknown', () => {
    const error = refusal({ 'topic-keywords.csv': (text) => `${text}77,新词语,2,added,unknown\n` });
    expect(error?.code).toBe('taxonomy.unknown_code');
  });

  test('where a composite of a crosswalk holds an unknown code', () => {
    const change = (text: string) => text.replace('01|08|17', '01|08|77');
    expect(refusal({ 'crosswalk-district-hotspots-12.csv': change })?.code).toBe('taxonomy.unknown_code');
  });

  test('where a topic has too few keywords', () => {
    const change = (text: string) => text.replace(/^09,.*\n/gm, '');
    expect(refusal({ 'topic-keywords.csv': change })?.code).toBe('taxonomy.few_keywords');
  });

  test('where a line has a cell too many', () => {
    const error = refusal({ 'topics.csv': (text) => text.replace('01,城建拆迁', '01,城建,拆迁') });
    expect(error?.code).toBe('taxonomy.malformed');
    expect(error?.place).toEqual({ file: 'topics.csv', line: 2 });
  });

  test('where a weight is no positive number', () => {
    const change = (text: string) => text.replace('01,拆迁,2', '01,拆迁,zero');
    expect(refusal({ 'topic-keywords.csv': change })?.code).toBe('taxonomy.bad_number');
  });

  test('where the shares of a label do not sum to 1', () => {
    const change = (text: string) => text.replace('环境污染,topic,08,1', '环境污染,topic,08,0.5');
    expect(refusal({ 'crosswalk-joint-visit-6.csv': change })?.code).toBe('taxonomy.shares');
  });
});

describe('the name of a topic', () => {
  test('is given in both languages', () => {
    expect(topicName(taxonomy, '05', 'zh')).toBe('劳动关系与欠薪');
    expect(topicName(taxonomy, '05', 'en')).toBe('Labour relations and unpaid wages');
  });

  test('joins the parts of a composite', () => {
    expect(topicName(taxonomy, '01|08', 'zh')).toBe('城建拆迁/环境保护');
  });

  test('says what summaries add', () => {
    expect(topicName(taxonomy, 'withheld', 'zh')).toBe('检举控告（只计数）');
    expect(topicName(taxonomy, 'composite', 'en')).toBe('Mixed');
  });

  test('says where there is none', () => {
    expect(topicName(taxonomy, 'unknown', 'zh')).toBe('未分类');
    expect(topicName(taxonomy, 'unlabelled', 'en')).toBe('Not labelled');
  });
});
