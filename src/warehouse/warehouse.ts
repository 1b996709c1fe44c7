// The warehouse as the rest of the program knows it: SQL in, columns out, one transaction at a time.
//
// Additions to the first contract: SQL may be a `SqlFile` (`sqlFile(path)`), so that an error names its
// line; `execute` returns how many rows changed; parameters that a statement does not name are left aside.
import type { TypedBatch } from '../foundation/columns.ts';
import { appendBatches } from './append.ts';
import type { TableName } from './identifiers.ts';
import type { Parameters, Session } from './session.ts';
import type { Sql } from './sql-files.ts';

export type { TableName } from './identifiers.ts';
export type { Parameters } from './session.ts';
export type { Sql, SqlFile } from './sql-files.ts';

/** How many rows `query` returns at most. */
export const QUERY_ROW_LIMIT = 250_000;

export interface Warehouse {
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
   * on a connection of its own, and other statements may run meanwhile. Inside one it sees the
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
  let inTransaction = false;
  let closed = false;

  const transaction = async <T>(work: () => Promise<T>): Promise<T> => {
    if (inTransaction) throw new RangeError('a transaction is already open');
    inTransaction = true;
    try {
      await session.execute('begin transaction');
      try {
        const result = await work();
        await session.execute('commit');
        return result;
      } catch (error) {
        await session.execute('rollback').catch(() => undefined);
        throw error;
      }
    } finally {
      inTransaction = false;
    }
  };

  async function* stream(sql: Sql, parameters?: Parameters): AsyncGenerator<TypedBatch> {
    if (inTransaction) {
      yield* session.stream(sql, parameters, true);
      return;
    }
    const own = await reader();
    try {
      yield* own.stream(sql, parameters, false);
    } finally {
      own.close();
    }
  }

  return {
    execute: (sql, parameters) => session.execute(sql, parameters),
    query: (sql, parameters) => session.query(sql, parameters, QUERY_ROW_LIMIT),
    stream,
    append: (table, batches) => appendBatches(session, table, batches),
    transaction,
    async close() {
      if (closed) return;
      closed = true;
      session.close();
      await shutDown();
    },
  };
}
