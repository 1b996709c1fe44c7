// What the product never does, read from the live warehouse, every output, and the command line's own list.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { counts, texts } from '../../src/report/read-columns.ts';
import { openWarehouse } from '../../src/warehouse/open.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import {
  accusesDepartment,
  columnsOf,
  isOfAPerson,
  isSeriesOfVisits,
  judgementColumns,
  keyedTables,
  keysInMarts,
  keysSaid,
  personalWords,
  personColumns,
  visitColumns,
  visitSeries,
} from '../support/never.ts';
import { saidBy } from '../support/said-by.ts';
import { temporaryFolder, weathervane } from './command.ts';

const folder = temporaryFolder();
const EDITIONS = ['office', 'internal', 'public'] as const;
let warehouse: Warehouse;

beforeAll(async () => {
  const run = (...words: string[]) => expect(weathervane(folder.path, words).status).toBe(0);
  run('generate', '--petitions', '4000', '--out', '.');
  run('init', 'petitions.csv', 'population.csv', 'orgs.csv', 'areas.csv');
  run('run', '--json');
  for (const edition of ['internal', 'public']) run('report', '--edition', edition, '--json');
  warehouse = await openWarehouse({ path: join(folder.path, 'weathervane.duckdb'), readOnly: true });
}, 240_000);

afterAll(async () => {
  await warehouse?.close();
  folder.remove();
});

describe('the warehouse', () => {
  test('has no column of a person', async () => {
    const columns = await columnsOf(warehouse);
    expect(columns.length).toBeGreaterThan(150);
    expect(personColumns(columns)).toEqual([]);
  });

  test('judges nothing that has the key of a case or a matter', async () => {
    const columns = await columnsOf(warehouse);
    expect(keyedTables(columns).size).toBeGreaterThan(0);
    expect(judgementColumns(columns)).toEqual([]);
  });

  test('keeps keys of cases and matters out of every mart', async () => {
    expect(keysInMarts(await columnsOf(warehouse))).toEqual([]);
  });

  test('has no series over joint, repeated or skip-level visits', async () => {
    const columns = await columnsOf(warehouse);
    expect(visitColumns(columns)).toEqual([]);
    const axes = texts(
      await warehouse.query('select distinct axis from marts.petition_daily order by axis'),
      'axis',
    );
    expect(axes.filter((axis) => /joint|repeat|skip/.test(axis))).toEqual([]);
    expect(columns.some(({ column }) => column === 'series')).toBe(true);
    expect(await visitSeries(warehouse, columns)).toEqual([]);
  });

  test('crosses no accusation with a department or a place below county', async () => {
    const crossings = [
      "select count(*)::bigint as found from marts.department_monthly where topic = 'withheld' and org <> 'withheld'",
      "select count(*)::bigint as found from marts.department_monthly where org = 'withheld' and topic <> 'withheld'",
      "select count(*)::bigint as found from marts.petition_daily where code in ('accusation', 'withheld') and length(area_code) > 6 and area_code <> 'unknown'",
      "select count(*)::bigint as found from marts.petition_monthly where purpose = 'accusation' and topic <> 'withheld'",
      "select count(*)::bigint as found from marts.series_weekly where topic = 'withheld' or org = 'withheld'",
    ];
    for (const sql of crossings)
      expect([sql, counts(await warehouse.query(sql), 'found')[0]]).toEqual([sql, 0]);
    const accusations = await warehouse.query(
      "select coalesce(sum(pieces), 0)::bigint as found from marts.petition_daily where axis = 'purpose' and code = 'accusation'",
    );
    expect(counts(accusations, 'found')[0]).toBeGreaterThan(0);
  });
});

/** The folders of all runs, each once. */
const runs = (): string[] =>
  readdirSync(join(folder.path, 'out'))
    .filter((name) => name !== 'latest')
    .map((name) => join(folder.path, 'out', name));

const filesOf = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('every output of every edition', () => {
  test('is there for all three', () => {
    const editions = runs().map(
      (run): unknown => JSON.parse(readFileSync(join(run, 'manifest.json'), 'utf8')).edition,
    );
    expect(new Set(editions)).toEqual(new Set(EDITIONS));
  });

  test('holds no key of a case or a matter, by name or by value', async () => {
    const keys = await warehouse.query(
      'select case_key::varchar as key from register.petition union select matter_key::varchar from register.petition where matter_key is not null',
    );
    const known = texts(keys, 'key');
    expect(known.length).toBeGreaterThan(3000);
    for (const file of runs().flatMap(filesOf)) {
      const said = await saidBy(file, warehouse);
      expect([file, said.length > 20, keysSaid(said, known)]).toEqual([file, true, 0]);
    }
  });

  test('has no table by month or week over joint, repeated or skip-level visits, and no accusation by department', () => {
    const tables = runs().flatMap((run) =>
      filesOf(join(run, 'tables')).filter((file) => file.endsWith('.csv')),
    );
    expect(tables.length).toBeGreaterThan(30);
    for (const file of tables) {
      const csv = readFileSync(file, 'utf8');
      expect([file, isSeriesOfVisits(csv), accusesDepartment(csv)]).toEqual([file, false, false]);
    }
  });

  test('has no figure that judges a case or a person', () => {
    for (const run of runs()) {
      const manifest: { figures: { id: string }[] } = JSON.parse(
        readFileSync(join(run, 'manifest.json'), 'utf8'),
      );
      expect(manifest.figures.filter(({ id }) => isOfAPerson(id.split('/').at(-1) ?? ''))).toEqual([]);
    }
  });
});

describe('the command line', () => {
  test('has no command and no option about a person', () => {
    const words = commands.flatMap(({ name, options, argument }) => [
      name,
      argument?.name ?? '',
      ...options.map(({ flags }) => flags),
    ]);
    expect(personalWords(words)).toEqual([]);
  });

  test('says the same in both languages: nothing identifies, ranks or predicts petitioners', () => {
    const summaries = (['zh', 'en'] as const).flatMap((language) =>
      commands.flatMap(({ options }) => options.map(({ summary }) => summary(language))),
    );
    expect(
      summaries.filter((summary) =>
        /信访人(?:员)?(?:编号|画像|排名|评分)|上访人|稳控|petitioner/.test(summary),
      ),
    ).toEqual([]);
  });
});
