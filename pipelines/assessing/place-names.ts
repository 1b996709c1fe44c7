// The names of places as the register knows them.
import type { Warehouse } from '../../src/warehouse/warehouse.ts';
import { columnReader } from '../column-reader.ts';

/** Names by code; empty where a place has none. */
export async function placeNames(warehouse: Warehouse): Promise<ReadonlyMap<string, string>> {
  const { text } = columnReader(await warehouse.query('select code, name from register.area'));
  const names = text('name');
  return new Map(text('code').map((code, row) => [code ?? '', names[row] ?? '']));
}
