// How commands end: the exit codes and the one JSON document that scripts rely on.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWarehouse } from '../../src/warehouse/open.ts';
import { temporaryFolder, weathervane } from './command.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

beforeAll(() => {
  writeFileSync(join(folder.path, 'register.csv'), '信访件编号,登记时间,内容\n001,2020-05-01,路灯坏了\n');
  expect(weathervane(folder.path, ['init', 'register.csv']).status).toBe(0);
});

test('0: help and version', () => {
  expect(weathervane(folder.path, ['--help']).status).toBe(0);
  expect(weathervane(folder.path, ['--version']).output.trim()).toMatch(/^\d+\.\d+\.\d+$/);
});

test('help speaks Chinese in a Chinese locale, and as --lang says', () => {
  expect(weathervane(folder.path, ['--help'], { LANG: 'zh_CN.UTF-8' }).output).toContain('把文件装入登记册');
  expect(weathervane(folder.path, ['load', '--help', '--lang', 'zh']).output).toContain('把文件装入登记册');
});

test.each([
  ['an unknown command', ['frobnicate']],
  ['an unknown option', ['load', '--frobnicate']],
  ['a file that is not there', ['load', 'missing.csv']],
  ['a source that the configuration does not have', ['load', '--source', 'other']],
  ['a period that is none', ['report', '--period', '2020-13']],
  ['a configuration that is not there', ['run', '--config', 'other.yaml']],
  ['a figure that nothing leads to', ['lineage', 'no/such/figure']],
])('2: %s', (_, words) => {
  expect(weathervane(folder.path, words).status).toBe(2);
});

test('2: a misspelt key is named with its line, column and the nearest key', () => {
  writeFileSync(join(folder.path, 'wrong.yaml'), 'office:\n  nmae: x\n');
  const { status, errors } = weathervane(folder.path, ['build', '--config', 'wrong.yaml']);
  expect(status).toBe(2);
  expect(errors).toContain('wrong.yaml:2:3');
  expect(errors).toContain('"name"');
});

test('4: the warehouse is held by another process, which is named', async () => {
  expect(weathervane(folder.path, ['load']).status).toBe(0);
  const warehouse = await openWarehouse({ path: join(folder.path, 'weathervane.duckdb') });
  try {
    const { status, errors } = weathervane(folder.path, ['build']);
    expect(status).toBe(4);
    expect(errors).toContain(String(process.pid));
  } finally {
    await warehouse.close();
  }
});

test('a load without the secret stops before anything is read', () => {
  const config = ['load', '--config', join('elsewhere', 'weathervane.yaml')];
  expect(weathervane(folder.path, config).status).toBe(2);
});

test('results go to standard output as one JSON document, messages do not', () => {
  const outcome = weathervane(folder.path, ['doctor', '--json']);
  expect(outcome.json()).toMatchObject({ ok: true, problems: [] });
});
