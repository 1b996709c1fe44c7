// Makes the tables of the register and of the program's own book-keeping, and refuses newer files.
import { readdirSync } from 'node:fs';
import { failure } from '../foundation/errors.ts';
import { packagePath } from '../foundation/package-root.ts';
import { qualified, type TableName, tableName } from './identifiers.ts';
import { sqlFile } from './sql-files.ts';
import type { Warehouse } from './warehouse.ts';

/** Raised when a table's columns or what they may hold change. */
const SCHEMA_VERSION = 4;

const folders = ['register', 'ops'] as const;

/** The tables that sql/register and sql/ops define, in the order of their names. */
export function schemaTables(): readonly TableName[] {
  return folders.flatMap((schema) =>
    readdirSync(packagePath('sql', schema))
      .filter((file) => file.endsWith('.sql'))
      .toSorted()
      .map((file) => ({ schema, name: file.slice(0, -'.sql'.length) })),
  );
}

/** The first cell of a query's result as a whole number, or null. */
async function numberFrom(warehouse: Warehouse, sql: string): Promise<number | null> {
  const column = (await warehouse.query(sql)).columns[0];
  return column?.type === 'integer' ? (column.values[0] ?? null) : null;
}

async function foundVersion(warehouse: Warehouse): Promise<number | null> {
  const tables = await numberFrom(
    warehouse,
    `select count(*) from duckdb_tables()
     where database_name = current_database() and schema_name = 'ops' and table_name = 'schema_version'`,
  );
  return tables === 1 ? numberFrom(warehouse, 'select max(version) from ops.schema_version') : null;
}

/**
 * Makes what is missing of the schemas and tables, in one transaction; an existing warehouse keeps its
 * rows. Throws `warehouse.newer_schema` or `warehouse.older_schema` where the file has another version.
 */
export async function ensureSchema(warehouse: Warehouse): Promise<void> {
  const found = await foundVersion(warehouse);
  if (found !== null && found > SCHEMA_VERSION) {
    throw failure('warehouse.newer_schema', { found, known: SCHEMA_VERSION });
  }
  if (found !== null && found < SCHEMA_VERSION) {
    throw failure('warehouse.older_schema', { found, known: SCHEMA_VERSION });
  }
  await warehouse.transaction(async () => {
    for (const schema of [...folders, 'staging', 'marts']) {
      await warehouse.execute(`create schema if not exists ${schema}`);
    }
    for (const { schema, name } of schemaTables())
      await warehouse.execute(sqlFile(`sql/${schema}/${name}.sql`));
    if (found === null) {
      await warehouse.execute('insert into ops.schema_version values ($version)', {
        version: SCHEMA_VERSION,
      });
    }
  });
}

/**
 * Notes that a table of the register or `ops.setting` was changed, so that the models that read it are
 * rebuilt. Call it in the transaction that changes the table; `table` is `schema.name`.
 */
export async function touchTable(warehouse: Warehouse, table: string): Promise<void> {
  const parameters = { table: `${tableName(table).schema}.${tableName(table).name}` };
  const updated = await warehouse.execute(
    'update ops.table_version set version = version + 1 where table_name = $table',
    parameters,
  );
  if (updated === 0) await warehouse.execute('insert into ops.table_version values ($table, 1)', parameters);
}

/** How many rows a table has. */
export async function countRows(warehouse: Warehouse, table: TableName): Promise<number> {
  return (await numberFrom(warehouse, `select count(*) from ${qualified(table)}`)) ?? 0;
}
