// Warehouses for tests: in memory or in a folder of their own, closed and removed after each test.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { TypedBatch } from '../../../src/foundation/columns.ts';
import { type OpenOptions, openWarehouse } from '../../../src/warehouse/open.ts';
import { ensureSchema } from '../../../src/warehouse/schema.ts';
import type { Warehouse } from '../../../src/warehouse/warehouse.ts';

/** A folder that is removed when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'weathervane-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** An open warehouse that is closed when the test ends. */
export async function openForTest(options: Partial<OpenOptions> = {}): Promise<Warehouse> {
  const warehouse = await openWarehouse({ path: ':memory:', threads: 1, ...options });
  onTestFinished(() => warehouse.close());
  return warehouse;
}

/** An open warehouse with the tables of the schema. */
export async function openWithSchema(options: Partial<OpenOptions> = {}): Promise<Warehouse> {
  const warehouse = await openForTest(options);
  await ensureSchema(warehouse);
  return warehouse;
}

/** The rows of a result as lists of values. */
export function rowsOf({ columns, rowCount }: TypedBatch): readonly (readonly unknown[])[] {
  return Array.from({ length: rowCount }, (_, row) => columns.map(({ values }) => values[row]));
}

/** The first value of a query. */
export async function only(warehouse: Warehouse, sql: string): Promise<unknown> {
  return (await warehouse.query(sql)).columns[0]?.values[0];
}
