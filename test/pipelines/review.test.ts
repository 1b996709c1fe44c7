// What a model is unsure of goes to people under numbers of one file, and comes back as labels that win.
import { existsSync, mkdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { columnReader } from '../../pipelines/column-reader.ts';
import { packagedTaxonomy } from '../../pipelines/packaged-taxonomy.ts';
import { joinedLabels } from '../../pipelines/reviewing/joined-labels.ts';
import { snippetOf } from '../../pipelines/reviewing/snippet.ts';
import { WeathervaneError } from '../../src/foundation/errors.ts';
import { countRows } from '../../src/warehouse/schema.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { emptyWarehouse } from './support/loading.ts';
import { caseKey, register } from './support/registrations.ts';
import { asked, cellsOf, onDay, partsOf, sentBack, taken } from './support/reviewing.ts';

let folder: string;
let warehouse: Warehouse;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'review-'));
  warehouse = await emptyWarehouse();
});
afterEach(async () => {
  await warehouse.close();
  await rm(folder, { recursive: true, force: true });
});

const file = () => join(folder, 'review.xlsx');
const failureOf = async (work: Promise<unknown>): Promise<WeathervaneError> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof WeathervaneError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};
const labels = async () =>
  columnReader(
    await warehouse.query(
      `select right(case_key::varchar, 2) || ' ' || code || ' ' || source as found
       from register.label where axis = 'topic' order by case_key, source`,
    ),
  ).text('found');

const template =
  '我们小区的拆迁安置房已经三年没有交付，开发商一再推迟，请有关部门督促尽快交房并公开进度安排，谢谢领导关心此事';

describe('an export', () => {
  test('asks about what has no label or several, the least sure first, and of near-copies once', async () => {
    await register(warehouse, [
      { text: '老板拖欠工资' },
      { text: template },
      { text: `${template}。另外` },
      { text: '拆迁补偿' },
      { text: '无' },
      { purpose: 'accusation' },
    ]);
    expect(await asked(warehouse, folder)).toMatchObject({ looked: 5, doubtful: 4, rows: 3, copies: 1 });
    const { headings, rows } = await cellsOf(file());
    expect(rows.map(([, snippet, , copies]) => [snippet, copies])).toEqual([
      ['拆迁补偿', null],
      [template, '1'],
      ['无', null],
    ]);
    expect(rows[0]?.[2]).toMatch(/^01 .* 48 %; 02 .* 48 %$/);
    expect(headings[0]).toMatch(/^Number \(export [0-9a-f]{8}\)$/);
    const topics = (await cellsOf(file(), 'labels')).rows.map(([label]) => label);
    expect(topics).toHaveLength(21);
    expect(topics.at(-1)).toBe('?cannot tell');
    expect((await cellsOf(file(), 'notes')).rows[0]?.[0]).toContain('2020-07-31');
  });

  test('is for its owner only, outside what is published, and overwrites nothing', async () => {
    await register(warehouse, [{ text: '拆迁补偿' }]);
    mkdirSync(join(folder, 'out', 'run'), { recursive: true });
    const inside = asked(warehouse, folder, { path: join(folder, 'out', 'run', 'review.xlsx') });
    expect((await failureOf(inside)).code).toBe('review.inside_output');
    await asked(warehouse, folder);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect((await failureOf(asked(warehouse, folder))).code).toBe('review.file_exists');
  });

  test('numbers rows at random, anew each time, and holds no key', async () => {
    await register(
      warehouse,
      Array.from({ length: 30 }, (_, index) => ({
        text: `拆迁${String.fromCharCode(0x4e00 + 11 * index)}`,
      })),
    );
    await asked(warehouse, folder);
    const numbers = (await cellsOf(file())).rows.map(([number]) => Number(number));
    expect(new Set(numbers).size).toBe(30);
    expect(numbers.every((number) => number >= 100_000 && number <= 999_999)).toBe(true);
    expect(numbers).not.toEqual(numbers.toSorted((a, b) => a - b));
    expect((await readFile(file())).includes(caseKey(1))).toBe(false);
  });

  test('leaves out what people labelled, what is out already, and what people could not tell', async () => {
    await register(warehouse, [{ text: '拆迁一' }, { text: '拆迁二' }, { text: '拆迁三' }]);
    await warehouse.execute(
      "insert into register.label (case_key, axis, code, source) values ($key::uuid, 'topic', '01', 'crosswalk')",
      { key: caseKey(1) },
    );
    await warehouse.execute("insert into ops.review_undecided values ($key::uuid, 'topic', current_date)", {
      key: caseKey(2),
    });
    expect(await asked(warehouse, folder)).toMatchObject({ looked: 1, rows: 1 });
    const second = await asked(warehouse, folder, { path: join(folder, 'again.xlsx') });
    expect(second).toMatchObject({ file: null, looked: 0, rows: 0 });
    expect(existsSync(join(folder, 'again.xlsx'))).toBe(false);
  });
});

