// The tables of assessed decisions: one row each, outcomes only of years that are over, no small count, read back whole.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../pipelines/assess.ts';
import { packagedTaxonomy } from '../../pipelines/packaged-taxonomy.ts';
import { type PublishedAssessed, publishAssessed } from '../../pipelines/publish-assessed.ts';
import { dayNumber } from '../../src/foundation/calendar.ts';
import { parseManifest } from '../../src/report/manifest.ts';
import { buildModels } from '../../src/warehouse/model-runner.ts';
import { openWarehouse } from '../../src/warehouse/open.ts';
import { touchTable } from '../../src/warehouse/schema.ts';
import { petitionWriter, writeDecision } from './support/decision-register.ts';
import { emptyWarehouse, listening } from './support/loading.ts';

const t0 = dayNumber({ year: 2020, month: 6, day: 1 });
const output = mkdtempSync(join(tmpdir(), 'weathervane-assessed-'));
let published: PublishedAssessed;
let rows: Record<string, readonly unknown[]>;

beforeAll(async () => {
  const warehouse = await emptyWarehouse();
  const petition = petitionWriter(warehouse);
  await warehouse.execute("insert into register.area (code, name) values ('431202', '甲区')");
  await petition(t0 - 1500);
  await petition(t0 + 800);
  for (let day = 0; day < 12; day += 1) await petition(t0 + day, { decision_id: "'D1'" });
  for (let day = 0; day < 3; day += 1) await petition(t0 + day, { decision_id: "'D2'" });
  await writeDecision(warehouse, 'D2', t0);
  await writeDecision(warehouse, 'D1', t0);
  await writeDecision(warehouse, 'D3', t0 + 700);
  for (const table of ['petition', 'label', 'area', 'decision'])
    await touchTable(warehouse, `register.${table}`);
  await buildModels(warehouse, {}, listening());
  const timeZone = 'Asia/Shanghai';
  const request = { warehouse, ids: [], all: true, whatIf: [], timeZone };
  const assessed = await assess(request, listening());
  published = await publishAssessed(
    { warehouse, assessed, output, language: 'zh', timeZone, taxonomy: packagedTaxonomy(), version: '0' },
    listening(),
  );
  await warehouse.close();
  const engine = await openWarehouse({ path: ':memory:' });
  const file = join(published.directory, 'tables', 'assessed-decisions.parquet');
  const { columns } = await engine.query(`select * from read_parquet('${file}')`);
  rows = Object.fromEntries(columns.map(({ name, values }) => [name, values]));
  await engine.close();
});

afterAll(() => rmSync(output, { recursive: true, force: true }));

describe('the tables of assessed decisions', () => {
  it('have a row a decision, in the order of their numbers', () => {
    expect(rows.decision).toEqual(['D1', 'D2', 'D3']);
  });

  it('tell an outcome only where the twelve months are over', () => {
    expect(rows.serious).toEqual([0, 0, null]);
  });

  it('tell no count of petitions below 10', () => {
    expect(rows.petitions).toEqual([12, null, null]);
  });

  it('hold a probability inside its interval for every decision', () => {
    const [p = [], low = [], high = []] = [rows.probability, rows.probability_low, rows.probability_high];
    expect(
      p.every((value, row) => Number(low[row]) <= Number(value) && Number(value) <= Number(high[row])),
    ).toBe(true);
  });

  it('hold no title and no words', () => {
    expect(Object.keys(rows)).not.toContain('title');
    expect(Object.keys(rows)).not.toContain('text');
  });

  it('stand in the manifest with every figure and file', () => {
    const manifest = parseManifest(readFileSync(join(published.directory, 'manifest.json'), 'utf8'));
    expect(manifest.figures.find(({ id }) => id === 'assessed-decisions/D1/petitions')?.value).toBe(12);
    expect(manifest.files.map(({ file }) => file)).toContain('tables/assessed-decisions.arrow');
  });
});
