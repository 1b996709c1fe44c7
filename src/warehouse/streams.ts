// Streams of results that do not stand in the way of other statements.
import type { DuckDBResult } from '@duckdb/node-api';
import type { Parameters, Session } from './session.ts';
import type { Sql } from './sql-files.ts';

async function* onSession<T>(session: Session, batches: AsyncGenerator<T>, sql: Sql): AsyncGenerator<T> {
  for (;;) {
    const next = await session.exclusively(() => batches.next(), sql);
    if (next.done === true) return;
    yield next.value;
  }
}

/**
 * The result of a query as it comes. Outside a transaction it is read on a connection of its own, so that
 * the caller may run other statements meanwhile. Inside one it must see the transaction's own changes, so
 * it is held in memory and given out from there.
 */
export async function* streamed<T>(
  session: Session,
  reader: () => Promise<Session>,
  sql: Sql,
  parameters: Parameters,
  read: (result: DuckDBResult) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  if (session.inTransaction()) {
    yield* onSession(session, await session.run(sql, parameters, read), sql);
    return;
  }
  const own = await reader();
  try {
    yield* onSession(own, await own.fetch(sql, parameters, read), sql);
  } finally {
    own.close();
  }
}
