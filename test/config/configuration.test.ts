// The configuration: defaults, and every problem with its line, column and nearest key.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/configuration.ts';
import { configurationJsonSchema } from '../../src/config/schema.ts';
import { WeathervaneError } from '../../src/foundation/errors.ts';

const parse = (text: string) => parseConfiguration(text, 'weathervane.yaml');

function problemsOf(text: string): { code: string; line: number; column: number; nearest: unknown }[] {
  try {
    parse(text);
  } catch (error) {
    if (!(error instanceof WeathervaneError)) throw error;
    return [error, ...error.others].map(({ code, place, parameters }) => ({
      code,
      line: place?.line ?? 0,
      column: place?.column ?? 0,
      nearest: parameters.nearest,
    }));
  }
  return [];
}

describe('a valid configuration', () => {
  test('an empty file is all defaults', () => {
    const configuration = parse('');
    expect(configuration.office.time_zone).toBe('Asia/Shanghai');
    expect(configuration.office.statistical_month_end).toBe(31);
    expect(configuration.report.edition).toBe('office');
  });

  test('a field is a column, a value map, joined columns or a constant', () => {
    const { sources } = parse(
      [
        'sources:',
        '  热线:',
        '    kind: petitions',
        '    fields:',
        '      id: 编号',
        '      channel: {column: 形式, values: {电话: call}}',
        '      received_on: {columns: [日期, 时间], separator: " "}',
      ].join('\n'),
    );
    expect(sources.热线?.fields.channel).toEqual({ column: '形式', values: { 电话: 'call' } });
  });
});

describe('a wrong configuration', () => {
  test('a misspelt key is refused with line, column and the nearest key', () => {
    expect(problemsOf('office:\n  nmae: x\n')).toEqual([
      { code: 'config.unknown_key', line: 2, column: 3, nearest: 'name' },
    ]);
  });

  test('a misspelt key inside a field mapping names the key of the mapping', () => {
    const text = 'sources:\n  a:\n    kind: petitions\n    fields:\n      channel: {column: x, value: {}}\n';
    expect(problemsOf(text)[0]).toMatchObject({ code: 'config.unknown_key', line: 5, nearest: 'values' });
  });

  test('a field that the register does not have is refused with the nearest field', () => {
    const text = 'sources:\n  a:\n    kind: petitions\n    fields:\n      recieved_on: 日期\n';
    expect(problemsOf(text)).toEqual([
      { code: 'config.unknown_key', line: 5, column: 7, nearest: 'received_on' },
    ]);
  });

  test('all problems are told at once', () => {
    expect(problemsOf('languag: zh\noffice:\n  joint_visit_persons: 1\n')).toHaveLength(2);
  });

  test('broken YAML is told with its place', () => {
    expect(problemsOf('office: {name: "x\n')[0]).toMatchObject({ code: 'config.yaml' });
  });
});

test('the published JSON Schema is fresh', () => {
  const published: unknown = JSON.parse(readFileSync('data/weathervane.schema.json', 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(configurationJsonSchema())));
});
