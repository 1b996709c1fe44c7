// A report on disk: whole or not there, the same for the same input, every figure computed again to the same value.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lineage, readManifest, recomputeAll } from '../../pipelines/lineage.ts';
import { type ReportResult, report } from '../../pipelines/report.ts';
import type { ReportRequest } from '../../pipelines/report-request.ts';
import type { Manifest } from '../../src/report/manifest.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { openRegister, silent, smallRegister } from '../fixtures/small-register.ts';
import { reportRequest } from './support/report-requests.ts';

let folder: string;
let warehouse: Warehouse;
let first: ReportResult;
let manifest: Manifest;

const request = (output: string): ReportRequest => reportRequest({ warehouse, output: join(folder, output) });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weathervane-report-'));
  ({ warehouse } = await openRegister(smallRegister({ seed: 3, size: 700 })));
  first = await report(request('out'), silent);
  manifest = await readManifest(request('out'));
});

afterAll(async () => {
  await warehouse?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the files of a report', () => {
  it('has a page, a manifest, at least five charts in three forms, and tables in three forms', () => {
    const charts = first.files.filter((file) => file.endsWith('.svg'));
    expect(charts.length).toBeGreaterThanOrEqual(5);
    for (const form of ['.vl.json', '.png']) {
      expect(first.files.filter((file) => file.endsWith(form))).toHaveLength(charts.length);
    }
    const tables = first.files.filter((file) => file.startsWith('tables/'));
    expect(tables).toHaveLength(19 * 3);
    expect(first.files).toEqual(expect.arrayContaining(['report.html', 'manifest.json']));
  });

  it('stands whole in its folder, and latest leads to it', async () => {
    expect(await readdir(join(folder, 'out'))).toEqual(expect.arrayContaining([first.run, 'latest']));
    expect(await realpath(join(folder, 'out', 'latest'))).toBe(await realpath(first.directory));
  });

  it('the manifest knows every file but itself, with its size and hash', async () => {
    expect(manifest.files.map(({ file }) => file).toSorted()).toEqual(
      first.files.filter((file) => file !== 'manifest.json').toSorted(),
    );
    for (const { file, bytes, sha256 } of manifest.files) {
      const content = await readFile(join(first.directory, ...file.split('/')));
      expect([file, content.byteLength]).toEqual([file, bytes]);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
  });

  it('holds no key of a case in any file', async () => {
    for (const file of first.files.filter((name) => !name.endsWith('.png'))) {
      const content = await readFile(join(first.directory, ...file.split('/')), 'latin1');
      expect(content).not.toMatch(/00000000-0000-4000-8000-/);
    }
  });
});

describe('the same input', () => {
  it('gives the same files, apart from the run and its time', async () => {
    const later = { ...silent, now: () => new Date('2026-09-09T01:02:03Z') };
    const second = await report(request('again'), later);
    for (const file of first.files.filter((name) => name !== 'manifest.json')) {
      const [one, other] = await Promise.all(
        [first, second].map(async ({ directory, run }) =>
          (await readFile(join(directory, ...file.split('/')), 'latin1')).replaceAll(run, 'RUN'),
        ),
      );
      expect(one === other, file).toBe(true);
    }
    expect((await readManifest(request('again'))).figures).toEqual(manifest.figures);
  });
});

describe('lineage', () => {
  it('every figure computed again is what was published', async () => {
    const different: string[] = [];
    let compared = 0;
    for await (const { figure, same } of recomputeAll(request('out'))) {
      compared += 1;
      if (!same) different.push(figure.id);
    }
    expect(different).toEqual([]);
    expect(compared).toBe(first.figures);
  });

  it.each([
    { area: '431202' },
    { scheme: 'source' },
    { scheme: 'national' },
    { period: '2020-W14' },
  ] as const)('also for %o', async (wishes) => {
    const own = { ...request(`out-${Object.values(wishes).join('')}`), ...wishes };
    const result = await report(own, silent);
    let compared = 0;
    for await (const { same, figure } of recomputeAll(own)) {
      expect(same, figure.id).toBe(true);
      compared += 1;
    }
    expect(compared).toBe(result.figures);
  });

  it('a figure leads to its SQL, its parameters and how many registrations it counts', async () => {
    const found = await lineage('topic-counts/01/pieces', request('out'));
    if (found.kind !== 'figure') throw new RangeError('a figure was asked for');
    expect(found.sqlText).toContain('from marts.petition_daily');
    expect(found.figure.params).toMatchObject({ axis: 'topic', from: '2020-01-01', to: '2020-12-31' });
    expect(found.figure.rows).toBe(found.figure.value);
    expect(found.same).toBe(true);
  });

  it('a figure is not the same once the register has changed', async () => {
    await warehouse.execute('create table marts.kept as from marts.petition_daily');
    await warehouse.execute(
      "update marts.petition_daily set pieces = pieces + 1 where axis = 'topic' and code = '01'",
    );
    const found = await lineage('topic-counts/01/pieces', request('out'));
    await warehouse.execute('delete from marts.petition_daily');
    await warehouse.execute('insert into marts.petition_daily from marts.kept');
    await warehouse.execute('drop table marts.kept');
    expect(found).toMatchObject({ kind: 'figure', same: false });
  });

  it('a model leads to the register', async () => {
    const found = await lineage('marts.petition_daily', request('out'));
    expect(found).toMatchObject({ kind: 'model', inputs: ['staging.petition'] });
    expect(found).toHaveProperty('tables', expect.arrayContaining(['register.petition', 'register.label']));
  });

  it('an unknown name is answered with the nearest', async () => {
    await expect(lineage('topic-count/01/pieces', request('out'))).rejects.toMatchObject({
      code: 'report.lineage_unknown',
      parameters: { nearest: 'topic-counts/01/pieces' },
    });
  });

  it('without a run there is nothing to trace', async () => {
    await expect(lineage('topic-counts/01/pieces', request('nowhere'))).rejects.toMatchObject({
      code: 'report.no_run',
    });
  });
});

describe('a report that fails', () => {
  it('leaves nothing behind', async () => {
    const aborted = { ...silent, signal: AbortSignal.abort() };
    await expect(report(request('failed'), aborted)).rejects.toThrow();
    const week = { ...request('failed'), edition: 'public' as const, period: '2020-W14' };
    await expect(report(week, silent)).rejects.toMatchObject({ code: 'disclosure.too_few' });
    expect(existsSync(join(folder, 'failed'))).toBe(false);
  });

  it('a folder that a killed run left is taken away by the next, and other folders are not', async () => {
    const output = join(folder, 'left');
    await mkdir(join(output, '20200101-000000.partial'), { recursive: true });
    await mkdir(join(output, 'mine.partial'));
    await writeFile(join(output, 'note.txt'), 'kept');
    const { run } = await report(request('left'), silent);
    expect((await readdir(output)).toSorted()).toEqual(
      [run, 'latest', 'mine.partial', 'note.txt'].toSorted(),
    );
  });

  it('refuses a period without a registration, and says from when to when the register reaches', async () => {
    await expect(report({ ...request('none'), period: '2031' }, silent)).rejects.toMatchObject({
      code: 'report.period_uncovered',
      parameters: { period: '2031', from: '2018-01-01', to: '2020-12-31' },
    });
  });

  it('says so where the register holds nothing', async () => {
    await expect(report({ ...request('none'), area: '999999' }, silent)).rejects.toMatchObject({
      code: 'report.empty_register',
    });
  });
});
