// One connection: statements run one after another on it, with named parameters, one transaction at a time.
import type { DuckDBConnection, DuckDBPreparedStatement, DuckDBResult } from '@duckdb/node-api';
import { WeathervaneError } from '../foundation/errors.ts';
import { sqlFailure } from './sql-errors.ts';
import type { Sql } from './sql-files.ts';
import { boundValue } from './values.ts';

/** Values for `$name` in SQL; those that the SQL does not name are left aside. */
export type Parameters = Readonly<Record<string, string | number | boolean | null>>;

/** What a connection needs to know of the warehouse it belongs to. */
export interface SessionSettings {
  readonly memory: string;
  readonly threads: number;
  readonly timeZone: string;
}

export interface Session {
  readonly settings: SessionSettings;
  /** Runs one statement, and `use` on its result, while no other statement of this session runs. */
  run<T>(sql: Sql, parameters: Parameters, use: (result: DuckDBResult) => T | Promise<T>): Promise<T>;
  /** The same with a result that comes as it is fetched: cheaper, but gone with the next statement. */
  fetch<T>(sql: Sql, parameters: Parameters, use: (result: DuckDBResult) => T | Promise<T>): Promise<T>;
  /** Runs `work` while no statement of this session runs; DuckDB's errors come out in our words. */
  exclusively<T>(work: (connection: DuckDBConnection) => Promise<T>, sql?: Sql): Promise<T>;
  /** Begins a transaction. Throws a RangeError if one is open. */
  begin(): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
  inTransaction(): boolean;
  close(): void;
}

async function prepareOne(connection: DuckDBConnection, text: string): Promise<DuckDBPreparedStatement> {
  const statements = await connection.extractStatements(text);
  if (statements.count !== 1) throw new RangeError('one statement at a time');
  return statements.prepare(0);
}

function bind(statement: DuckDBPreparedStatement, parameters: Parameters): void {
  for (let index = 1; index <= statement.parameterCount; index += 1) {
    const given = parameters[statement.parameterName(index)];
    if (given === undefined) continue;
    const [value, type] = boundValue(given, statement.parameterTypeId(index));
    statement.bindValue(index, value, type);
  }
}

/** A session on an open connection, which it closes when it is closed itself. */
export function openSession(connection: DuckDBConnection, settings: SessionSettings): Session {
  let last: Promise<unknown> = Promise.resolve();
  let open = false;

  const inOurWords = async <T>(sql: Sql, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof WeathervaneError || error instanceof RangeError) throw error;
      throw sqlFailure(error, sql, settings);
    }
  };

  const exclusively = <T>(work: (connection: DuckDBConnection) => Promise<T>, sql: Sql = ''): Promise<T> => {
    const mine = last.then(() => inOurWords(sql, () => work(connection)));
    last = mine.catch(() => undefined);
    return mine;
  };

  const runAs = <T>(
    how: 'run' | 'stream',
    sql: Sql,
    parameters: Parameters,
    use: (result: DuckDBResult) => T | Promise<T>,
  ): Promise<T> =>
    exclusively(async () => {
      const statement = await prepareOne(connection, typeof sql === 'string' ? sql : sql.text);
      try {
        bind(statement, parameters);
        return await use(await statement[how]());
      } finally {
        statement.destroySync();
      }
    }, sql);

  const perform = (sql: string): Promise<void> => runAs('run', sql, {}, () => undefined);

  return {
    settings,
    run: (sql, parameters, use) => runAs('run', sql, parameters, use),
    fetch: (sql, parameters, use) => runAs('stream', sql, parameters, use),
    exclusively,
    async begin() {
      if (open) throw new RangeError('a transaction is already open');
      open = true;
      await perform('begin transaction').catch((error: unknown) => {
        open = false;
        throw error;
      });
    },
    async commit() {
      await perform('commit');
      open = false;
    },
    async rollback() {
      open = false;
      await perform('rollback');
    },
    inTransaction: () => open,
    close: () => connection.closeSync(),
  };
}
