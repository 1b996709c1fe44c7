// Generating into a directory: the files, their last line, what an abort leaves, and the sample that ships.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { generate } from '../../pipelines/generate.ts';
import { generateCity } from '../../src/city/generate-city.ts';
import type { Effects } from '../../src/foundation/effects.ts';

const quiet = (signal: AbortSignal = new AbortController().signal): Effects => ({
  language: 'en',
  now: () => new Date(0),
  environment: {},
  note: () => {},
  warn: () => {},
  progress: () => {},
  signal,
});

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'weathervane-city-'));
});
afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

describe('generate', () => {
  test('writes the lines of every file with a final newline, and nothing else', async () => {
    const options = { seed: 3, petitions: 2500 };
    const result = await generate({ directory, options }, quiet());
    expect((await readdir(directory)).toSorted()).toEqual(result.files.toSorted());
    for (const file of generateCity(options).files) {
      expect(await readFile(join(directory, file.name), 'utf8'), file.name).toBe(
        `${[...file.lines()].join('\n')}\n`,
      );
    }
  });

  test('leaves no finished file behind when it is stopped at once', async () => {
    await expect(generate({ directory }, quiet(AbortSignal.abort()))).rejects.toThrow();
    expect((await readdir(directory)).filter((name) => !name.endsWith('.partial'))).toEqual([]);
  });

  test('reports how far it has come', async () => {
    const seen: number[] = [];
    const effects = { ...quiet(), progress: ({ done }: { done?: number }) => seen.push(done ?? 0) };
    await generate({ directory, options: { petitions: 5000 } }, effects);
    expect(seen.length).toBeGreaterThan(2);
  });
});

describe('the sample', () => {
  const sample = { seed: 2020, petitions: 300, from: '2019-01', to: '2020-12' };

  test.each(generateCity(sample).files.map(({ name }) => name))('%s is what its seed gives', async (name) => {
    const path = new URL(`../../data/sample/${name}`, import.meta.url);
    await generate({ directory, options: sample }, quiet());
    expect(await readFile(path)).toEqual(await readFile(join(directory, name)));
  });
});
