// Learning and labelling by model: from a table, on a table, on the register beside reviews, rules and crosswalks.
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { classify } from '../../pipelines/classify.ts';
import { classifyByModel } from '../../pipelines/classify-by-model.ts';
import { classifyTableByModel } from '../../pipelines/classify-table-by-model.ts';
import { type Judges, openJudges } from '../../pipelines/classifying/judge-pool.ts';
import { columnReader } from '../../pipelines/column-reader.ts';
import { csvSink } from '../../pipelines/csv-sink.ts';
import { packagedTaxonomy } from '../../pipelines/packaged-taxonomy.ts';
import { labelledMessages, reviewedMessages, type TrainResult, train } from '../../pipelines/train.ts';
import { WeathervaneError } from '../../src/foundation/errors.ts';
import { openTable } from '../../src/intake/table.ts';
import { codeOnAxis } from '../../src/taxonomy/label-translation.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { corpusPart } from '../text/support/corpus.ts';
import { emptyWarehouse, listening } from './support/loading.ts';
import { caseKey, register } from './support/registrations.ts';

const codes: Readonly<Record<string, string>> = {
  交通出行: '17',
  劳动保障: '05',
  土地征收: '02',
  教育医疗: '15',
  物业管理: '07',
  环境保护: '08',
};
const coded = corpusPart('train').map((message) => ({ ...message, label: codes[message.label] ?? '' }));
const held = corpusPart('test');

let folder: string;
let trained: TrainResult;
let judges: Judges;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'model-'));
  trained = await train({ messages: coded, axis: 'topic', path: join(folder, 'topics.wvm') }, listening());
  judges = openJudges(await readFile(trained.model), 'topics.wvm', { coverage: 0.9, threads: 1 });
});
afterAll(async () => {
  await judges.classifier.close();
  await rm(folder, { recursive: true, force: true });
});

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    return error instanceof WeathervaneError ? error.code : String(error);
  }
  return 'no error';
};

describe('training', () => {
  test('says what was learned, and writes model and card for their owner only', async () => {
    expect(trained).toMatchObject({ n: 900, labels: ['02', '05', '07', '08', '15', '17'] });
    expect(trained.macro_f1_cv).toBeGreaterThan(0.8);
    expect(trained.sha256).toMatch(/^[0-9a-f]{64}$/);
    for (const file of [trained.model, trained.card]) expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(trained.card, 'utf8')).toContain(trained.sha256);
  });

  test('reads titles, texts and levels of labels from a table', async () => {
    const path = join(folder, 'labelled.csv');
    await writeFile(
      path,
      'subject,body,more,high,low\n欠薪,老板跑了,两年,劳动,工资\n噪音,夜里,,环境,\n,,,,\n',
    );
    const columns = { text: ['subject', 'body', 'more'], label: ['high', 'low'] };
    expect(await labelledMessages(await openTable(path, {}), columns, listening())).toEqual([
      { title: '欠薪', text: '老板跑了\n两年', label: '劳动/工资' },
      { title: '噪音', text: '夜里\n', label: '环境' },
    ]);
    const unknown = labelledMessages(
      await openTable(path, {}),
      { text: ['body'], label: ['nothing'] },
      listening(),
    );
    expect(await codeOf(unknown)).toBe('taxonomy.no_such_column');
  });

  test('a child of two levels never contradicts its parent, and rare children count with it', async () => {
    const messages = coded.map(({ text, label }, row) => ({
      title: null,
      text,
      label: `${label < '08' ? 'A' : 'B'}/${row % 300 === 0 ? 'rare' : label}`,
    }));
    const path = join(folder, 'levels.wvm');
    const { labels } = await train({ messages, hasLevels: true, axis: 'national', path }, listening());
    expect(labels).toEqual(['A/02', 'A/05', 'A/07', 'B/08', 'B/15', 'B/17']);
  });

  test('a label seen once is said and left out', async () => {
    const effects = listening();
    const messages = [...coded, { title: null, text: '只有一件', label: '孤例' }];
    const { labels } = await train({ messages, axis: null, path: join(folder, 'once.wvm') }, effects);
    expect(labels).not.toContain('孤例');
    expect(effects.said.join()).toContain('孤例');
  });
});

