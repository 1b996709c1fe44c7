// Builds the SQL models that changed and checks the data; says what was done and why.
import type { Effects } from '../src/foundation/effects.ts';
import { say } from '../src/foundation/messages/index.ts';
import { type BuildOptions, type BuildResult, buildModels } from '../src/warehouse/model-runner.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';

/** What `build` did, and whether a check of severity `error` found rows (exit code 3). */
export interface BuildReport extends BuildResult {
  readonly failed: boolean;
}

/** Brings the models of an open warehouse up to date and runs the checks. */
export async function build(
  warehouse: Warehouse,
  options: BuildOptions,
  effects: Effects,
): Promise<BuildReport> {
  const result = await buildModels(warehouse, options, effects);
  const offended = result.checks.filter(({ rows }) => rows > 0);
  for (const { name, rows, sample } of offended) {
    const found = say(effects.language, 'warehouse.check.found', { check: name, rows });
    effects.warn(sample.length === 0 ? found : `${found} (${sample.join(', ')})`);
  }
  return { ...result, failed: offended.some(({ severity }) => severity === 'error') };
}
