// init: a file is listed once, another month of a register joins its source, and comments stay.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { init } from '../../pipelines/init.ts';
import { parseConfiguration } from '../../src/config/configuration.ts';
import { WeathervaneError } from '../../src/foundation/errors.ts';
import { temporaryFolder } from '../e2e/command.ts';

let folder: ReturnType<typeof temporaryFolder>;
const at = (name: string) => join(folder.path, name);

beforeEach(() => {
  folder = temporaryFolder();
  writeFileSync(at('january.csv'), '信访件编号,登记时间,内容\n001,2020-01-05,路灯坏了\n');
  writeFileSync(at('february.csv'), '信访件编号,登记时间,内容\n002,2020-02-05,停水三天\n');
  writeFileSync(at('residents.csv'), '地区代码,地区名称,年份,常住人口\n431202,甲区,2020,400000\n');
});
afterEach(() => folder.remove());

const suggest = (files: string[], replace = false) =>
  init(
    {
      configurationFile: at('weathervane.yaml'),
      keyFile: at('weathervane.key'),
      files: files.map(at),
      parquet: () => Promise.reject(new TypeError('no Parquet here')),
      replace,
    },
    { language: 'en', signal: new AbortController().signal },
  );

const written = () => readFileSync(at('weathervane.yaml'), 'utf8');
const sources = () => parseConfiguration(written(), 'weathervane.yaml').sources;

describe('init', () => {
  test('puts files with the same columns into one source, named for what it is', async () => {
    await suggest(['january.csv', 'february.csv', 'residents.csv']);
    expect(Object.keys(sources())).toEqual(['petitions', 'population']);
    expect(sources().petitions?.files).toEqual(['january.csv', 'february.csv']);
  });

  test('lets another month join the source whose columns it has', async () => {
    await suggest(['january.csv']);
    await suggest(['february.csv']);
    expect(Object.keys(sources())).toEqual(['petitions']);
    expect(sources().petitions?.files).toEqual(['january.csv', 'february.csv']);
  });

  test('never lists a file twice', async () => {
    await suggest(['january.csv']);
    await expect(suggest(['january.csv'])).rejects.toThrow(WeathervaneError);
    await suggest(['january.csv'], true);
    expect(Object.keys(sources())).toEqual(['petitions']);
  });

  test('keeps comments and settings that are there', async () => {
    await suggest(['january.csv']);
    writeFileSync(at('weathervane.yaml'), `# ours\noffice: {name: 甲市} # the city\n${written()}`);
    await suggest(['residents.csv']);
    expect(written()).toContain('# ours');
    expect(written()).toContain('# the city');
  });

  test('makes the secret once', async () => {
    expect((await suggest(['january.csv'])).secret).toBe(at('weathervane.key'));
    expect((await suggest(['residents.csv'])).secret).toBeNull();
  });
});
