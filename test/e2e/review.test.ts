// The review loop as an analyst runs it: train, export, fill in, import and train again.
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cellsOf, sentBack } from '../pipelines/support/reviewing.ts';
import { corpusPart } from '../text/support/corpus.ts';
import { temporaryFolder, weathervane } from './command.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const names: Readonly<Record<string, string>> = {
  交通出行: '17',
  劳动保障: '05',
  土地征收: '02',
  教育医疗: '15',
  物业管理: '07',
  环境保护: '08',
};
const learning = ['--input', 'labelled.csv', '--text', '内容', '--label', '类别'];
const run = (...words: readonly string[]) => weathervane(folder.path, words);

beforeAll(() => {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const labelled = corpusPart('train').map(({ text, label }) => `${cell(text ?? '')},${names[label] ?? ''}`);
  writeFileSync(join(folder.path, 'labelled.csv'), `内容,类别\n${labelled.join('\n')}\n`);
  const petitions = corpusPart('test').map(({ text }, row) => `${row},2020-05-01,${cell(text ?? '')}`);
  writeFileSync(join(folder.path, 'register.csv'), `信访件编号,登记时间,内容\n${petitions.join('\n')}\n`);
  for (const words of [['init', 'register.csv'], ['load'], ['train', ...learning, '--model', 'topics.wvm']]) {
    expect(run(...words).status).toBe(0);
  }
});

test('what is unsure goes out, comes back as labels, and teaches the next model', async () => {
  const made = run('review', 'export', 'check.xlsx', '--model', 'topics.wvm', '--limit', '10', '--json');
  expect(made.json()).toMatchObject({ rows: 10 });
  const path = join(folder.path, 'check.xlsx');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const { headings, rows } = await cellsOf(path);
  expect(run('review', 'import', 'check.xlsx').status).toBe(2);
  await sentBack(
    path,
    headings,
    rows.map((row, at) => [...row.slice(0, 4), at < 6 ? '05' : null]),
  );
  const taken = run('review', 'import', 'check.xlsx', '--retrain', 'next.wvm', ...learning, '--json');
  expect(taken.json()).toMatchObject({ rows: 10, empty: 4, undecided: 0, model: { n: expect.any(Number) } });
  expect(existsSync(join(folder.path, 'next.wvm.card.md'))).toBe(true);
  const { status, output } = run('classify', '--model', 'next.wvm');
  expect([status, output]).toEqual([0, expect.stringContaining('Model ')]);
});

test('2: a register without labels of the axis is said to have none', () => {
  const { status, errors } = run('train', '--axis', 'cause', '--model', 'cause.wvm');
  expect(status).toBe(2);
  expect(errors).toContain('no label of the axis cause');
});

test.each([
  ['an action that there is not', ['review', 'print', 'x.xlsx']],
  ['no file', ['review', 'export', '--model', 'topics.wvm']],
  ['no model', ['review', 'export', 'x.xlsx']],
  ['too many days', ['review', 'export', 'x.xlsx', '--model', 'topics.wvm', '--days', '400']],
  ['a place that is published', ['review', 'export', 'out/x.xlsx', '--model', 'topics.wvm']],
  ['a folder without a model', ['classify', '--model', '.']],
])('2: %s', (_, words) => {
  expect(run(...words).status).toBe(2);
});
