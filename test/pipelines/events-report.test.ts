// Hot events in reports on disk: in the office's own edition only, traced to their source, none below five matters.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { events } from '../../pipelines/events.ts';
import { lineage } from '../../pipelines/lineage.ts';
import { packagedTaxonomy } from '../../pipelines/packaged-taxonomy.ts';
import { type ReportResult, report } from '../../pipelines/report.ts';
import { say } from '../../src/foundation/messages/index.ts';
import { heatFormula } from '../../src/text/events/heat.ts';
import { buildModels } from '../../src/warehouse/model-runner.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { emptyWarehouse, listening } from './support/loading.ts';
import { reportRequest } from './support/report-requests.ts';
import { background, firstDay, plantMessages, register } from './support/worded-register.ts';

const taxonomy = packagedTaxonomy();
const weights = { matters: 1, busiest_week: 1, votes: 0.5 };
let folder: string;
let warehouse: Warehouse;
let before: ReportResult;
let first: ReportResult;

const request = (output: string) =>
  reportRequest({
    warehouse,
    taxonomy,
    output: join(folder, output),
    period: '2020',
    heatFormula: heatFormula(weights, 'zh'),
  });

const pageOf = ({ directory }: ReportResult): Promise<string> =>
  readFile(join(directory, 'report.html'), 'utf8');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weathervane-events-'));
  warehouse = await emptyWarehouse();
  await register(warehouse, [
    ...background,
    ...plantMessages(12),
    ...plantMessages(4, firstDay + 80).map((message) => ({
      ...message,
      title: '北岗隧道渗水',
      text: '北岗隧道顶上一直滴水，晚上没有灯，摩托车进去看不见路面。',
      matter: 100 + (message.matter ?? 0),
    })),
  ]);
  await buildModels(warehouse, {}, listening());
  before = await report(request('before'), listening());
  await events(
    {
      warehouse,
      taxonomy,
      spans: { lookBackDays: 90, quietDays: 45 },
      weights,
      timeZone: 'Asia/Shanghai',
      language: 'zh',
    },
    listening(),
  );
  first = await report(request('out'), listening());
});

afterAll(async () => {
  await warehouse?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a report of the office itself', () => {
  test('lists the events and draws how the hottest grew', () => {
    expect(first.files).toEqual(
      expect.arrayContaining(['tables/hot-events.csv', 'tables/event-weeks.csv', 'charts/event-growth.svg']),
    );
  });

  test('says what the events are, when they were, and how their heat was computed', async () => {
    const page = await pageOf(first);
    const section = page.slice(page.indexOf('id="section-events"'), page.indexOf('id="section-outlook"'));
    expect(section).toContain('南塘搅拌站');
    expect(section).toContain(say('zh', 'page.note_events'));
    expect(section).toContain(heatFormula(weights, 'zh'));
  });

  test('holds no event of fewer than five matters', async () => {
    const csv = await readFile(join(first.directory, 'tables', 'hot-events.csv'), 'utf8');
    const [header = '', ...lines] = csv.trim().split(/\r?\n/);
    const at = header.split(',').indexOf('matters');
    expect(at).toBeGreaterThan(0);
    expect(Math.min(...lines.map((line) => Number(line.split(',')[at])))).toBeGreaterThanOrEqual(5);
    expect(csv).not.toContain('北岗隧道');
  });

  test('leads from an event to its source, which counts it again', async () => {
    for (const name of ['hot-events/1/matters', 'hot-events/1/heat']) {
      expect(await lineage(name, request('out'))).toMatchObject({ kind: 'figure', same: true });
    }
  });
});

test('a report for others holds no events', async () => {
  const internal = await report({ ...request('internal'), edition: 'internal' }, listening());
  expect(internal.files.filter((file) => file.includes('event'))).toEqual([]);
  expect(await pageOf(internal)).not.toContain('section-events');
});

test('where no events were looked for, the report does not say that there are none', async () => {
  expect(before.files.filter((file) => file.includes('event'))).toEqual([]);
  expect(await pageOf(before)).not.toContain(say('zh', 'page.say_no_events'));
});
