// Drift is measured on what a model labels for the first time, kept for the checks, and told in figures.
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { classifyByModel } from '../../pipelines/classify-by-model.ts';
import type { ModelCard } from '../../src/text/topics/model-card.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { emptyWarehouse, listening } from './support/loading.ts';
import { register } from './support/registrations.ts';
import { doubter } from './support/reviewing.ts';

let warehouse: Warehouse;
beforeEach(async () => {
  warehouse = await emptyWarehouse();
});
afterEach(() => warehouse.close());

const baseline = (predicted: number[], confidence_counts: number[]): Pick<ModelCard, 'baseline'> => ({
  baseline: { predicted, confidence_edges: [0.5, 0.8], confidence_counts },
});

const label = (card: Pick<ModelCard, 'baseline'> | null) =>
  classifyByModel(
    { warehouse, classifier: doubter, axis: 'topic', codes: doubter.labels, baseline: card },
    listening(),
  );
const offending = async () =>
  (await warehouse.query(await readFile('sql/checks/model_drift.sql', 'utf8'))).rowCount;

/** 400 that the classifier calls 05 and is sure of, 200 that it calls 01. */
const cases = Array.from({ length: 600 }, (_, index) => ({ text: index % 3 === 0 ? '拆迁' : '工资' }));

test('what comes in as the model was tested on gives no warning', async () => {
  await register(warehouse, cases);
  const { drift } = await label(baseline([200, 0, 400], [200, 0, 400]));
  expect(drift).toMatchObject({ n: 600 });
  expect(drift?.labels).toBeCloseTo(0, 6);
  expect(await offending()).toBe(0);
});

test('another mix of labels is drift, and says which label moved', async () => {
  await register(warehouse, cases);
  const { drift } = await label(baseline([540, 30, 30], [540, 30, 30]));
  expect(drift?.shifts[0]).toMatchObject({ label: 2, before: 0.05 });
  expect(drift?.shifts[0]?.now).toBeCloseTo(2 / 3, 6);
  expect(drift?.labels).toBeGreaterThan(0.25);
  expect(await offending()).toBe(1);
  await label(null);
  expect(await offending()).toBe(0);
});

test('only what this model has not labelled before is measured, but at least the newest 500', async () => {
  await register(warehouse, cases);
  expect((await label(baseline([1, 1, 1], [1, 1, 1]))).drift?.n).toBe(600);
  expect((await label(baseline([1, 1, 1], [1, 1, 1]))).drift?.n).toBe(500);
});

test('too few messages tell nothing', async () => {
  await register(warehouse, cases.slice(0, 60));
  await label(baseline([540, 30, 30], [540, 30, 30]));
  expect(await offending()).toBe(0);
});
