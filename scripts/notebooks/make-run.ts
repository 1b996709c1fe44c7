// Makes a run for notebooks by the command itself: a generated city with decisions, loaded, assessed and published.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { packagePath } from '../../src/foundation/package-root.ts';

const city = { seed: 6, petitions: 3000, decisions: 1500 } as const;

/** Files of the city that are no register. */
const others: ReadonlySet<string> = new Set(['truth.json']);

const assessed = z.object({ published: z.object({ directory: z.string() }) });

function weathervane(folder: string, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [packagePath('bin', 'weathervane.mjs'), ...words],
    { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(`weathervane ${words.join(' ')} ended with ${status}\n${stderr}`);
  return stdout;
}

/** Makes the run in an empty folder; returns where it is, and where the truth of its city is. */
export function makeRun(folder: string): { readonly run: string; readonly truth: string } {
  const size = Object.entries(city).flatMap(([name, value]) => [`--${name}`, String(value)]);
  weathervane(folder, ['generate', ...size, '--out', '.']);
  weathervane(folder, ['init', ...readdirSync(folder).filter((file) => !others.has(file))]);
  weathervane(folder, ['load']);
  const { published } = assessed.parse(JSON.parse(weathervane(folder, ['assess', '--all', '--json'])));
  return { run: published.directory, truth: join(folder, 'truth.json') };
}
