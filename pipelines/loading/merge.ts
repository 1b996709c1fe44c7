// Compares the rows that were read with the register, and lets the register have the latest of each.
import { touchTable } from '../../src/warehouse/schema.ts';
import { sqlFile } from '../../src/warehouse/sql-files.ts';
import type { Warehouse } from '../../src/warehouse/warehouse.ts';

/** What the rows of a file were to the register. */
interface MergeCounts {
  readonly loaded: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** The first row of a query as numbers, by column name. */
export async function numbers(
  warehouse: Warehouse,
  sql: string,
  parameters = {},
): Promise<ReadonlyMap<string, number> | null> {
  const found = await warehouse.query(sql, parameters);
  if (found.rowCount === 0) return null;
  return new Map(found.columns.map(({ name, values }) => [name, Number(values[0] ?? 0)]));
}

/** Tables that hold more of a row: each part is a statement of sql/loading, run for new and changed rows. */
const dependentTables: Readonly<Record<string, readonly string[]>> = {
  decision: ['forget_feature', 'feature', 'forget_outcome', 'outcome'],
};

/** Compares the rows that were read with the register, and lets the register have the latest of each. */
export async function merge(
  warehouse: Warehouse,
  table: string,
  parameters: { readonly batch_id: string; readonly replaced_on: string },
): Promise<MergeCounts> {
  const run = (part: string): Promise<number> =>
    warehouse.execute(sqlFile(`sql/loading/${table}_${part}.sql`), parameters);
  await run('versions');
  const counts = await numbers(
    warehouse,
    `select
       count(*) filter (where action = 'loaded') as loaded,
       count(*) filter (where action = 'updated') as updated,
       count(*) filter (where action = 'unchanged') as unchanged
     from loading.${table}_version`,
  );
  const [loaded, updated] = [counts?.get('loaded') ?? 0, counts?.get('updated') ?? 0];
  const petitions = table === 'petition';
  if (updated > 0) {
    if (petitions) await run('history');
    await run('replaced');
  }
  if (loaded + updated > 0) {
    await run('latest');
    await touchTable(warehouse, `register.${table}`);
    for (const part of dependentTables[table] ?? []) {
      await run(part);
      await touchTable(warehouse, `register.${table}_${part.replace(/^forget_/, '')}`);
    }
  }
  if (petitions && updated > 0) {
    await run('accusations');
    await run('labels');
    await touchTable(warehouse, 'register.petition_history');
    await touchTable(warehouse, 'register.label');
  }
  return { loaded, updated, unchanged: counts?.get('unchanged') ?? 0 };
}
