// Measures training and classification on the labelled file's words, between a warehouse in a file and itself.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { classifyByModel } from '../../../pipelines/classify-by-model.ts';
import { openJudges } from '../../../pipelines/classifying/judge-pool.ts';
import type { TypedBatch } from '../../../src/foundation/columns.ts';
import type { Effects } from '../../../src/foundation/effects.ts';
import { type LabelledMessage, trainingSet } from '../../../src/text/topics/labelled-messages.ts';
import { encodeModel } from '../../../src/text/topics/model-file.ts';
import { trainTopics } from '../../../src/text/topics/training.ts';
import { openWarehouse } from '../../../src/warehouse/open.ts';
import { ensureSchema } from '../../../src/warehouse/schema.ts';
import { labelledFile } from './labelled-file.ts';

const MESSAGES = 200_000;
const CHARACTERS = 300;
const BATCH = 2048;
const THREADS = 2;

const effects: Effects = {
  language: 'en',
  now: () => new Date(0),
  environment: {},
  note: () => undefined,
  warn: () => undefined,
  progress: () => undefined,
  signal: new AbortController().signal,
};
const secondsSince = (started: number): number => (performance.now() - started) / 1000;

/** Registrations of 300 characters each, batch by batch. */
function* registrations(texts: readonly string[]): Generator<TypedBatch> {
  for (let from = 0; from < MESSAGES; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, MESSAGES - from) }, (_, at) => from + at);
    const same = (name: string, value: string) =>
      ({ name, type: 'text', values: rows.map(() => value) }) as const;
    yield {
      rowCount: rows.length,
      columns: [
        {
          name: 'case_key',
          type: 'uuid',
          values: rows.map((row) => `00000000-0000-4000-8000-${String(row).padStart(12, '0')}`),
        },
        same('source', 'bench'),
        same('source_file', 'bench.csv'),
        same('batch_id', '1'),
        same('channel', 'letter'),
        { name: 'source_row', type: 'integer', values: rows },
        { name: 'pii_found', type: 'integer', values: rows.map(() => 0) },
        { name: 'received_on', type: 'date', values: rows.map((row) => 18_000 + (row % 365)) },
        { name: 'persons', type: 'integer', values: rows.map(() => 1) },
        { name: 'is_joint', type: 'boolean', values: rows.map(() => false) },
        { name: 'text', type: 'text', values: rows.map((row) => texts[row % texts.length] ?? '') },
      ],
    };
  }
}

/** Trains on `messages` and classifies a register of `texts` with the model. */
async function measure(messages: readonly LabelledMessage[], texts: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'weathervane-classify-'));
  const trainingStarted = performance.now();
  const { bytes } = encodeModel(trainTopics(trainingSet(messages), { axis: null, today: '2020-01-01' }));
  const trained = secondsSince(trainingStarted);
  const { classifier, card } = openJudges(bytes, 'bench', { coverage: 0.9, threads: THREADS });
  const warehouse = await openWarehouse({
    path: join(folder, 'bench.duckdb'),
    memoryLimit: '256MB',
    threads: 2,
  });
  try {
    await ensureSchema(warehouse);
    await warehouse.append({ schema: 'register', name: 'petition' }, registrations(texts));
    await classifier.classify({ titles: [null], texts: ['开始'] });
    const codes = classifier.labels.map((_, one) => String(one + 1).padStart(2, '0'));
    const [started, before] = [performance.now(), process.cpuUsage()];
    await classifyByModel({ warehouse, classifier, axis: 'topic', codes, baseline: card }, effects);
    const seconds = secondsSince(started);
    const { user, system } = process.cpuUsage(before);
    console.log(
      `${codes.length} labels: training on ${messages.length} messages ${trained.toFixed(1)} s; ` +
        `${MESSAGES} messages of ${CHARACTERS} characters, warehouse to warehouse: ${seconds.toFixed(1)} s, ` +
        `${Math.round(MESSAGES / seconds)} a second; ${((user + system) / MESSAGES).toFixed(1)} µs of processor time each`,
    );
  } finally {
    await classifier.close();
    await warehouse.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const rows = await labelledFile();
if (rows === null) {
  console.log('skipped: messages_labelled.csv is missing');
} else {
  const texts = rows
    .flatMap(({ text }) => text ?? [])
    .filter((text) => text.length >= CHARACTERS)
    .map((text) => text.slice(0, CHARACTERS));
  await measure(rows, texts);
  const parts = [3, 3, 3, 3, 3, 2, 2];
  const first = [...new Set(rows.map(({ label }) => label))];
  const parted = rows.map((message, row) => ({
    ...message,
    label: `${message.label}/${row % (parts[first.indexOf(message.label)] ?? 1)}`,
  }));
  await measure(parted, texts);
  console.log(
    `peak memory of both trainings and their classifying in one process ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
}
