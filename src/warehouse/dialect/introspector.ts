// What tables, views and columns there are, for Kysely and for the generator of row types.
import type { ColumnMetadata, DatabaseIntrospector, SchemaMetadata, TableMetadata } from 'kysely';
import { type Row, wholeRows } from '../results.ts';
import type { Session } from '../session.ts';

const columnsSql = `
  select
    c.schema_name,
    c.table_name,
    c.column_name,
    c.data_type,
    c.is_nullable,
    c.column_default is not null as has_default,
    v.view_oid is not null as is_view
  from duckdb_columns() as c
  left join duckdb_views() as v
    on v.database_oid = c.database_oid
    and v.view_oid = c.table_oid
  where c.database_name = current_database()
    and not c.internal
  order by c.schema_name, c.table_name, c.column_index`;

const schemasSql = `
  select schema_name
  from duckdb_schemas()
  where database_name = current_database()
    and not internal
  order by schema_name`;

function columnOf(row: Row): ColumnMetadata {
  return {
    name: String(row.column_name),
    dataType: String(row.data_type),
    isNullable: row.is_nullable === true,
    hasDefaultValue: row.has_default === true,
    isAutoIncrementing: false,
  };
}

function tableOf(rows: readonly Row[]): TableMetadata {
  const [first] = rows;
  return {
    schema: String(first?.schema_name),
    name: String(first?.table_name),
    isView: first?.is_view === true,
    isForeign: false,
    columns: rows.map(columnOf),
  };
}

/** Reads DuckDB's own catalogue. */
export function duckdbIntrospector(session: Session): DatabaseIntrospector {
  const read = (sql: string): Promise<readonly Row[]> =>
    session.run(sql, {}, (result) =>
      wholeRows(result, { timeZone: session.settings.timeZone, limit: Number.POSITIVE_INFINITY }),
    );
  return {
    async getSchemas(): Promise<SchemaMetadata[]> {
      return (await read(schemasSql)).map((row) => ({ name: String(row.schema_name) }));
    },
    async getTables(): Promise<TableMetadata[]> {
      const tables = Map.groupBy(await read(columnsSql), (row) => `${row.schema_name}.${row.table_name}`);
      return [...tables.values()].map(tableOf);
    },
  };
}
