// Models written in a test, and effects that say nothing.
import type { Effects } from '../../../src/foundation/effects.ts';
import type { NamedSql, SqlSources } from '../../../src/warehouse/model-files.ts';

export const silent: Effects = {
  language: 'en',
  now: () => new Date(0),
  environment: {},
  note: () => undefined,
  warn: () => undefined,
  progress: () => undefined,
  signal: new AbortController().signal,
};

const named = (texts: Readonly<Record<string, string>>): readonly NamedSql[] =>
  Object.entries(texts).map(([name, text]) => ({
    name,
    sql: { file: `sql/${name.replace('.', '/')}.sql`, text, prefix: 0 },
  }));

/** Models and checks from their texts by name: `{'staging.a': 'select …'}`. */
export function sources(
  models: Readonly<Record<string, string>>,
  checks: Readonly<Record<string, string>> = {},
): SqlSources {
  return { models: named(models), checks: named(checks) };
}
