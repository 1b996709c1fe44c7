// Measures the gate on the demo: the year, then periods that grow, each read beside all that was published before.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import * as z from 'zod';
import { packagePath } from '../../../src/foundation/package-root.ts';

const RELEASES = [
  ['internal', '2020'],
  ['public', '2020'],
  ['public', '2020-01..2020-05'],
  ['public', '2020-01..2020-06'],
] as const;

const manifest = z.object({
  steps: z.array(z.object({ step: z.string(), seconds: z.number() })),
});

/** How long reading the tables, those of earlier releases and the gate took; null where the release was refused. */
export interface GateTime {
  readonly edition: string;
  readonly period: string;
  readonly seconds: number | null;
}

export function measureGate(): GateTime[] {
  const folder = mkdtempSync(join(tmpdir(), 'weathervane-gate-'));
  const run = (...words: string[]): number | null =>
    spawnSync(process.execPath, [packagePath('bin', 'weathervane.mjs'), ...words], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status;
  try {
    run('run', '--demo', '--json');
    return RELEASES.map(([edition, period]) => {
      const status = run(
        'report',
        '--config',
        'demo/weathervane.yaml',
        '--edition',
        edition,
        '--period',
        period,
        '--json',
      );
      if (status !== 0) return { edition, period, seconds: null };
      const written: unknown = JSON.parse(
        readFileSync(join(folder, 'out', 'latest', 'manifest.json'), 'utf8'),
      );
      const step = manifest.parse(written).steps.find((one) => one.step === 'tables');
      return { edition, period, seconds: step?.seconds ?? null };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
