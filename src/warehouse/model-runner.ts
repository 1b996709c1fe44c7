// Builds the models whose SQL or inputs changed, in one transaction, and runs the checks after.
import type { Effects } from '../foundation/effects.ts';
import { say } from '../foundation/messages/index.ts';
import { type CheckResult, runChecks } from './checks.ts';
import { abandoned, fingerprints, type Reason, reasonToBuild } from './fingerprints.ts';
import { qualified, tableName } from './identifiers.ts';
import { type Model, packageSources, parseChecks, parseModels, type SqlSources } from './model-files.ts';
import { modelGraph, selectModels } from './model-graph.ts';
import { builtModels, forgetModel, modelObjects, rememberModel, tableVersions } from './model-store.ts';
import { countRows, schemaTables } from './schema.ts';
import { wrapped } from './sql-files.ts';
import type { Warehouse } from './warehouse.ts';

export interface BuildOptions {
  /** Models to build, with what they need; all where none is named. */
  readonly only?: readonly string[];
  /** Says what would be built, builds nothing and runs no check. */
  readonly dryRun?: boolean;
  /** The models and checks of the package unless a test brings its own. */
  readonly sources?: SqlSources;
}

export interface BuildResult {
  readonly models: readonly ModelResult[];
  readonly checks: readonly CheckResult[];
}

/** What was done with a model, or in a dry run would be, and why. Rows are null where they are not known. */
interface ModelResult {
  readonly name: string;
  readonly action: 'built' | 'kept';
  readonly reason: string;
  readonly rows: number | null;
  readonly seconds: number;
}

type BuildEffects = Pick<Effects, 'language' | 'note' | 'progress' | 'signal'>;

function inWords(reason: Reason, { language }: BuildEffects): string {
  switch (reason.kind) {
    case 'input':
      return say(language, 'warehouse.reason.input', { input: reason.input });
    case 'never':
      return say(language, 'warehouse.reason.never');
    case 'missing':
      return say(language, 'warehouse.reason.missing');
    case 'sql':
      return say(language, 'warehouse.reason.sql');
    case 'fresh':
      return say(language, 'warehouse.reason.fresh');
  }
}

type Objects = ReadonlyMap<string, 'table' | 'view'>;

async function dropObject(warehouse: Warehouse, name: string, objects: Objects): Promise<void> {
  const kind = objects.get(name);
  if (kind !== undefined) await warehouse.execute(`drop ${kind} ${qualified(tableName(name))}`);
}

async function buildOne(warehouse: Warehouse, model: Model, objects: Objects): Promise<number> {
  const target = tableName(model.name);
  await dropObject(warehouse, model.name, objects);
  await warehouse.execute(wrapped(model.sql, `create ${model.materialized} ${qualified(target)} as\n`));
  return countRows(warehouse, target);
}

/**
 * Brings the models up to date and checks them. A model is rebuilt if it was never built, if its SQL or
 * one of its inputs changed (see `touchTable`), or if its table is gone; what no file defines any more is
 * dropped. All of it is one transaction. Throws `warehouse.cycle`, `warehouse.unknown_table`,
 * `warehouse.unknown_model` and `warehouse.query` with the line of the model's file.
 */
export async function buildModels(
  warehouse: Warehouse,
  { only = [], dryRun = false, sources = packageSources() }: BuildOptions,
  effects: BuildEffects,
): Promise<BuildResult> {
  const tables = schemaTables().map(({ schema, name }) => `${schema}.${name}`);
  const graph = modelGraph(await parseModels(warehouse, sources.models), tables);
  const selected = selectModels(graph, only);
  const checks = dryRun ? [] : await parseChecks(warehouse, sources.checks);

  const build = async (): Promise<readonly ModelResult[]> => {
    const objects = await modelObjects(warehouse);
    const built = await builtModels(warehouse, objects);
    const prints = fingerprints(graph, await tableVersions(warehouse));
    if (!dryRun && only.length === 0) {
      for (const name of abandoned(graph.models, built.keys())) {
        await dropObject(warehouse, name, objects);
        await forgetModel(warehouse, name);
      }
    }
    const results: ModelResult[] = [];
    for (const [index, model] of selected.entries()) {
      effects.signal.throwIfAborted();
      const print = prints.get(model.name);
      if (print === undefined) continue;
      const before = built.get(model.name);
      const reason = reasonToBuild(print, before);
      const words = inWords(reason, effects);
      if (reason.kind === 'fresh' || dryRun) {
        const [action, rows] =
          reason.kind === 'fresh' ? (['kept', before?.rows ?? null] as const) : (['built', null] as const);
        results.push({ name: model.name, action, reason: words, rows, seconds: 0 });
        continue;
      }
      const step = say(effects.language, 'warehouse.step.model', { model: model.name, reason: words });
      effects.progress({ step, done: index, total: selected.length });
      const started = performance.now();
      const rows = await buildOne(warehouse, model, objects);
      await rememberModel(warehouse, model, print, rows);
      results.push({
        name: model.name,
        action: 'built',
        reason: words,
        rows,
        seconds: (performance.now() - started) / 1000,
      });
    }
    return results;
  };

  const models = dryRun ? await build() : await warehouse.transaction(build);
  const known = new Set([...tables, ...graph.models.map(({ name }) => name)]);
  const changed = only.length === 0 ? null : new Set(selected.map(({ name }) => name));
  return { models, checks: await runChecks(warehouse, checks, { known, changed }, effects) };
}
