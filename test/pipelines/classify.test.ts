// Labelling the register: idempotent, by version, beside reviews, and without a word of accusations.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { classify } from '../../pipelines/classify.ts';
import { columnReader } from '../../pipelines/column-reader.ts';
import { packagedTaxonomy } from '../../pipelines/packaged-taxonomy.ts';
import { parseIsoDate } from '../../src/foundation/calendar.ts';
import type { Effects } from '../../src/foundation/effects.ts';
import { openWarehouse } from '../../src/warehouse/open.ts';
import { ensureSchema } from '../../src/warehouse/schema.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';

const effects: Effects = {
  language: 'zh',
  now: () => new Date('2021-03-01T02:00:00Z'),
  environment: {},
  note: () => undefined,
  warn: () => undefined,
  progress: () => undefined,
  signal: new AbortController().signal,
};
const taxonomy = packagedTaxonomy();

interface Case {
  readonly title?: string;
  readonly text?: string;
  readonly purpose?: string;
  readonly labelRaw?: string;
  readonly labelScheme?: string;
}

const key = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

async function register(warehouse: Warehouse, cases: readonly Case[]): Promise<void> {
  const text = (name: string, values: readonly (string | null)[]) => ({
    name,
    type: 'text' as const,
    values,
  });
  const all = (name: string, value: string) =>
    text(
      name,
      cases.map(() => value),
    );
  const rows = cases.map((_, index) => index + 1);
  await warehouse.append({ schema: 'register', name: 'petition' }, [
    {
      rowCount: cases.length,
      columns: [
        { name: 'case_key', type: 'uuid', values: rows.map(key) },
        all('source', 'office'),
        all('source_file', 'a.csv'),
        { name: 'source_row', type: 'integer', values: rows },
        all('batch_id', 'one'),
        { name: 'pii_found', type: 'integer', values: rows.map(() => 0) },
        { name: 'received_on', type: 'date', values: rows.map(() => parseIsoDate('2020-05-01')) },
        all('channel', 'letter'),
        { name: 'persons', type: 'integer', values: rows.map(() => 1) },
        { name: 'is_joint', type: 'boolean', values: rows.map(() => false) },
        text(
          'title',
          cases.map(({ title }) => title ?? null),
        ),
        text(
          'text',
          cases.map((one) => one.text ?? null),
        ),
        text(
          'purpose',
          cases.map(({ purpose }) => purpose ?? null),
        ),
        text(
          'label_raw',
          cases.map(({ labelRaw }) => labelRaw ?? null),
        ),
        text(
          'label_scheme',
          cases.map(({ labelScheme }) => labelScheme ?? null),
        ),
      ],
    },
  ]);
}

async function labels(warehouse: Warehouse): Promise<string[]> {
  const batch = await warehouse.query(
    "select right(case_key::varchar, 1) || ' ' || axis || ' ' || code || ' ' || source as label from register.label order by all",
  );
  return columnReader(batch)
    .text('label')
    .map((label) => label ?? '');
}

let warehouse: Warehouse;
beforeEach(async () => {
  warehouse = await openWarehouse({ path: ':memory:' });
  await ensureSchema(warehouse);
});
afterEach(() => warehouse.close());

test('every registration but accusations has a topic, with the words that decided', async () => {
  await register(warehouse, [
    { title: '拖欠农民工工资', text: '工地拖欠工资三个月', purpose: 'claim' },
    { text: 'A streetlight is out', purpose: 'claim' },
    { purpose: 'accusation', labelRaw: '党风党纪' },
  ]);
  const result = await classify({ warehouse, taxonomy }, effects);
  expect(result).toMatchObject({ petitions: 2, removed: 0, withheld: 0 });
  expect(await labels(warehouse)).toEqual([
    '1 cause labour_dispute rule',
    '1 topic 05 rule',
    '2 topic 99 rule',
  ]);
  const words = columnReader(
    await warehouse.query("select words from register.label where code = '05'"),
  ).text('words');
  expect(words[0]?.split('|')).toContain('拖欠工资');
});

test('a second run with the same version writes nothing', async () => {
  await register(warehouse, [{ title: '征地补偿款分配不公', text: '集体土地被征收', purpose: 'claim' }]);
  await classify({ warehouse, taxonomy }, effects);
  expect(await classify({ warehouse, taxonomy }, effects)).toMatchObject({ added: 0, removed: 0 });
});

test('a new version replaces labels by rule and leaves reviews and models', async () => {
  await register(warehouse, [{ title: '公交线路', purpose: 'claim' }]);
  await classify({ warehouse, taxonomy }, effects);
  for (const source of ['review', 'model']) {
    await warehouse.execute(
      "insert into register.label values ($key, 'topic', '14', $source, null, 'm1', null, date '2021-01-01')",
      { key: key(1), source },
    );
  }
  const result = await classify({ warehouse, taxonomy: { ...taxonomy, version: 'next' } }, effects);
  expect(result).toMatchObject({ added: 1, removed: 1 });
  expect(await labels(warehouse)).toEqual(['1 topic 14 model', '1 topic 14 review', '1 topic 17 rule']);
});

test('changed content is labelled anew', async () => {
  await register(warehouse, [{ title: '公交线路', purpose: 'claim' }]);
  await classify({ warehouse, taxonomy }, effects);
  await warehouse.execute("update register.petition set title = '不动产证办不下来'");
  expect(await classify({ warehouse, taxonomy }, effects)).toMatchObject({ added: 1, removed: 1 });
  expect(await labels(warehouse)).toEqual(['1 topic 07 rule']);
});

test("the source's label counts by its crosswalk, a composite narrowed by the words", async () => {
  const labelScheme = 'district-hotspots-12';
  await register(warehouse, [
    { labelRaw: '城建环保', labelScheme, purpose: 'claim' },
    { labelRaw: '城建环保', labelScheme, text: '化工厂排污，空气污染严重', purpose: 'claim' },
    { labelRaw: '其他', labelScheme, text: '化工厂排污，空气污染严重', purpose: 'claim' },
  ]);
  await classify({ warehouse, taxonomy }, effects);
  expect(await labels(warehouse)).toEqual([
    '1 topic 01|08|17 crosswalk',
    '2 topic 08 crosswalk',
    '2 topic 08 rule',
    '3 topic 08 rule',
  ]);
});

test('a text without a purpose that accuses is withheld and counted only', async () => {
  await register(warehouse, [{ title: '举报村支书贪污征地款', text: '村支书贪污征地补偿款' }]);
  expect(await classify({ warehouse, taxonomy }, effects)).toMatchObject({ withheld: 1, added: 0 });
  const batch = await warehouse.query('select purpose, title, text from register.petition');
  const { text } = columnReader(batch);
  expect([text('purpose')[0], text('title')[0], text('text')[0]]).toEqual(['accusation', null, null]);
  expect(await labels(warehouse)).toEqual([]);
  expect(await classify({ warehouse, taxonomy }, effects)).toMatchObject({
    withheld: 0,
    added: 0,
    removed: 0,
  });
});

test('a run that is stopped leaves the labels as they were', async () => {
  await register(warehouse, [{ title: '公交线路', purpose: 'claim' }]);
  const stopped = { ...effects, signal: AbortSignal.abort() };
  await expect(classify({ warehouse, taxonomy }, stopped)).rejects.toThrow();
  expect(await labels(warehouse)).toEqual([]);
  expect(await classify({ warehouse, taxonomy }, effects)).toMatchObject({ added: 1 });
});
