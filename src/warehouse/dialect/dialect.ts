// Kysely on DuckDB: our own, since the published dialect drops one-row results whose only column is `count`.
import { type Dialect, type DialectAdapter, PostgresQueryCompiler } from 'kysely';
import type { Session } from '../session.ts';
import { duckdbDriver } from './driver.ts';
import { duckdbIntrospector } from './introspector.ts';

const adapter: DialectAdapter = {
  supportsCreateIfNotExists: true,
  supportsMultipleConnections: true,
  supportsTransactionalDdl: true,
  supportsReturning: true,
  supportsOutput: false,
  /** The file itself is locked by its one process. */
  acquireMigrationLock: async () => undefined,
  releaseMigrationLock: async () => undefined,
};

/** A dialect on an open session; `reader` opens one more connection, for streams. The caller closes them. */
export function duckdbDialect(session: Session, reader: () => Promise<Session>): Dialect {
  return {
    createDriver: () => duckdbDriver(session, reader),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => adapter,
    createIntrospector: () => duckdbIntrospector(session),
  };
}
