// Signing for a public report on the command line: what two roles may release, what nobody may, and what is kept of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWarehouse } from '../../src/warehouse/open.ts';
import { temporaryFolder, weathervane } from './command.ts';

const folder = temporaryFolder();
const SIGNED = 'Statistics lead;Head of office;samples of counties read by hand';
afterAll(folder.remove);

const report = (...words: string[]) => weathervane(folder.path, ['report', '--edition', 'public', ...words]);

beforeAll(() => {
  const run = (...words: string[]) => expect(weathervane(folder.path, words).status).toBe(0);
  run('generate', '--petitions', '4000', '--out', '.');
  run('init', 'petitions.csv', 'population.csv', 'orgs.csv', 'areas.csv');
  run('load', '--json');
  run('classify', '--json');
  run('build', '--json');
}, 240_000);

test('two roles release rounding and small samples, which is logged', async () => {
  const { status, errors } = report('--period', '2019', '--sign-off', SIGNED);
  expect([status, errors.includes('✗')]).toEqual([0, false]);
  const warehouse = await openWarehouse({ path: join(folder.path, 'weathervane.duckdb'), readOnly: true });
  const kept = await warehouse.query(
    `select s.first_role, s.second_role, s.reason, s.released, count(r.table_id)::varchar as tables
     from ops.release_sign_off s join ops.release r using (release_id) group by all`,
  );
  await warehouse.close();
  const [first, second, reason, released, tables] = kept.columns.map(({ values }) => values[0]);
  expect([first, second, reason, released]).toEqual([...SIGNED.split(';'), 'rounding,sample']);
  expect(Number(tables)).toBeGreaterThan(10);
  const log = readFileSync(join(folder.path, 'out', 'latest', 'tables', 'suppression-log.csv'), 'utf8');
  expect([/,primary/.test(log), /,rounding|,n<30/.test(log)]).toEqual([true, false]);
}, 120_000);

test('nobody releases a period of fewer than k registrations', () => {
  const { status, errors } = report('--period', '2018-05-05..2018-05-05', '--sign-off', SIGNED);
  expect([status, /fewer than 10 registrations/.test(errors)]).toEqual([3, true]);
}, 120_000);

test('nobody releases what would reveal fewer than k beside an earlier release, and the cells are named', () => {
  expect(report('--period', '2020-01..2020-05').status).toBe(0);
  for (const signed of [[], ['--sign-off', SIGNED]]) {
    const { status, errors } = report('--period', '2020-01-01..2020-06-01', ...signed);
    expect([status, errors]).toEqual([3, expect.stringContaining('2020-06-01..2020-06-01')]);
    expect(errors).toContain('nothing below k can be signed for');
  }
}, 240_000);

test('a sign-off of one role, or for another edition, is refused', () => {
  expect(report('--sign-off', 'Head of office;Head of office;hurry').status).toBe(2);
  const internal = ['report', '--edition', 'internal', '--sign-off', SIGNED];
  expect(weathervane(folder.path, internal).status).toBe(2);
}, 120_000);
