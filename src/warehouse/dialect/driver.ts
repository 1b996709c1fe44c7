// Kysely's driver on an open session: statements, transactions and streams.
import { type DuckDBResult, ResultReturnType } from '@duckdb/node-api';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import { type Row, rowBatches, wholeRows } from '../results.ts';
import type { Parameters, Session } from '../session.ts';
import { streamed } from '../streams.ts';

/** How many rows a query builder may return; a report reads fewer. */
const ROW_LIMIT = 250_000;

/** Kysely knows the type of a row from its own types; at run time there is only a list to see. */
function isRowsOf<R>(rows: unknown): rows is R[] {
  return Array.isArray(rows);
}

function resultOf<R>(rows: readonly Row[]): QueryResult<R> {
  if (!isRowsOf<R>(rows)) throw new RangeError('rows are a list');
  return { rows };
}

function isParameter(value: unknown): value is string | number | boolean | null {
  return (
    value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  );
}

/** DuckDB names the placeholders `$1`, `$2` by their numbers. */
function named(values: readonly unknown[]): Parameters {
  return Object.fromEntries(
    values.map((value, index) => {
      if (!isParameter(value)) throw new RangeError('a parameter is a text, a number, a boolean or null');
      return [String(index + 1), value];
    }),
  );
}

function connectionOn(session: Session, reader: () => Promise<Session>): DatabaseConnection {
  const { timeZone } = session.settings;
  const read = async <R>(result: DuckDBResult): Promise<QueryResult<R>> => {
    if (result.returnType === ResultReturnType.QUERY_RESULT) {
      return resultOf<R>(await wholeRows(result, { timeZone, limit: ROW_LIMIT }));
    }
    return { rows: [], numAffectedRows: BigInt(result.rowsChanged) };
  };
  return {
    executeQuery: <R>({ sql, parameters }: CompiledQuery) =>
      session.run<QueryResult<R>>(sql, named(parameters), read),
    async *streamQuery<R>({ sql, parameters }: CompiledQuery) {
      const rows = streamed(session, reader, sql, named(parameters), (result) =>
        rowBatches(result, timeZone),
      );
      for await (const batch of rows) yield resultOf<R>(batch);
    },
  };
}

/** A driver whose connections are all the same session: what runs during a transaction belongs to it. */
export function duckdbDriver(session: Session, reader: () => Promise<Session>): Driver {
  return {
    init: async () => undefined,
    acquireConnection: async () => connectionOn(session, reader),
    beginTransaction: () => session.begin(),
    commitTransaction: () => session.commit(),
    rollbackTransaction: () => session.rollback(),
    releaseConnection: async () => undefined,
    destroy: async () => undefined,
  };
}
