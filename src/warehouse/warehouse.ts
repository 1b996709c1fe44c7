// The warehouse as the rest of the program knows it: SQL in, columns out, one transaction at a time.
//
// Beyond the first contract: SQL may be a `SqlFile` (`sqlFile(path)`), so that an error names its line;
// `execute` returns how many rows changed; parameters that a statement does not name are left aside; day
// numbers and wall-clock seconds may be given where a statement compares with a date or a timestamp.
import { Kysely } from 'kysely';
import type { TypedBatch } from '../foundation/columns.ts';
import { appendBatches } from './append.ts';
import { duckdbDialect } from './dialect/dialect.ts';
import type { TableName } from './identifiers.ts';
import type { Database } from './register-types.ts';
import { batches, wholeBatch } from './results.ts';
import type { Parameters, Session } from './session.ts';
import type { Sql } from './sql-files.ts';
import { streamed } from './streams.ts';

/** How many rows `query` returns at most. */
export const QUERY_ROW_LIMIT = 250_000;

export interface Warehouse {
  /** Typed reads and small writes; its statements belong to the transaction that is open, if one is. */
  readonly kysely: Kysely<Database>;
  /** Runs one statement with named `$parameters`; returns how many rows it changed. */
  execute(sql: Sql, parameters?: Parameters): Promise<number>;
  /**
   * The whole result by column, up to `QUERY_ROW_LIMIT` rows (`warehouse.too_many_rows` above). Whole
   * numbers are `integer` whatever their width (`warehouse.unsafe_integer` beyond 2^53), decimals are
   * `double`, dates are day numbers, timestamps wall-clock seconds; lists and the like are text.
   */
  query(sql: Sql, parameters?: Parameters): Promise<TypedBatch>;
  /**
   * The result in batches of at most 2,048 rows. Outside a transaction it reads the last committed state
   * on a connection of its own (without the temporary tables of this one), and other statements may run
   * meanwhile. Inside one it sees the
   * transaction's own changes, and the result is held in memory first.
   */
  stream(sql: Sql, parameters?: Parameters): AsyncIterable<TypedBatch>;
  /** Appends rows by column name and returns their number; columns that a batch lacks become null. */
  append(table: TableName, batches: AsyncIterable<TypedBatch> | Iterable<TypedBatch>): Promise<number>;
  /**
   * Runs `work` in one transaction: all of it stays, or nothing if it throws. One at a time: a second
   * one begun meanwhile is a mistake in the program and throws a RangeError.
   */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What a warehouse is made of. */
export interface WarehouseParts {
  readonly session: Session;
  /** Opens one more connection, for reading. */
  readonly reader: () => Promise<Session>;
  readonly shutDown: () => Promise<void>;
}

/** Puts the parts of an open database together. */
export function assembleWarehouse({ session, reader, shutDown }: WarehouseParts): Warehouse {
  let closed = false;
  const { timeZone } = session.settings;

  const transaction = async <T>(work: () => Promise<T>): Promise<T> => {
    await session.begin();
    try {
      const result = await work();
      await session.commit();
      return result;
    } catch (error) {
      await session.rollback().catch(() => undefined);
      throw error;
    }
  };

  return {
    kysely: new Kysely<Database>({ dialect: duckdbDialect(session, reader) }),
    execute: (sql, parameters = {}) => session.run(sql, parameters, (result) => result.rowsChanged),
    query: (sql, parameters = {}) =>
      session.fetch(sql, parameters, (result) => wholeBatch(result, { timeZone, limit: QUERY_ROW_LIMIT })),
    stream: (sql, parameters = {}) =>
      streamed(session, reader, sql, parameters, (result) => batches(result, timeZone)),
    append: (table, rows) => appendBatches(session, table, rows),
    transaction,
    async close() {
      if (closed) return;
      closed = true;
      session.close();
      await shutDown();
    },
  };
}
