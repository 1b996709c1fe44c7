// Labelling a table without a warehouse: its columns stay, four come, true labels are compared.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ClassifyTableResult, classifyTable, type TableSink } from '../../pipelines/classify-table.ts';
import { csvSink } from '../../pipelines/csv-sink.ts';
import { packagedTaxonomy } from '../../pipelines/packaged-taxonomy.ts';
import type { Effects } from '../../src/foundation/effects.ts';
import { openTable } from '../../src/intake/table.ts';
import { crosswalkLabel } from '../../src/taxonomy/crosswalk.ts';

const effects: Effects = {
  language: 'en',
  now: () => new Date(0),
  environment: {},
  note: () => undefined,
  warn: () => undefined,
  progress: () => undefined,
  signal: new AbortController().signal,
};
const taxonomy = packagedTaxonomy();

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'classify-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function classified(
  content: string,
  text: readonly string[],
  label?: string,
): Promise<{ readonly result: ClassifyTableResult; readonly output: string }> {
  const path = join(folder, 'input.csv');
  await writeFile(path, content);
  const output = join(folder, 'output.csv');
  const table = await openTable(path, {});
  const result = await classifyTable({ table, text, label, taxonomy, sink: csvSink(output) }, effects);
  return { result, output: await readFile(output, 'utf8') };
}

test('the columns of the input stay, and the label follows with its name and the words that decided', async () => {
  const { output, result } = await classified(
    'id,subject,body\n007,拖欠工资,老板跑了\n008,Streetlight,out\n',
    ['subject', 'body'],
  );
  expect(output.split('\r\n')).toEqual([
    'id,subject,body,label,confidence,label_set,label_source,label_name,label_words',
    '007,拖欠工资,老板跑了,05,1,05,rule,Labour relations and unpaid wages,拖欠工资',
    '008,Streetlight,out,99,,99,rule,Other,""',
    '',
  ]);
  expect(result).toEqual({ rows: 2, faults: 0, labelled: 0.5, comparison: null });
});

test('a column of the input that is named label keeps its name', async () => {
  const { output } = await classified('label,body\nx,拖欠工资\n', ['body']);
  expect(output.split('\r\n')[0]).toBe(
    'label,body,label_1,confidence,label_set,label_source,label_name,label_words',
  );
});

test('true labels are compared in their own classes', async () => {
  const { result } = await classified(
    'body,class\n拖欠工资,劳动和社会保障\n化工厂排污,环境保护\n出租车拒载,交通运输\n你好,交通运输\n',
    ['body'],
    'class',
  );
  expect(result.comparison).toMatchObject({ n: 4, accuracy: 0.75, ece: null, coverage: null });
  expect(result.comparison?.per_class.map(({ label, recall }) => [label, recall])).toEqual([
    ['交通运输', 0.5],
    ['劳动和社会保障', 1],
    ['环境保护', 1],
  ]);
});

test('a column that is not there is refused by name', async () => {
  await expect(classified('body\n拖欠工资\n', ['text'])).rejects.toMatchObject({
    code: 'taxonomy.no_such_column',
  });
});

const messages = new URL('../../../shared/data/teddycup/messages_labelled.csv', import.meta.url);
describe.skipIf(!existsSync(messages))('6,105 messages of an online forum', () => {
  const labelMessages = async () => {
    const table = await openTable(messages.pathname, {});
    const pairs: (readonly [truth: string, code: string])[] = [];
    const truthAt = table.columns.indexOf('一级标签');
    const sink: TableSink = {
      begin: async () => undefined,
      async write({ columns, rowNumbers }) {
        const codes = columns[table.columns.length] ?? [];
        for (const row of rowNumbers.keys()) pairs.push([columns[truthAt]?.[row] ?? '', codes[row] ?? '']);
      },
      end: async () => undefined,
    };
    const request = { table, text: ['留言主题', '留言详情'], label: '一级标签', taxonomy, sink };
    return { ...(await classifyTable(request, effects)), pairs };
  };

  test('the rules find a topic for 95 of 100, and for 75 one that the class of the message holds', async () => {
    const { rows, labelled, pairs } = await labelMessages();
    expect(rows).toBe(6105);
    expect(labelled).toBeGreaterThan(0.95);
    const holds = pairs.filter(([truth, code]) => {
      const codes = crosswalkLabel(taxonomy, 'first-level-7', truth)?.code.split('|') ?? [];
      return code.split('|').every((part) => codes.includes(part));
    });
    expect(holds.length / rows).toBeGreaterThan(0.75);
  });

  test('said in the seven classes, topic 17 always as transport, 68 of 100 agree', async () => {
    const { comparison } = await labelMessages();
    expect(comparison?.accuracy).toBeGreaterThan(0.68);
  });
});
