// Learning a model: what it is taught with, what it stores, what it says, and which files it takes for one.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { WeathervaneError } from '../../src/foundation/errors.ts';
import { foldText } from '../../src/text/ngrams/folding.ts';
import { termInText } from '../../src/text/ngrams/terms.ts';
import { duplicateGroups } from '../../src/text/topics/duplicate-groups.ts';
import { groupFolds } from '../../src/text/topics/folds.ts';
import { trainingSet } from '../../src/text/topics/labelled-messages.ts';
import { decodeModel, encodeModel } from '../../src/text/topics/model-file.ts';
import { createScorer } from '../../src/text/topics/scorer.ts';
import { trainTopics } from '../../src/text/topics/training.ts';
import { corpusPart } from './support/corpus.ts';

const options = { axis: null, today: '2026-01-01' } as const;
const set = trainingSet(corpusPart('train'));
const model = trainTopics(set, options);
const { bytes, sha256 } = encodeModel(model);
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof WeathervaneError ? error.code : String(error);
  }
  return 'no error';
};

test('the same messages give the same file', () => {
  expect(encodeModel(trainTopics(trainingSet(corpusPart('train')), options)).sha256).toBe(sha256);
});

test('held-out figures are close to those on messages never seen', () => {
  const scorer = createScorer(model);
  const unseen = [...corpusPart('calib'), ...corpusPart('test')];
  const right = unseen.filter((message) => {
    const probabilities = scorer.probabilities(message) ?? new Float64Array(0);
    return model.labels[probabilities.indexOf(Math.max(...probabilities))] === message.label;
  });
  expect(right.length / unseen.length).toBeGreaterThan(0.87);
  expect(Math.abs(model.card.quality.accuracy - right.length / unseen.length)).toBeLessThan(0.04);
});

test('a model read from its file says what the model said', () => {
  const [fresh, read] = [createScorer(model), createScorer(decodeModel(bytes, 'm').model)];
  for (const message of corpusPart('test')) {
    expect(Array.from(read.probabilities(message) ?? [])).toEqual(
      Array.from(fresh.probabilities(message) ?? []),
    );
    expect(Array.from(read.straight())).toEqual(Array.from(fresh.straight()));
  }
});

test('a file of the first format is read: nothing was bent in it', () => {
  const { slope, shifts } = model.scaling;
  const older = encodeModel({ ...model, scaling: { slope, shifts } }).bytes;
  older[8] = 1;
  older.set(createHash('sha256').update(older.subarray(0, -32)).digest(), older.length - 32);
  const scorer = createScorer(decodeModel(older, 'm').model);
  const probabilities = scorer.probabilities({ title: null, text: '小区物业乱收费' }) ?? [];
  expect(probabilities.length).toBe(model.labels.length);
  expect(Array.from(probabilities)).toEqual(Array.from(scorer.straight()));
});

test('no n-gram is stored that occurs in fewer than three messages', () => {
  const bodies = set.messages.map(({ body }) => String.fromCharCode(...body));
  const rare = model.ngrams.filter(
    (ngram) => bodies.filter((body) => body.includes(termInText(ngram))).length < 3,
  );
  expect(rare).toEqual([]);
});

test('a text filed many times leaves no n-gram of its own behind', () => {
  const filed = Array.from({ length: 6 }, (_, copy) => ({
    title: null,
    text: `翠湖居委会辖区骊珠巷的穹顶漏雨已经第${copy}次没人管，请派人维修穹顶`,
    label: '物业管理',
  }));
  const { ngrams } = trainTopics(trainingSet([...corpusPart('train'), ...filed]), options);
  expect(ngrams.filter((ngram) => /[骊穹]/.test(ngram))).toEqual([]);
});

test('near copies stand in one fold', () => {
  const messages = corpusPart('train').map(({ text }) => ({ title: foldText(''), body: foldText(text) }));
  const twice = [...messages, ...messages.slice(0, 100)];
  const groups = duplicateGroups(twice);
  for (let row = 0; row < 100; row += 1) expect(groups[900 + row]).toBe(groups[row]);
  const folds = groupFolds(groups, new Int32Array(twice.length), 5, 1);
  const parted = [...groups.keys()].filter((row) => folds[row] !== folds[groups.indexOf(groups[row] ?? 0)]);
  expect(parted).toEqual([]);
});

test('the words that decided stand in the message', () => {
  const scorer = createScorer(model);
  for (const message of corpusPart('test').slice(0, 50)) {
    const probabilities = scorer.probabilities(message) ?? new Float64Array(0);
    const reasons = scorer.reasons(probabilities.indexOf(Math.max(...probabilities)), 5);
    const text = String.fromCharCode(...foldText(message.text));
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) expect(text).toContain(reason);
  }
});

test('a message without a known n-gram gets no answer', () => {
  const scorer = createScorer(model);
  expect(scorer.probabilities({ title: null, text: '' })).toBeNull();
  expect(scorer.probabilities({ title: '', text: 'ÿþ' })).toBeNull();
});

test('a message of a million characters is classified', () => {
  const text = '小区物业不作为，'.repeat(125_000);
  const probabilities = createScorer(model).probabilities({ title: null, text }) ?? new Float64Array(0);
  expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 10);
});

test('what cannot be learned from is set aside and counted', () => {
  const { labels, leftOut } = trainingSet([
    ...corpusPart('train').slice(0, 400),
    corpusPart('train')[0] ?? { title: null, text: '', label: '' },
    { title: null, text: ' ', label: '劳动保障' },
    { title: null, text: '没有标签', label: null },
    { title: null, text: '只见过一次', label: '孤例' },
  ]);
  expect(labels).toHaveLength(6);
  expect(leftOut).toEqual({ empty: 1, unlabelled: 1, copies: 1, rare: [{ label: '孤例', n: 1 }] });
});

test.each([
  ['only empty texts', [{ title: null, text: '', label: 'a' }], 'text.nothing_to_learn'],
  ['one label', corpusPart('train').filter(({ label }) => label === '劳动保障'), 'text.one_label'],
])('%s cannot be learned from', (_, rows, code) => {
  expect(codeOf(() => trainingSet(rows))).toBe(code);
});

test.each([
  ['a text file', new TextEncoder().encode('留言编号,留言主题\n'), 'text.model_foreign'],
  ['an empty file', new Uint8Array(0), 'text.model_foreign'],
  ['half of a model', bytes.slice(0, bytes.length / 2), 'text.model_truncated'],
  ['the beginning of a model', bytes.slice(0, 10), 'text.model_truncated'],
  ['a changed model', bytes.with(bytes.length - 100, 1 + (bytes.at(-100) ?? 0)), 'text.model_damaged'],
  ['a newer model', bytes.with(8, 99), 'text.model_newer'],
])('%s is refused by name', (_, content, code) => {
  expect(codeOf(() => decodeModel(content, 'model.wvm'))).toBe(code);
});
