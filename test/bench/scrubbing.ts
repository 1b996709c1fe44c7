// What the scrubber costs: the same load with it and without it, in turn, and the ratio of the medians.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { generate } from '../../pipelines/generate.ts';
import { load } from '../../pipelines/load.ts';
import { packagedTaxonomy } from '../../pipelines/packaged-taxonomy.ts';
import { suggestMapping } from '../../src/intake/suggestion.ts';
import { openTable } from '../../src/intake/table.ts';
import { type Scrubbers, scrubbersOf } from '../../src/privacy/scrubber/scrub.ts';
import { screenPurpose } from '../../src/taxonomy/purpose-rule.ts';
import { openWarehouse } from '../../src/warehouse/open.ts';
import { ensureSchema } from '../../src/warehouse/schema.ts';
import { listening } from '../pipelines/support/loading.ts';

const petitions = Number(process.argv[2] ?? 20_000);
const rounds = 3;
const target = 3;

const folder = await mkdtemp(join(tmpdir(), 'weathervane-scrubbing-'));
const path = join(folder, 'petitions.csv');
await generate({ directory: folder, options: { petitions } }, listening());
const table = await openTable(path, {});
let fields = {};
for await (const { rows } of table.batches()) {
  fields = suggestMapping(table.columns, rows).fields;
  break;
}
const taxonomy = packagedTaxonomy();

async function seconds(scrubbers: Scrubbers): Promise<number> {
  const warehouse = await openWarehouse({ path: ':memory:' });
  await ensureSchema(warehouse);
  const started = performance.now();
  await load(
    {
      warehouse,
      sources: [{ name: 'petitions', kind: 'petitions', fields }],
      files: [{ path }],
      secret: [new TextEncoder().encode('a secret of a fictional office, for measuring')],
      screen: (petition) => screenPurpose(taxonomy, petition),
      screenVersion: taxonomy.version,
      scrubbers,
      settings: { jointVisitPersons: 5, timeZone: 'Asia/Shanghai' },
    },
    listening(),
  );
  const passed = (performance.now() - started) / 1000;
  await warehouse.close();
  return passed;
}

const [plain, scrubbed]: [number[], number[]] = [[], []];
await seconds(scrubbersOf());
for (let round = 0; round < rounds; round += 1) {
  plain.push(await seconds(scrubbersOf([])));
  scrubbed.push(await seconds(scrubbersOf()));
}
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const ratio = median(scrubbed) / median(plain);
process.stdout.write(
  `loading ${petitions} petitions: ${median(plain).toFixed(2)} s without the scrubber, ` +
    `${median(scrubbed).toFixed(2)} s with it: ${ratio.toFixed(2)} times (target ≤ ${target})\n`,
);
await rm(folder, { recursive: true });
process.exitCode = ratio <= target ? 0 : 1;
