// Runs the command as a user does: a process of its own, in a folder of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagePath } from '../../src/foundation/package-root.ts';

export interface Outcome {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
  /** Standard output as the one JSON document that `--json` promises. */
  readonly json: () => unknown;
}

/** An empty folder that ends with the test. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'weathervane-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Runs `weathervane …` in `folder`, speaking English unless the environment says otherwise. */
export function weathervane(
  folder: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [packagePath('bin', 'weathervane.mjs'), ...words],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', HOME: folder, LANG: 'en_US.UTF-8', ...environment },
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const json = (): unknown => JSON.parse(stdout);
  return { status, output: stdout, errors: stderr, json };
}
