// Warnings in reports and back-tests on disk: in the office's own edition only, traced to their source, said as such.

import { existsSync } from 'node:fs';
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replay } from '../../pipelines/backtest.ts';
import { writeBacktest } from '../../pipelines/backtest-page.ts';
import { lineage } from '../../pipelines/lineage.ts';
import { packagedTaxonomy } from '../../pipelines/packaged-taxonomy.ts';
import { type ReportResult, report } from '../../pipelines/report.ts';
import { watch } from '../../pipelines/watch.ts';
import { backtestResult } from '../../pipelines/watching/backtest-result.ts';
import { placeNames } from '../../pipelines/watching/names.ts';
import { say } from '../../src/foundation/messages/index.ts';
import { namesOf } from '../../src/report/names.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { defaultSettings } from '../../src/warning/settings.ts';
import type { PlantedSurge } from '../../src/warning/truth.ts';
import { openRegister, silent } from '../fixtures/small-register.ts';
import { reportRequest } from './support/report-requests.ts';
import { firstMonday, registrations, steadyRegister, weeks } from './support/watched-register.ts';

const last = weeks - 1;
const taxonomy = packagedTaxonomy();
let folder: string;
let warehouse: Warehouse;
let first: ReportResult;

const request = (output: string) =>
  reportRequest({ warehouse, taxonomy, output: join(folder, output), period: '2020' });

const pageOf = (name: string): Promise<string> => readFile(join(folder, 'out', 'latest', name), 'utf8');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weathervane-watch-'));
  const surge = registrations(last, 25, { areaCode: '431202001' });
  ({ warehouse } = await openRegister([...steadyRegister(), ...surge]));
  const settings = { ...defaultSettings, weeks: 30 };
  await watch({ warehouse, taxonomy, settings, timeZone: 'Asia/Shanghai', language: 'zh' }, silent);
  first = await report(request('out'), silent);
});

afterAll(async () => {
  await warehouse?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a report of the office itself', () => {
  test('lists the warnings and draws the first of them with what was expected', () => {
    expect(first.files).toEqual(
      expect.arrayContaining(['tables/warnings.csv', 'tables/warning-weeks-1.csv', 'charts/warning-1.svg']),
    );
  });

  test('says of the section what it may not be used for', async () => {
    const page = await pageOf('report.html');
    const section = page.slice(page.indexOf('id="section-warnings"'), page.indexOf('id="section-outlook"'));
    expect(section).toContain(say('zh', 'page.closing'));
    expect(section).toContain('甲区·城建拆迁');
  });

  test('says below a warning what contributes most to the rise', async () => {
    const page = await pageOf('report.html');
    const section = page.slice(page.indexOf('id="section-warnings"'), page.indexOf('id="section-outlook"'));
    expect(section).toMatch(/<small>主要来自：[^<]* \+\d+/);
  });

  test('leads from a warning to its source, which computes it again', async () => {
    const found = await lineage('warnings/1/observed', request('out'));
    expect(found).toMatchObject({ kind: 'figure', same: true });
    expect(await lineage('outlook/2020-05/trend', request('out'))).toMatchObject({ same: true });
  });

  test('shows the long run without accusations, and months ahead', async () => {
    const csv = await readFile(join(folder, 'out', 'latest', 'tables', 'outlook.csv'), 'utf8');
    const lines = csv.trim().split(/\r?\n/);
    expect(lines.at(-1)).toMatch(/^2021-01,,,\d/);
  });
});

test('a report for others holds no warnings', async () => {
  const internal = await report({ ...request('internal'), edition: 'internal' }, silent);
  expect(internal.files.filter((file) => /warning|outlook|long-trend/.test(file))).toEqual([]);
});

test('a period before the weeks that were judged has no list, and does not say that it is empty', async () => {
  const earlier = await report({ ...request('earlier'), period: '2018' }, silent);
  expect(earlier.files.filter((file) => file.includes('warning'))).toEqual([]);
  const page = await readFile(join(earlier.directory, 'report.html'), 'utf8');
  expect(page).not.toContain(say('zh', 'page.say_no_warnings'));
});

describe('the page of a back-test', () => {
  const surge: PlantedSurge = {
    series: 'topic-county/01/431202',
    kind: 'strong',
    topic: '01',
    area: '431202',
    from: firstMonday + 7 * last,
    to: firstMonday + 7 * last + 6,
    petitions: 25,
    size: 9,
    isPeaked: false,
  };

  test('stands beside the reports, with its charts, and leaves the latest report where it is', async () => {
    const latest = await realpath(join(folder, 'out', 'latest'));
    const later = { ...silent, now: () => new Date('2026-03-05T05:06:07Z') };
    const result = backtestResult(
      await replay(
        { warehouse, settings: defaultSettings, planted: { surges: [surge], rises: [surge] } },
        silent,
      ),
    );
    expect(result.planted?.found).toMatchObject({ strong: 1, moderate: null });
    const words = { nameOf: await placeNames(warehouse, namesOf(taxonomy), 'zh'), language: 'zh' as const };
    const file = await writeBacktest({ ...request('out'), result, settings: defaultSettings, words }, later);
    const page = await readFile(file, 'utf8');
    expect(page).toContain('data-chart="backtest-curve"');
    expect(page).toContain(say('zh', 'page.closing'));
    expect(page).toContain("default-src 'none'");
    expect(existsSync(join(file, '..', 'tables', 'backtest-surges.csv'))).toBe(true);
    expect(await realpath(join(folder, 'out', 'latest'))).toBe(latest);
  });
});
