// Reports of assessed decisions on disk: a page and a Word file each, their list, a manifest; on threads as without.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AssessResult, assess } from '../../pipelines/assess.ts';
import { reportFileNames } from '../../pipelines/assessing/report-names.ts';
import { type WrittenReports, writeAssessmentReports } from '../../pipelines/assessment-reports.ts';
import { packagedTaxonomy } from '../../pipelines/packaged-taxonomy.ts';
import { dayNumber } from '../../src/foundation/calendar.ts';
import { parseManifest } from '../../src/report/manifest.ts';
import { buildModels } from '../../src/warehouse/model-runner.ts';
import { touchTable } from '../../src/warehouse/schema.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { petitionWriter, writeDecision } from './support/decision-register.ts';
import { emptyWarehouse, listening } from './support/loading.ts';

const t0 = dayNumber({ year: 2020, month: 6, day: 1 });
const output = mkdtempSync(join(tmpdir(), 'weathervane-reports-'));
const timeZone = 'Asia/Shanghai';
let warehouse: Warehouse;
let assessed: AssessResult;
let written: WrittenReports;

function write(threads: number): Promise<WrittenReports> {
  const taxonomy = packagedTaxonomy();
  const request = { warehouse, taxonomy, version: '0', assessed, all: true, output, timeZone, threads };
  return writeAssessmentReports({ ...request, office: '某市信访局', language: 'zh' }, listening());
}

const fileOf = ({ directory }: WrittenReports, name: string): Buffer =>
  readFileSync(join(directory, 'assessments', name));

beforeAll(async () => {
  warehouse = await emptyWarehouse();
  const petition = petitionWriter(warehouse);
  await warehouse.execute("insert into register.area (code, name) values ('431202', '甲区')");
  await petition(t0 - 1500);
  await petition(t0 + 800);
  for (const [place, id] of ['D1', 'D2', 'D3', 'D4'].entries()) {
    await writeDecision(warehouse, id, t0 + 100 * place);
  }
  for (const table of ['petition', 'label', 'area', 'decision'])
    await touchTable(warehouse, `register.${table}`);
  await buildModels(warehouse, {}, listening());
  assessed = await assess({ warehouse, ids: [], all: true, whatIf: [], timeZone }, listening());
  written = await write(1);
});

afterAll(async () => {
  await warehouse.close();
  rmSync(output, { recursive: true, force: true });
});

describe('the reports of assessed decisions', () => {
  it('are a page and a Word file for each, with their list', () => {
    const manifest = parseManifest(readFileSync(join(written.directory, 'manifest.json'), 'utf8'));
    const files = manifest.files.map(({ file }) => file).filter((file) => file.startsWith('assessments/'));
    expect(files).toEqual([
      ...['D1', 'D2', 'D3', 'D4'].flatMap((id) => [`assessments/${id}.docx`, `assessments/${id}.html`]),
      'assessments/index.html',
    ]);
  });

  it('name the place and lead from the list to each', () => {
    expect(fileOf(written, 'D1.html').toString()).toContain('甲区（431202）');
    const links = [
      ...fileOf(written, 'index.html')
        .toString()
        .matchAll(/href="([^#"]+)"/g),
    ];
    expect(links.map(([, file]) => file).toSorted()).toEqual(['D1.html', 'D2.html', 'D3.html', 'D4.html']);
  });

  it('are the same files on two threads as on none, but for the run that they name', async () => {
    const again = await write(2);
    const hash = (one: WrittenReports, name: string): string =>
      createHash('sha256').update(fileOf(one, name).toString('utf8').replaceAll(one.run, '')).digest('hex');
    for (const { html } of written.reports) {
      const name = html.slice('assessments/'.length);
      expect(hash(again, name)).toBe(hash(written, name));
    }
  });

  it('come with the tables of all decisions', () => {
    expect(written.tables).toContain('assessed-decisions');
  });
});

describe('names of report files', () => {
  it('are safe on every file system and differ whatever the case', () => {
    expect(reportFileNames(['D17', 'd17', '../etc/passwd', '征收一号', 'CON', 'index', 'a b'])).toEqual([
      'D17',
      'd17-2',
      'etc-passwd',
      'decision-4',
      'decision-CON',
      'decision-index',
      'a-b',
    ]);
  });
});
