// `watch --series` as a script uses it: R's bounds and alarms at every point, and a clear end for bad input.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readCsvFixture } from '../fixtures/read-csv.ts';
import { temporaryFolder, weathervane } from './command.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const series = ['high', 'mid', 'low', 'newcat'] as const;
const header = 'group,period,observed,expected,upper,dispersion,p_value,alarm,cusum,cusum_alarm,method';

function watched(
  rows: readonly string[],
  words: readonly string[],
): { readonly outcome: ReturnType<typeof weathervane>; readonly lines: string[][] } {
  writeFileSync(join(folder.path, 'counts.csv'), `${rows.join('\n')}\n`);
  const command = ['watch', '--series', 'counts.csv', '--date', 'day', '--count', 'n', '--output', 'out.csv'];
  const outcome = weathervane(folder.path, [...command, ...words]);
  if (outcome.status !== 0) return { outcome, lines: [] };
  const [first, ...lines] = readFileSync(join(folder.path, 'out.csv'), 'utf8').trim().split('\r\n');
  expect(first).toBe(header);
  return { outcome, lines: lines.map((line) => line.split(',')) };
}

function expectReference(lines: readonly (readonly string[])[], path: string): void {
  const reference = readCsvFixture(`reference/01_farrington/${path}`);
  const numberOf = (cell: string | undefined) => (cell === '' || cell === 'NA' ? null : Number(cell));
  expect(lines.map(([, , observed, , upper, , , alarm]) => [observed, upper, alarm].map(numberOf))).toEqual(
    reference.map(({ observed, upper, alarm }) => [observed, upper, alarm].map(numberOf)),
  );
  for (const [at, row] of reference.entries()) {
    const [, , , expected, , dispersion] = lines[at] ?? [];
    if (numberOf(row.upper) === null) expect([expected, dispersion]).toEqual(['', '']);
    else {
      expect(Math.abs(Number(expected) - Number(row.expected))).toBeLessThan(1e-5);
      expect(Math.abs(Number(dispersion) / Number(row.phi) - 1)).toBeLessThan(1e-4);
    }
  }
}

describe('equals R at every point', () => {
  test.each([
    ['week', 'synthetic_weekly.csv', 'week_monday', (name: string) => `out_synth_${name}_N_nbPlugin.csv`],
    ['month', 'synthetic_monthly.csv', 'month', (name: string) => `out_synthMonthly_${name}_nbPlugin.csv`],
  ] as const)('by the %s', (frequency, file, period, reference) => {
    const table = readCsvFixture(`reference/00_inputs/${file}`);
    const rows = series.flatMap((name) => table.map((row) => `${name},${row[period]},${row[name]}`));
    const { lines, outcome } = watched(['kind,day,n', ...rows], ['--group', 'kind', '--freq', frequency]);
    expect(outcome.status).toBe(0);
    for (const name of series) {
      expectReference(
        lines.filter(([group]) => group === name),
        reference(name),
      );
    }
  });
});

test('the New Year and the limit of the sum are options', () => {
  const table = readCsvFixture('reference/00_inputs/synthetic_weekly.csv');
  const rows = table.map((row) => `${row.week_monday},${row.mid}`);
  const { lines, outcome } = watched(
    ['day,n', ...rows],
    ['--freq', 'week', '--holidays', 'cny', '--cusum-h', '4', '--json'],
  );
  expect(outcome.json()).toMatchObject({ series: 1, rows: 257, alarms: 3, notices: [] });
  const sums = readCsvFixture('reference/01_cusum/out_synth_mid_cusum_on_farrington.csv');
  expect(lines.map((line) => line[9])).toEqual(sums.map((row) => row.cusum_alarm));
  for (const [at, { S }] of sums.entries())
    expect(Math.abs(Number(lines[at]?.[8]) - Number(S))).toBeLessThan(1e-4);
});

describe('what cannot be watched', () => {
  test('3: a negative count, by its row and without its value', () => {
    const { outcome } = watched(['day,n', '2020-01-06,3', '2020-01-13,-77'], ['--freq', 'week']);
    expect(outcome.status).toBe(3);
    expect(outcome.errors).toContain('counts.csv:3');
    expect(outcome.errors).not.toContain('77');
  });

  test('2: a column, a frequency or a number that is none', () => {
    const rows = ['day,n', '2020-01-06,3'];
    expect(watched(rows, ['--freq', 'day']).outcome.status).toBe(2);
    expect(watched(rows, []).outcome.status).toBe(2);
    expect(watched(rows, ['--freq', 'week', '--group', 'place']).outcome.status).toBe(2);
    expect(watched(rows, ['--freq', 'week', '--alpha', '2']).outcome.status).toBe(2);
    const ears = ['--freq', 'week', '--method', 'ears-c2', '--holidays', 'cny'];
    expect(watched(rows, ears).outcome.status).toBe(2);
  });

  test('2: an option without the one that it belongs to, which would change nothing', () => {
    for (const words of [
      ['--alpha', '0.01'],
      ['--truth', 'truth.json'],
    ]) {
      const { status, errors } = weathervane(folder.path, ['watch', ...words]);
      expect([status, errors.includes(`${words[0]} goes with`)]).toEqual([2, true]);
    }
  });

  test('too short a series ends with an empty table and a notice', () => {
    const { outcome, lines } = watched(['day,n', '2020-01-06,3'], ['--freq', 'week']);
    expect([outcome.status, lines]).toEqual([0, []]);
    expect(outcome.errors).toContain('too few');
  });
});
