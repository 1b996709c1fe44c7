// Carries places, departments and categories that were scrubbed anew to where the notes of earlier runs name them.
import { identifier, qualified, type TableName } from '../src/warehouse/identifiers.ts';
import { touchTable } from '../src/warehouse/schema.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';

/** Columns of the register whose cells become keys of series, warnings and printed tables. */
export const labelFields: ReadonlySet<string> = new Set(['area_raw', 'org', 'label_raw']);

const kept: readonly { readonly table: TableName; readonly columns: readonly string[] }[] = [
  {
    table: { schema: 'ops', name: 'warning' },
    columns: ['id', 'series', 'area_code', 'org', 'drivers'],
  },
  { table: { schema: 'ops', name: 'event' }, columns: ['area_code'] },
  { table: { schema: 'ops', name: 'release_table' }, columns: ['parameters', 'counts'] },
];
/** Computed again by the next `watch`; two labels that read alike now would collide in it. */
const points: TableName = { schema: 'ops', name: 'watch_point' };

/** How a label may be written: as it is, as a part of a figure's id, and either of them inside JSON. */
function writings(label: string): string[] {
  const part = label.replaceAll('%', '%25').replaceAll('/', '%2F');
  const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
  return [...new Set([label, part, inJson(label), inJson(part)])];
}

/** Puts what a label reads now where it still stands as it was; how many rows, by table. */
export async function replaceLabels(
  warehouse: Warehouse,
  labels: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, number>> {
  const changed = new Map<string, number>();
  const note = async (table: TableName, rows: number): Promise<void> => {
    if (rows === 0) return;
    const key = `${table.schema}.${table.name}`;
    changed.set(key, (changed.get(key) ?? 0) + rows);
    await touchTable(warehouse, key);
  };
  for (const [label, scrubbed] of labels) {
    for (const old of writings(label)) {
      for (const { table, columns } of kept) {
        const names = columns.map(identifier);
        const rows = await warehouse.execute(
          `update ${qualified(table)}
           set ${names.map((name) => `${name} = replace(${name}, $old, $scrubbed)`).join(', ')}
           where ${names.map((name) => `contains(${name}, $old)`).join(' or ')}`,
          { old, scrubbed },
        );
        await note(table, rows);
      }
      await note(
        points,
        await warehouse.execute(`delete from ${qualified(points)} where contains(series, $old)`, { old }),
      );
    }
  }
  return changed;
}
