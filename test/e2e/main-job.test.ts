// The main job as a user runs it: a register goes in, a report comes out, and nothing is lost or loaded twice.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { temporaryFolder, weathervane } from './command.ts';

const counts = z.object({
  rows_read: z.number(),
  loaded: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  quarantined: z.number(),
});
const loadJson = z.object({ files: z.array(counts.extend({ file: z.string() })), totals: counts });
const runJson = z.object({
  load: loadJson,
  report: z.object({ figures: z.number(), files: z.array(z.string()) }),
});
const manifestJson = z.object({
  figures: z.array(z.object({ id: z.string(), value: z.number().nullable(), sql: z.string() })),
  files: z.array(z.object({ file: z.string(), sha256: z.string() })),
});

const folder = temporaryFolder();
afterAll(folder.remove);

describe('a generated city', () => {
  beforeAll(() => {
    expect(weathervane(folder.path, ['generate', '--petitions', '3000', '--out', '.']).status).toBe(0);
    expect(
      weathervane(folder.path, ['init', 'petitions.csv', 'population.csv', 'orgs.csv', 'areas.csv']).status,
    ).toBe(0);
    const outcome = weathervane(folder.path, ['run', '--json']);
    expect(outcome.errors).not.toContain('✗');
    const { load } = runJson.parse(outcome.json());
    expect(load.files.find(({ file }) => file.endsWith('petitions.csv'))?.rows_read).toBe(3000);
  });

  const latest = (...parts: string[]) => join(folder.path, 'out', 'latest', ...parts);

  test('has a report, a manifest and at least five charts, each as spec, SVG and PNG', () => {
    expect(existsSync(latest('report.html'))).toBe(true);
    const files = readdirSync(latest('charts'));
    const charts = new Set(files.map((file) => file.split('.')[0]));
    expect(charts.size).toBeGreaterThanOrEqual(5);
    const wanted = [...charts].flatMap((chart) => [`${chart}.png`, `${chart}.svg`, `${chart}.vl.json`]);
    expect(files.toSorted()).toEqual(wanted.toSorted());
  });

  test('has every table as CSV, Parquet and Arrow', () => {
    const files = readdirSync(latest('tables'));
    const tables = new Set(files.map((file) => file.split('.')[0]));
    const wanted = [...tables].flatMap((table) => [`${table}.arrow`, `${table}.csv`, `${table}.parquet`]);
    expect(files.toSorted()).toEqual(wanted.toSorted());
  });

  test('lists every file it wrote in the manifest', () => {
    const manifest = manifestJson.parse(JSON.parse(readFileSync(latest('manifest.json'), 'utf8')));
    const written = readdirSync(latest(), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
      .map((entry) => entry.name);
    expect(manifest.files.map(({ file }) => file.split('/').at(-1)).toSorted()).toEqual(written.toSorted());
  });

  test('gives the same figure when it is computed again', () => {
    const outcome = weathervane(folder.path, ['lineage', 'total-by-period/pieces/value', '--json']);
    expect(outcome.status).toBe(0);
    expect(outcome.json()).toMatchObject({ kind: 'figure', same: true });
  });

  test('loads a second time as unchanged', () => {
    const { totals } = loadJson.parse(weathervane(folder.path, ['load', '--json']).json());
    expect(totals).toMatchObject({ loaded: 0, updated: 0, unchanged: totals.rows_read - totals.quarantined });
  });

  test('builds nothing when nothing changed', () => {
    const built = z.object({ models: z.array(z.object({ action: z.string() })) });
    const { models } = built.parse(weathervane(folder.path, ['build', '--json']).json());
    expect(models.filter(({ action }) => action === 'built')).toEqual([]);
  });

  test('reports a quarter, a place and English as asked', () => {
    const words = ['report', '--period', '2020-Q3', '--area', '990102', '--lang', 'en', '--json'];
    expect(weathervane(folder.path, words).json()).toMatchObject({ period: '2020-Q3' });
    expect(readFileSync(latest('report.html'), 'utf8')).toContain('<html lang="en"');
  });
});
