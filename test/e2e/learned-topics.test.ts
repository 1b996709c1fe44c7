// train and classify --model on bad input: a clear answer each, and nothing half-written.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { classes, corpusPart } from '../text/support/corpus.ts';
import { temporaryFolder, weathervane } from './command.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const at = (name: string): string => join(folder.path, name);
const run = (words: string) => weathervane(folder.path, words.split(' '));
const table = (name: string, rows: readonly (readonly [string, string])[]): void =>
  writeFileSync(at(name), `text,label\n${rows.map(([text, label]) => `"${text}",${label}\n`).join('')}`);
const messages = corpusPart('train').map(({ text, label }) => [text, label] as const);
const [one = ''] = classes;

beforeAll(() => {
  table('labelled.csv', [...messages, ['没人见过的事', '孤例'], ['', one], ['没有标签', '']]);
  table('empty.csv', [['', one]]);
  table(
    'one-label.csv',
    messages.filter(([, label]) => label === one),
  );
  table('strange.csv', [
    ['', one],
    ['小区物业不作为，'.repeat(125_000), one],
    ['ÿþ', one],
  ]);
});

describe('train', () => {
  test('2: no text at all, one label only, and a column that is not there are told apart', () => {
    const answers = ['empty.csv --text text', 'one-label.csv --text text', 'labelled.csv --text words'].map(
      (words) => run(`train --input ${words} --label label --model bad.wvm`),
    );
    expect(answers.map(({ status }) => status)).toEqual([2, 2, 2]);
    expect(new Set(answers.map(({ errors }) => errors)).size).toBe(3);
    expect(answers[2]?.errors).toContain('words');
    expect(existsSync(at('bad.wvm'))).toBe(false);
  });

  test('0: a label seen once is left out and named; empty rows are counted', () => {
    const { status, errors, json } = run(
      'train --input labelled.csv --text text --label label --model m.wvm --json',
    );
    expect(status).toBe(0);
    expect(errors).toContain('孤例');
    expect(json()).toMatchObject({
      n: 900,
      labels: [...classes].sort(),
      left_out: { empty: 1, unlabelled: 1, rare: [{ label: '孤例', n: 1 }] },
    });
    const card = readFileSync(at('m.wvm.card.md'), 'utf8');
    for (const fact of ['| Axis of the labels | topic |', '| Random seed | 1 |', '孤例 (1)']) {
      expect(card).toContain(fact);
    }
  });
});

describe('classify --model', () => {
  test('0: measured on what the model learned from, it says that this tells nothing', () => {
    table(
      'unseen.csv',
      corpusPart('test').map(({ text, label }) => [text, label] as const),
    );
    const [seen, unseen] = ['labelled.csv', 'unseen.csv'].map((name) =>
      run(`classify --model m.wvm --input ${name} --text text --label label --output out.csv`),
    );
    expect([seen?.status, unseen?.status]).toEqual([0, 0]);
    expect(seen?.errors).toContain('has probably learned from these messages');
    expect(unseen?.errors).not.toContain('learned from these messages');
  });

  test('0: a million characters, no characters and unknown ones', () => {
    expect(run('classify --model m.wvm --input strange.csv --text text --output out.csv').status).toBe(0);
    const [, empty = '', long = '', unknown = ''] = readFileSync(at('out.csv'), 'utf8').trim().split('\n');
    expect(long).toContain(',model,');
    for (const line of [empty, unknown]) expect(line).not.toContain('model');
  });

  test('2: a truncated, a damaged, a foreign and a newer file are refused by name', () => {
    const bytes = readFileSync(at('m.wvm'));
    const wrong = {
      'cut.wvm': bytes.subarray(0, bytes.length / 2),
      'damaged.wvm': bytes.with(bytes.length - 100, 255 - (bytes.at(-100) ?? 0)),
      'foreign.wvm': 'text,label\n',
      'newer.wvm': bytes.with(8, 99),
    };
    const answers = Object.entries(wrong).map(([name, content]) => {
      writeFileSync(at(name), content);
      const answer = run(`classify --model ${name} --input labelled.csv --text text --output no.csv`);
      expect(answer.errors).toContain(name);
      return answer;
    });
    expect(answers.map(({ status }) => status)).toEqual([2, 2, 2, 2]);
    expect(new Set(answers.map(({ errors }) => errors.replace(/\w+\.wvm/g, ''))).size).toBe(4);
    expect(existsSync(at('no.csv'))).toBe(false);
  });

  test('2: a column that is not there is named', () => {
    const { status, errors } = run(
      'classify --model m.wvm --input labelled.csv --text words --output no.csv',
    );
    expect(status).toBe(2);
    expect(errors).toContain('words');
  });
});
