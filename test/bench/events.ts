// Measures hot events: `npm run bench:events -- [--messages 1000000] [--cities 4] [--seed 1] [--petitions 20000]`; 0 leaves a part out.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type EventsResult, events } from '../../pipelines/events.ts';
import { packagedTaxonomy } from '../../pipelines/packaged-taxonomy.ts';
import type { TypedBatch } from '../../src/foundation/columns.ts';
import type { Effects } from '../../src/foundation/effects.ts';
import { openTable } from '../../src/intake/table.ts';
import { EVENT_SIZE } from '../../src/text/events/event.ts';
import { createReadingGrouper } from '../../src/text/events/grouping.ts';
import { openWarehouse } from '../../src/warehouse/open.ts';
import { ensureSchema } from '../../src/warehouse/schema.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { cityMessages, pairwise, plantedEvents, seenByHalf } from '../text/events/support/city-messages.ts';
import { cityRegister } from '../text/events/support/city-register.ts';
import { tableRegister } from '../text/events/support/table-register.ts';

const { values: asked } = parseArgs({
  options: {
    messages: { type: 'string', default: '1000000' },
    cities: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    petitions: { type: 'string', default: '20000' },
  },
});

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const share = (value: number): string => value.toFixed(3);

const effects: Effects = {
  language: 'en',
  now: () => new Date(0),
  environment: {},
  note: () => undefined,
  warn: () => undefined,
  progress: () => undefined,
  signal: new AbortController().signal,
};

/** Finds the events of a register in a file of its own; `fill` puts the registrations in. */
async function timedEvents(
  fill: (warehouse: Warehouse) => Promise<void>,
  lookBackDays = 90,
): Promise<{ readonly result: EventsResult; readonly seconds: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'weathervane-events-'));
  const warehouse = await openWarehouse({ path: join(folder, 'bench.duckdb') });
  try {
    await ensureSchema(warehouse);
    await fill(warehouse);
    const started = performance.now();
    const result = await events(
      {
        warehouse,
        taxonomy: packagedTaxonomy(),
        spans: { lookBackDays, quietDays: 45 },
        weights: { matters: 1, busiest_week: 1, votes: 0.5 },
        timeZone: 'Asia/Shanghai',
        language: 'zh',
      },
      effects,
    );
    return { result, seconds: (performance.now() - started) / 1000 };
  } finally {
    await warehouse.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function append(warehouse: Warehouse, batches: AsyncIterable<TypedBatch> | Iterable<TypedBatch>) {
  await warehouse.append({ schema: 'register', name: 'petition' }, batches);
}

async function benchReal(): Promise<void> {
  const path = fileURLToPath(new URL('../../../shared/data/teddycup/messages_votes.xlsx', import.meta.url));
  if (!existsSync(path)) {
    print('real messages: skipped, the file is not there');
    return;
  }
  const table = await openTable(path, {});
  const { result, seconds } = await timedEvents((warehouse) => append(warehouse, tableRegister(table)));
  print(
    `real messages: ${result.eligible} messages, ${result.events.length} events, ${seconds.toFixed(1)} s`,
  );
}

/** Pairwise agreement with planted events of five and more, and how many of them are seen in time. */
function benchCities(count: number, first: number, petitions: number): void {
  for (let seed = first; seed < first + count; seed += 1) {
    const options = { seed, petitions };
    const messages = cityMessages(options);
    const planted = plantedEvents(options);
    const grouper = createReadingGrouper({ lookBackDays: 90, quietDays: 45, nextGroup: 1 });
    const started = performance.now();
    const seen = seenByHalf(messages, planted, grouper);
    const seconds = (performance.now() - started) / 1000;
    const groups = messages.map((_, index) => grouper.groupOf(index));
    const { precision, recall, f1 } = pairwise(messages, groups, planted);
    const inTime = [EVENT_SIZE, 2 * EVENT_SIZE].map((least) => {
      const { seen: count, events: all } = seen(least);
      return `of ${least} and more ${count} of ${all} seen by half`;
    });
    print(
      `city ${seed}: ${messages.length} messages, ${planted.length} events: precision ${share(precision)}, recall ${share(recall)}, F1 ${share(f1)}; ${inTime.join(', ')}; ${seconds.toFixed(1)} s`,
    );
  }
}

async function benchLarge(messages: number): Promise<void> {
  const months = { from: '2020-10', to: '2020-12' };
  const { result, seconds } = await timedEvents(
    (warehouse) => append(warehouse, cityRegister({ seed: 3, petitions: messages, ...months })),
    92,
  );
  const memory = process.resourceUsage().maxRSS / 1024 / 1024;
  print(
    `one window: ${result.eligible} messages, ${result.events.length} events, ${seconds.toFixed(0)} s, at most ${memory.toFixed(2)} GiB`,
  );
}

await benchReal();
benchCities(Number(asked.cities), Number(asked.seed), Number(asked.petitions));
if (Number(asked.messages) > 0) await benchLarge(Number(asked.messages));