describe('a table', () => {
  test('gets a calibrated confidence and a label set that covers what was asked', async () => {
    const path = join(folder, 'table.csv');
    const lines = held.map(({ text, label }) => `"${text}",${codes[label]}`);
    await writeFile(path, `body,truth\n${lines.join('\n')}\n,\n`);
    const output = join(folder, 'labelled-table.csv');
    const { comparison, rows } = await classifyTableByModel(
      {
        table: await openTable(path, {}),
        text: ['body'],
        label: ['truth'],
        classifier: judges.classifier,
        sink: csvSink(output),
      },
      listening(),
    );
    expect(rows).toBe(300);
    expect(comparison?.accuracy).toBeGreaterThan(0.87);
    expect(comparison?.coverage).toBeGreaterThan(0.86);
    expect(comparison?.ece).toBeLessThan(0.08);
    const [header, first] = (await readFile(output, 'utf8')).split('\r\n');
    expect(header).toBe('body,truth,label,confidence,label_set,label_source,label_name,label_words');
    expect(first).toMatch(/,model,/);
  });
});

describe('the register', () => {
  let warehouse: Warehouse;
  beforeEach(async () => {
    warehouse = await emptyWarehouse();
  });
  const label = () =>
    classifyByModel(
      {
        warehouse,
        classifier: judges.classifier,
        axis: 'topic',
        codes: judges.classifier.labels,
        baseline: judges.card,
      },
      listening(),
    );
  const labels = async (source: string) =>
    columnReader(
      await warehouse.query(
        `select code || ' ' || coalesce(words, '') as found from register.label
         where axis = 'topic' and source = $source order by case_key`,
        { source },
      ),
    ).text('found');

  test('is labelled with confidence, version and words; again changes nothing', async () => {
    await register(warehouse, [
      { text: held[0]?.text ?? '' },
      { text: '老板拖欠工资，请劳动监察处理', title: '欠薪' },
    ]);
    expect(await label()).toMatchObject({ petitions: 2, unknown: 0, added: 2, removed: 0 });
    expect(await label()).toMatchObject({ petitions: 2, added: 0, removed: 0 });
    const [, second] = await labels('model');
    expect(second).toMatch(/^05 .*(?:工资|劳动|欠)/);
  });

  test('keeps no word of accusations, and nothing without words', async () => {
    await register(warehouse, [{ purpose: 'accusation' }, { title: '', text: '' }, {}]);
    expect(await label()).toMatchObject({ petitions: 1, unknown: 1, added: 0 });
  });

  test('keeps reviews, which win over the model, and the model wins over rules', async () => {
    await register(warehouse, [{ text: '老板拖欠工资' }, { text: '老板拖欠工资，欠薪两年' }]);
    await classify({ warehouse, taxonomy: packagedTaxonomy() }, listening());
    await warehouse.execute(
      `insert into register.label by name select cast($key as uuid) as case_key, 'topic' as axis, '06' as code, 'review' as source`,
      { key: caseKey(1) },
    );
    await label();
    const best = columnReader(
      await warehouse.query(
        `select code || ' ' || label_source as best from (${await readFile('sql/staging/label_best.sql', 'utf8')})
         where axis = 'topic' order by case_key`,
      ),
    ).text('best');
    expect(best).toEqual(['06 review', '05 model']);
    expect(await reviewedMessages(warehouse, 'topic')).toEqual([
      { title: null, text: '老板拖欠工资', label: '06' },
    ]);
  });

  test('a label that stands for several topics is narrowed by what rule or crosswalk found among them', async () => {
    await register(warehouse, [{ text: '老板拖欠工资' }]);
    await classify({ warehouse, taxonomy: packagedTaxonomy() }, listening());
    await classifyByModel(
      {
        warehouse,
        classifier: judges.classifier,
        axis: 'topic',
        codes: judges.classifier.labels.map(() => '04|05|06'),
        baseline: null,
      },
      listening(),
    );
    expect((await labels('model'))[0]).toMatch(/^05 /);
  });
});

test.each([
  ['topic', '05', '05'],
  ['topic', '环境保护', '08'],
  ['topic', '城乡建设', '01|07|17'],
  ['topic', '农村农业/水库移民', '09'],
  ['topic', '无此类', null],
  ['cause', '无此类', null],
  ['purpose', 'accusation', null],
  ['purpose', 'claim', 'claim'],
  ['national', '城乡建设/工程质量', '城乡建设/工程质量'],
] as const)('on the axis %s, %s stands for %s', (axis, name, code) => {
  expect(codeOnAxis(packagedTaxonomy(), axis, name)).toBe(code);
});
