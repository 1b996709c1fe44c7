// Every SQL file of the package: it is understood by DuckDB on an empty warehouse, and says what it is.
import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/foundation/package-root.ts';
import { packageSources, parseModels } from '../../src/warehouse/model-files.ts';
import { modelGraph } from '../../src/warehouse/model-graph.ts';
import { buildModels } from '../../src/warehouse/model-runner.ts';
import { schemaTables } from '../../src/warehouse/schema.ts';
import { sqlFile, sqlText, wrapped } from '../../src/warehouse/sql-files.ts';
import { silent } from './support/models.ts';
import { openWithSchema } from './support/warehouses.ts';

const files = globSync('sql/**/*.sql', { cwd: packageRoot() })
  .map((path) => path.replaceAll('\\', '/'))
  .toSorted();
const queries = files.filter((path) => /^sql\/(?:staging|marts|checks|tables)\//.test(path));

/** The names of `$parameters` outside comments and texts. */
function parameterNames(text: string): readonly string[] {
  const code = text.replaceAll(/--.*$/gm, '').replaceAll(/'[^']*'/g, "''");
  return [...new Set([...code.matchAll(/\$([a-z_]\w*)/g)].map((match) => match[1] ?? ''))];
}

describe.skipIf(files.length === 0)('the SQL of the package', () => {
  test('every query is understood on an empty warehouse', async () => {
    const warehouse = await openWithSchema();
    await buildModels(warehouse, {}, silent);
    for (const path of queries) {
      const parameters = Object.fromEntries(parameterNames(sqlText(path)).map((name) => [name, null]));
      await warehouse.query(wrapped(sqlFile(path), 'explain\n'), parameters);
    }
  });

  test('no check finds anything in an empty warehouse', async () => {
    const warehouse = await openWithSchema();
    const { checks } = await buildModels(warehouse, {}, silent);
    expect(checks.filter(({ rows }) => rows > 0)).toEqual([]);
  });

  test('models are in order', async () => {
    const warehouse = await openWithSchema();
    const models = await parseModels(warehouse, packageSources().models);
    const tables = schemaTables().map(({ schema, name }) => `${schema}.${name}`);
    expect(modelGraph(models, tables).models.length).toBe(models.length);
  });

  test.each(files)('%s begins with what it is', (path) => {
    expect(sqlText(path)).toMatch(/^-- \S/);
  });

  test.each(files)('%s has no tabs, no spaces at line ends and one newline at its end', (path) => {
    expect(sqlText(path)).not.toMatch(/\t|[ \r]$|\n\n$/m);
    expect(sqlText(path).endsWith('\n')).toBe(true);
  });
});