test('a snippet is short, scrubbed, and cuts no placeholder', () => {
  const long = snippetOf('拆迁', `电话13812345678${'很'.repeat(400)}`);
  expect([...long]).toHaveLength(120);
  expect(long).toMatch(/^拆迁｜电话〔电话〕很+…$/);
  expect(snippetOf(null, `${'很'.repeat(117)}13812345678很很`)).toBe(`${'很'.repeat(117)}…`);
  expect(snippetOf('标题', null)).toBe('标题');
});

test('the spreadsheet offers the labels, wraps what is read, and keeps its first row in view', async () => {
  await register(warehouse, [{ text: '拆迁补偿' }, { text: '拆迁' }]);
  await asked(warehouse, folder);
  const { sheet, styles } = await partsOf(file());
  expect(sheet).toContain(`sqref="E2:E3"><formula1>'labels'!$A$2:$A$22</formula1>`);
  expect(sheet).toContain('state="frozen"');
  expect(sheet).toContain('<c r="E2" s="8"/>');
  const [, formats = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/su.exec(styles) ?? [];
  expect(formats.match(/<xf /g)?.length).toBeGreaterThan(8);
  expect(styles).toContain('wrapText="1"');
});

describe('an import', () => {
  const cases = [
    { text: '拆迁一' },
    { text: template },
    { text: `${template}。另外` },
    { text: '拆迁甲乙丙' },
    { text: '拆迁子丑寅卯' },
    { text: '拆迁赵钱孙李周' },
  ];
  const answersTo = (
    rows: readonly (readonly (string | null)[])[],
    answers: Readonly<Record<string, string>>,
  ) => rows.map((row) => [...row.slice(0, 4), answers[row[1] ?? ''] ?? null]);

  test('takes codes and names in any order, says what changed, and labels near-copies as such', async () => {
    await register(warehouse, cases);
    await asked(warehouse, folder);
    const { headings, rows } = await cellsOf(file());
    const answered = answersTo(rows, {
      拆迁一: '1',
      [template]: '土地征用',
      拆迁甲乙丙: '？看不出',
      拆迁子丑寅卯: '　',
    }).toReversed();
    const kept = answered.filter(([, snippet]) => snippet !== '拆迁赵钱孙李周');
    await sentBack(file(), headings, kept);
    expect(await taken(warehouse, file())).toMatchObject({
      rows: 5,
      confirmed: 1,
      corrected: 1,
      undecided: 1,
      empty: 2,
      copies: 1,
      changes: [{ from: '01', to: '02', n: 1 }],
    });
    expect(await labels()).toEqual(['01 01 review', '02 02 review', '03 02 copy']);
    expect(await countRows(warehouse, { schema: 'ops', name: 'review_row' })).toBe(0);
    expect(await countRows(warehouse, { schema: 'ops', name: 'review_undecided' })).toBe(1);
    expect((await failureOf(taken(warehouse, file()))).code).toBe('review.imported_before');
  });

  test('refuses unknown numbers, unknown labels and contradictions by row, and takes nothing', async () => {
    await register(warehouse, cases);
    await asked(warehouse, folder);
    const { headings, rows } = await cellsOf(file());
    const [one = [], two = []] = rows;
    await sentBack(file(), headings, [
      [...one.slice(0, 4), '02'],
      [...one.slice(0, 4), '05'],
      [...two.slice(0, 4), '张三的地'],
      ['1', 'x', null, null, '02'],
      ['编号', 'x', null, null, '02'],
    ]);
    const refused = await failureOf(taken(warehouse, file()));
    expect(refused.code).toBe('review.refused');
    expect(refused.others.map(({ code, place }) => [code, place?.line])).toEqual([
      ['review.number_twice', 3],
      ['review.unknown_label', 4],
      ['review.unknown_number', 5],
      ['review.unknown_number', 6],
    ]);
    expect(refused.others.map(({ message }) => message).join()).not.toContain('张三');
    expect(await labels()).toEqual([]);
    expect(await countRows(warehouse, { schema: 'ops', name: 'review_row' })).toBe(6);
  });

  test('refuses the export of another warehouse, and any other table', async () => {
    await register(warehouse, cases);
    await asked(warehouse, folder);
    const other = await emptyWarehouse();
    expect((await failureOf(taken(other, file()))).code).toBe('review.foreign');
    await other.close();
    await sentBack(file(), ['编号', '您的判定'], [['1', '02']]);
    expect((await failureOf(taken(warehouse, file()))).code).toBe('review.not_an_export');
  });

  test('refuses a file without any answer, and its numbers go on to hold', async () => {
    await register(warehouse, cases);
    await asked(warehouse, folder);
    expect((await failureOf(taken(warehouse, file()))).code).toBe('review.no_answers');
    expect(await countRows(warehouse, { schema: 'ops', name: 'review_row' })).toBe(6);
  });

  test('refuses an expired export, of which nothing is kept but that there was one', async () => {
    await register(warehouse, cases);
    await asked(warehouse, folder, { days: 7 }, onDay('2020-06-01'));
    expect((await failureOf(taken(warehouse, file(), onDay('2020-06-09')))).code).toBe('review.expired');
    expect(await countRows(warehouse, { schema: 'ops', name: 'review_row' })).toBe(0);
  });

  test('holds to the end of its last day, and the last word of a day replaces the earlier', async () => {
    await register(warehouse, [{ text: '拆迁一' }]);
    await asked(warehouse, folder, { days: 7 }, onDay('2020-06-01'));
    const { headings, rows } = await cellsOf(file());
    await sentBack(file(), headings, answersTo(rows, { 拆迁一: '02' }));
    await warehouse.execute(
      "insert into register.label (case_key, axis, code, source, labelled_on) values ($key::uuid, 'topic', '05', 'review', '2020-06-08'), ($key::uuid, 'topic', '06', 'review', '2020-06-07')",
      { key: caseKey(1) },
    );
    expect(await taken(warehouse, file(), onDay('2020-06-08'))).toMatchObject({ corrected: 1 });
    expect(await labels()).toEqual(['01 06 review', '01 02 review'].toSorted().toReversed());
  });

  test('what a person finds to be an accusation loses its words', async () => {
    await register(warehouse, [{ text: '拆迁一' }]);
    await asked(warehouse, folder, { axis: 'purpose', codes: ['claim', 'inquiry', 'suggestion'] });
    const { headings, rows } = await cellsOf(file());
    await sentBack(file(), headings, answersTo(rows, { 拆迁一: '检举控告' }));
    expect(await taken(warehouse, file())).toMatchObject({ axis: 'purpose', withheld: 1 });
    const { text } = columnReader(await warehouse.query('select purpose, text from register.petition'));
    expect([text('purpose')[0], text('text')[0]]).toEqual(['accusation', null]);
  });
});

test('a topic that the table knows only within wider labels is learned under the narrowest, others stay', () => {
  const messages = (labels: readonly string[]) =>
    labels.map((label) => ({ title: null, text: label, label }));
  const table = messages(['01|07|17', '17', '07|08', '05']);
  const reviewed = messages(['01', '07', '17', '05', '15', '07|08']);
  const joined = joinedLabels(packagedTaxonomy(), reviewed, table);
  expect(joined.messages.map(({ label }) => label)).toEqual([
    ...['01|07|17', '07|08', '17', '05', '15', '07|08'],
    ...['01|07|17', '17', '07|08', '05'],
  ]);
  expect(joined.widened).toBe(2);
});

test('of all labels the person’s counts, then that of a near-copy, crosswalk, model and rule', async () => {
  const order = ['review', 'copy', 'crosswalk', 'model', 'rule'];
  await register(
    warehouse,
    order.map(() => ({ text: '拆迁' })),
  );
  for (const [first] of order.entries()) {
    for (const source of order.slice(first)) {
      await warehouse.execute(
        "insert into register.label (case_key, axis, code, source, labelled_on) values ($key::uuid, 'topic', '01', $source, '2020-01-01')",
        { key: caseKey(first + 1), source },
      );
    }
  }
  const sql = await readFile('sql/staging/label_best.sql', 'utf8');
  const best = await warehouse.query(`select label_source from (${sql}) order by case_key`);
  expect(columnReader(best).text('label_source')).toEqual(order);
});
