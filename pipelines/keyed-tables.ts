// Where keys of registrations and matters stand: found in the warehouse itself, so that no table is forgotten.
import type { TableName } from '../src/warehouse/identifiers.ts';
import type { Warehouse } from '../src/warehouse/warehouse.ts';
import { columnReader } from './column-reader.ts';

/** A column of keys. */
export interface KeyColumn {
  readonly table: TableName;
  readonly column: string;
}

/** The columns of keys in the tables that are kept; staging and marts are built from these. */
export async function keyColumns(warehouse: Warehouse): Promise<KeyColumn[]> {
  const found = await warehouse.query(
    `select c.schema_name, c.table_name, c.column_name
     from duckdb_columns() as c
     join duckdb_tables() as t using (database_name, schema_name, table_name)
     where c.database_name = current_database()
       and c.schema_name in ('register', 'ops')
       and c.column_name in ('case_key', 'matter_key')
     order by all`,
  );
  const { text } = columnReader(found);
  const [schemas, names, columns] = [text('schema_name'), text('table_name'), text('column_name')];
  return schemas.map((schema, row) => ({
    table: { schema: schema ?? '', name: names[row] ?? '' },
    column: columns[row] ?? '',
  }));
}
