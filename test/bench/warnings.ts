// Measures early warnings on generated cities: detection, delay and false warnings, each through the whole pipeline.
//
//     npm run bench:warnings -- [seeds] [first seed]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { replay } from '../../pipelines/backtest.ts';
import { buildConfigured, classifyConfigured, loadConfigured } from '../../pipelines/configured.ts';
import { generate } from '../../pipelines/generate.ts';
import { init } from '../../pipelines/init.ts';
import { warningSettings } from '../../pipelines/watch-configured.ts';
import { readPlanted } from '../../pipelines/watching/truth.ts';
import { readProject } from '../../src/config/project.ts';
import type { Effects } from '../../src/foundation/effects.ts';
import { openWarehouse } from '../../src/warehouse/open.ts';
import { readParquet } from '../../src/warehouse/parquet.ts';
import { ensureSchema } from '../../src/warehouse/schema.ts';
import { type Finding, inTime, shareFound } from '../../src/warning/backtest.ts';

const [seeds = 20, first = 1] = process.argv.slice(2).map(Number);

const effects: Effects = {
  language: 'en',
  now: () => new Date(),
  environment: {},
  note: () => {},
  warn: () => {},
  progress: () => {},
  signal: new AbortController().signal,
};

const files = ['areas.csv', 'population.csv', 'orgs.csv', 'petitions.csv'];

async function measure(seed: number) {
  const folder = await mkdtemp(join(tmpdir(), 'weathervane-bench-'));
  try {
    await generate({ directory: folder, options: { seed } }, effects);
    const configurationFile = join(folder, 'weathervane.yaml');
    await init(
      {
        configurationFile,
        keyFile: join(folder, 'weathervane.key'),
        files: files.map((file) => join(folder, file)),
        parquet: readParquet,
        replace: true,
        settings: [],
      },
      effects,
    );
    const project = await readProject(configurationFile);
    const warehouse = await openWarehouse({ path: ':memory:' });
    await ensureSchema(warehouse);
    const workplace = { project, warehouse };
    await loadConfigured(workplace, { files: [] }, effects);
    await classifyConfigured(workplace, effects);
    await buildConfigured(workplace, {}, effects);
    const result = await replay(
      {
        warehouse,
        settings: warningSettings(project.configuration),
        planted: await readPlanted(join(folder, 'truth.json')),
      },
      effects,
    );
    await warehouse.close();
    return result;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const per = (share: number | null): string => (share === null ? '–' : `${(100 * share).toFixed(1)} %`);
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

const findings: Finding[] = [];
const curves = new Map<
  string,
  { false: number; found: { strong: number; moderate: number; sustained: number } }
>();
let [unfounded, opened, weeks] = [0, 0, 0];
for (let seed = first; seed < first + seeds; seed += 1) {
  const result = await measure(seed);
  const ours = result.weeks.reduce((sum, week) => sum + (week.unfounded ?? 0), 0);
  unfounded += ours;
  opened += result.weeks.reduce((sum, week) => sum + week.opened, 0);
  weeks += result.weeks.length;
  findings.push(...result.findings);
  const share = shareFound(result.findings);
  print(
    `seed ${seed}: ${result.series} series, ${(ours / result.weeks.length).toFixed(2)} false a week, strong ${per(share.strong)}, moderate ${per(share.moderate)}, sustained ${per(share.sustained)}, ${result.seconds} s`,
  );
  if (process.env.DEBUG)
    for (const { surge, delay } of result.findings)
      print(`  ${surge.series} ${surge.kind} ${surge.size} ${delay}`);
  for (const { method, setting, falsePerWeek, found } of result.curve) {
    const name = `${method.padEnd(12)} ${String(setting).padEnd(7)}`;
    const sum = curves.get(name) ?? { false: 0, found: { strong: 0, moderate: 0, sustained: 0 } };
    sum.false += falsePerWeek / seeds;
    for (const kind of ['strong', 'moderate', 'sustained'] as const)
      sum.found[kind] += (found[kind] ?? 0) / seeds;
    curves.set(name, sum);
  }
}
const all = shareFound(findings);
print(
  `\nall: ${(unfounded / weeks).toFixed(2)} false warnings a week, ${(opened / weeks).toFixed(2)} opened`,
);
for (const kind of ['strong', 'moderate', 'sustained'] as const) {
  const planted = findings.filter(({ surge }) => surge.kind === kind).length;
  print(`${kind}: ${per(all[kind])} of ${planted} found within ${inTime[kind]} weeks`);
}
print('\nmethod       setting  false/week  strong  moderate  sustained');
for (const [name, { false: wrong, found }] of curves) {
  print(
    `${name}  ${wrong.toFixed(2).padStart(8)}  ${per(found.strong)}  ${per(found.moderate)}  ${per(found.sustained)}`,
  );
}
