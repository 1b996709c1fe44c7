// A model in ONNX form labels the register like any other; without its runtime the program says what is missing.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { classifyByModel } from '../../pipelines/classify-by-model.ts';
import { openOnnx } from '../../pipelines/classifying/onnx-judges.ts';
import { columnReader } from '../../pipelines/column-reader.ts';
import { WeathervaneError } from '../../src/foundation/errors.ts';
import { tinyModel } from '../text/support/onnx-file.ts';
import { emptyWarehouse, listening } from './support/loading.ts';
import { register } from './support/registrations.ts';

const runtime: string = 'onnxruntime-node';
const isInstalled = await import(runtime).then(
  () => true,
  () => false,
);

const vocabulary = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '欠', '薪', '拆', '迁'];
/** 欠薪 speaks for the first label, 拆迁 for the second; what is not shown would speak for the third. */
const scores = [
  [0, 0, 50],
  ...Array.from({ length: 3 }, () => [0, 0, 0]),
  [2, 0, 0],
  [2, 0, 0],
  [0, 2, 0],
  [0, 2, 0],
];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onnx-'));
  await writeFile(join(folder, 'model.onnx'), tinyModel(scores));
  await writeFile(join(folder, 'vocab.txt'), vocabulary.join('\n'));
  await writeFile(join(folder, 'config.json'), JSON.stringify({ id2label: { 0: '05', 1: '01', 2: '99' } }));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const refused = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing',
    (error: unknown) => (error instanceof WeathervaneError ? error.code : String(error)),
  );

describe.skipIf(!isInstalled)('with the runtime', () => {
  test('messages of different lengths get probabilities, sets and margins; empty ones get nothing', async () => {
    const { classifier, axis, card } = await openOnnx(folder, 0.9);
    const found = await classifier.classify({
      titles: ['欠薪', null, '', '欠'],
      texts: [null, '拆迁拆迁拆迁', null, '拆'],
    });
    expect([axis, card, classifier.labels]).toEqual(['topic', null, ['05', '01', '99']]);
    expect([...found.labels]).toEqual([0, 1, -1, 0]);
    expect(found.confidences[0]).toBeCloseTo(Math.exp(4) / (Math.exp(4) + 2), 5);
    expect(found.sets).toEqual([[0], [1], [], [0, 1]]);
    expect(found.margins[3]).toBeCloseTo(0, 6);
    expect(found.seconds[3]).toBe(1);
    await classifier.close();
  });

  test('labels the register, without drift', async () => {
    const warehouse = await emptyWarehouse();
    await register(warehouse, [{ text: '欠薪' }, { text: '拆迁' }, { text: '' }]);
    const { classifier } = await openOnnx(folder, 0.9);
    const result = await classifyByModel(
      { warehouse, classifier, axis: 'topic', codes: classifier.labels, baseline: null },
      listening(),
    );
    expect(result).toMatchObject({ petitions: 3, unknown: 1, added: 2, drift: null });
    const { text } = columnReader(
      await warehouse.query(
        "select code, version from register.label where source = 'model' order by case_key",
      ),
    );
    expect(text('code')).toEqual(['05', '01']);
    expect(text('version')[0]).toMatch(/^[0-9a-f]{12}$/);
    await classifier.close();
    await warehouse.close();
  });

  test('refuses inputs that it does not know, and outputs that are not one score a label', async () => {
    await writeFile(join(folder, 'model.onnx'), tinyModel(scores, 'pixels'));
    const unknown = await openOnnx(folder, 0.9);
    const message = { titles: ['欠薪'], texts: [null] };
    expect(await refused(unknown.classifier.classify(message))).toBe('text.onnx_input');
    await writeFile(join(folder, 'model.onnx'), tinyModel(scores.map((row) => row.slice(0, 2))));
    const narrow = await openOnnx(folder, 0.9);
    expect(await refused(narrow.classifier.classify(message))).toBe('text.onnx_output');
  });

  test.each([
    ['model.onnx', 'not a model'],
    ['config.json', '{}'],
    ['vocab.txt', '欠\n薪'],
  ])('refuses a %s that is none', async (file, content) => {
    await writeFile(join(folder, file), content);
    expect(await refused(openOnnx(folder, 0.9))).toBe('text.onnx_part');
  });
});

test.skipIf(isInstalled)('without the runtime the program says what is missing', async () => {
  expect(await refused(openOnnx(folder, 0.9))).toBe('text.onnx_missing');
});
