// Writes column batches into a table through DuckDB's Appender: whole vectors, matched by column name.
import {
  DuckDBDataChunk,
  DuckDBDateValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { TypedBatch, TypedColumn } from '../foundation/columns.ts';
import { failure } from '../foundation/errors.ts';
import type { TableName } from './identifiers.ts';
import type { Session } from './session.ts';
import { timestampFromSeconds, uuidFromText } from './values.ts';

/** DuckDB takes at most this many rows in one chunk. */
const CHUNK_ROWS = 2048;

/** A column of the table that is written to. */
interface TargetColumn {
  readonly name: string;
  readonly type: DuckDBType;
}

async function columnNames(session: Session, { schema, name }: TableName): Promise<readonly string[]> {
  const names = await session.run(
    `select column_name from duckdb_columns()
     where database_name = current_database() and schema_name = $schema and table_name = $name
     order by column_index`,
    { schema, name },
    async (result) => (await result.getColumns())[0] ?? [],
  );
  if (names.length === 0) throw failure('warehouse.no_table', { table: `${schema}.${name}` });
  return names.map(String);
}

const dateValue = (days: number | null): DuckDBValue => (days === null ? null : new DuckDBDateValue(days));
const uuid = (text: string | null): DuckDBValue => (text === null ? null : uuidFromText(text));
const bigint = (value: number | null): DuckDBValue => (value === null ? null : BigInt(value));
const timestampValue = (seconds: number | null): DuckDBValue =>
  seconds === null ? null : timestampFromSeconds(seconds);

const smallIntegers: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
]);

/** Values as the target's vector takes them, or null where it does not take this kind of column. */
function converted(
  column: TypedColumn,
  target: DuckDBType,
  from: number,
  to: number,
): readonly DuckDBValue[] | null {
  const id = target.typeId;
  switch (column.type) {
    case 'boolean':
      return id === DuckDBTypeId.BOOLEAN ? column.values.slice(from, to) : null;
    case 'text':
    case 'uuid':
      if (id === DuckDBTypeId.VARCHAR) return column.values.slice(from, to);
      return id === DuckDBTypeId.UUID ? column.values.slice(from, to).map(uuid) : null;
    case 'date':
      return id === DuckDBTypeId.DATE ? column.values.slice(from, to).map(dateValue) : null;
    case 'timestamp':
      return id === DuckDBTypeId.TIMESTAMP ? column.values.slice(from, to).map(timestampValue) : null;
    case 'integer':
      if (id === DuckDBTypeId.BIGINT) return column.values.slice(from, to).map(bigint);
      return smallIntegers.has(id) || id === DuckDBTypeId.DOUBLE ? column.values.slice(from, to) : null;
    case 'double':
      return id === DuckDBTypeId.DOUBLE || id === DuckDBTypeId.FLOAT ? column.values.slice(from, to) : null;
  }
}

/** The batch's columns in the table's order; null where the batch has none. */
function arranged(
  batch: TypedBatch,
  targets: readonly TargetColumn[],
  table: string,
): (TypedColumn | null)[] {
  const byName = new Map(batch.columns.map((column) => [column.name, column]));
  const known = new Set(targets.map((target) => target.name));
  for (const name of byName.keys()) {
    if (!known.has(name)) throw failure('warehouse.no_column', { table, column: name });
  }
  return targets.map((target) => byName.get(target.name) ?? null);
}

function fill(
  chunk: DuckDBDataChunk,
  columns: readonly (TypedColumn | null)[],
  targets: readonly TargetColumn[],
  span: { readonly from: number; readonly to: number },
  table: string,
): void {
  chunk.reset();
  chunk.rowCount = span.to - span.from;
  const nulls: readonly null[] = Array.from({ length: span.to - span.from }, () => null);
  for (const [index, target] of targets.entries()) {
    const column = columns[index] ?? null;
    const values = column === null ? nulls : converted(column, target.type, span.from, span.to);
    if (values === null) {
      const given = column?.type ?? '';
      throw failure('warehouse.column_type', {
        table,
        column: target.name,
        type: String(target.type),
        given,
      });
    }
    chunk.setColumnValues(index, values);
  }
}

/**
 * Appends all batches and returns how many rows they had. Columns that a batch lacks become null.
 * `batches` may read from the same session. Throws `warehouse.no_column`, `warehouse.column_type`
 * and `warehouse.query`; the caller's transaction decides what stays after an error.
 */
export async function appendBatches(
  session: Session,
  target: TableName,
  batches: AsyncIterable<TypedBatch> | Iterable<TypedBatch>,
): Promise<number> {
  const table = `${target.schema}.${target.name}`;
  const names = await columnNames(session, target);
  const appender = await session.exclusively((open) => open.createAppender(target.name, target.schema));
  const targets = names.map((name, index) => ({ name, type: appender.columnType(index) }));
  const chunk = DuckDBDataChunk.create(targets.map(({ type }) => type));
  let rows = 0;
  try {
    for await (const batch of batches) {
      const columns = arranged(batch, targets, table);
      await session.exclusively(async () => {
        for (let from = 0; from < batch.rowCount; from += CHUNK_ROWS) {
          fill(chunk, columns, targets, { from, to: Math.min(from + CHUNK_ROWS, batch.rowCount) }, table);
          appender.appendDataChunk(chunk);
        }
      });
      rows += batch.rowCount;
    }
    await session.exclusively(async () => appender.flushSync());
  } catch (error) {
    appender.clear();
    throw error;
  } finally {
    appender.closeSync();
  }
  return rows;
}
