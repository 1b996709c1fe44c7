// A table written as it comes: into a folder that need not be there, and under its name only when it is whole.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvSink } from '../../pipelines/csv-sink.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weathervane-sink-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a table is there, in a new folder, when it is whole and not before', async () => {
  const path = join(folder, 'new', 'out.csv');
  const sink = csvSink(path);
  await sink.begin(['a', 'b']);
  await sink.write({ columns: [['1'], [null]], rowNumbers: [1] });
  expect(await readdir(join(folder, 'new'))).toEqual(['out.csv.partial']);
  await sink.end();
  expect(await readFile(path, 'utf8')).toBe('a,b\r\n1,\r\n');
  expect(await readdir(join(folder, 'new'))).toEqual(['out.csv']);
});

test('a sink into which nothing is written leaves nothing behind', async () => {
  csvSink(join(folder, 'never', 'out.csv'));
  expect(await readdir(folder)).not.toContain('never');
});

test('a place that cannot be written to is an error of the call, not of the process', async () => {
  await expect(csvSink('/dev/null/out.csv').begin(['a'])).rejects.toThrow();
});
