// One connection: statements run one after another on it, with named parameters and results by column.
import type {
  DuckDBConnection,
  DuckDBDataChunk,
  DuckDBPreparedStatement,
  DuckDBResult,
  DuckDBValue,
} from '@duckdb/node-api';
import { BIGINT, BOOLEAN, DOUBLE, type DuckDBType, INTEGER, SQLNULL, VARCHAR } from '@duckdb/node-api';
import type { TypedBatch } from '../foundation/columns.ts';
import { failure, WeathervaneError } from '../foundation/errors.ts';
import { sqlFailure } from './sql-errors.ts';
import type { Sql } from './sql-files.ts';
import { columnFromVectors } from './values.ts';

/** Values for `$name` in SQL; those that the SQL does not name are left aside. */
export type Parameters = Readonly<Record<string, string | number | boolean | null>>;

/** What a connection needs to know of the warehouse it belongs to. */
export interface SessionSettings {
  readonly memory: string;
  readonly threads: number;
  readonly timeZone: string;
}

export interface Session {
  /** Runs one statement; returns how many rows it changed. */
  execute(sql: Sql, parameters?: Parameters): Promise<number>;
  /** The whole result, up to `limit` rows (`warehouse.too_many_rows` above). */
  query(sql: Sql, parameters: Parameters | undefined, limit: number): Promise<TypedBatch>;
  /** The result as it comes. `held` keeps it in memory first, so that other statements may run meanwhile. */
  stream(sql: Sql, parameters: Parameters | undefined, held: boolean): AsyncGenerator<TypedBatch>;
  /** Runs `work` while no statement of this session runs. */
  exclusively<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T>;
  close(): void;
}

function bound(value: string | number | boolean | null): readonly [DuckDBValue, DuckDBType] {
  if (value === null) return [null, SQLNULL];
  if (typeof value === 'string') return [value, VARCHAR];
  if (typeof value === 'boolean') return [value, BOOLEAN];
  if (!Number.isSafeInteger(value)) return [value, DOUBLE];
  return Math.abs(value) < 2 ** 31 ? [value, INTEGER] : [BigInt(value), BIGINT];
}

function bind(statement: DuckDBPreparedStatement, parameters: Parameters): void {
  for (let index = 1; index <= statement.parameterCount; index += 1) {
    const given = parameters[statement.parameterName(index)];
    if (given === undefined) continue;
    const [value, type] = bound(given);
    statement.bindValue(index, value, type);
  }
}

async function prepareOne(connection: DuckDBConnection, text: string): Promise<DuckDBPreparedStatement> {
  const statements = await connection.extractStatements(text);
  if (statements.count !== 1) throw new RangeError('one statement at a time');
  return statements.prepare(0);
}

async function* batchesOf(result: DuckDBResult, timeZone: string): AsyncGenerator<TypedBatch> {
  const names = result.deduplicatedColumnNames();
  const types = result.columnTypes();
  for (
    let chunk = await result.fetchChunk();
    chunk !== null && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    const current = chunk;
    yield {
      rowCount: current.rowCount,
      columns: types.map((type, index) =>
        columnFromVectors(names[index] ?? '', type, [current.getColumnVector(index)], timeZone),
      ),
    };
  }
}

async function wholeResult(result: DuckDBResult, limit: number, timeZone: string): Promise<TypedBatch> {
  const names = result.deduplicatedColumnNames();
  const chunks: DuckDBDataChunk[] = [];
  let rowCount = 0;
  for (
    let chunk = await result.fetchChunk();
    chunk !== null && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    chunks.push(chunk);
    rowCount += chunk.rowCount;
    if (rowCount > limit) throw failure('warehouse.too_many_rows', { limit });
  }
  const columns = result.columnTypes().map((type, index) =>
    columnFromVectors(
      names[index] ?? '',
      type,
      chunks.map((chunk) => chunk.getColumnVector(index)),
      timeZone,
    ),
  );
  return { columns, rowCount };
}

/** A session on an open connection, which it closes when it is closed itself. */
export function openSession(connection: DuckDBConnection, settings: SessionSettings): Session {
  let last: Promise<unknown> = Promise.resolve();

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

  const run = <T>(
    sql: Sql,
    parameters: Parameters | undefined,
    streaming: boolean,
    use: (result: DuckDBResult) => Promise<T>,
  ): Promise<T> =>
    exclusively(async (open) => {
      const statement = await prepareOne(open, typeof sql === 'string' ? sql : sql.text);
      try {
        bind(statement, parameters ?? {});
        return await use(streaming ? await statement.stream() : await statement.run());
      } finally {
        statement.destroySync();
      }
    }, sql);

  return {
    execute: (sql, parameters) => run(sql, parameters, false, async (result) => result.rowsChanged),
    query: (sql, parameters, limit) =>
      run(sql, parameters, true, (result) => wholeResult(result, limit, settings.timeZone)),
    async *stream(sql, parameters, held) {
      const result = await run(sql, parameters, !held, async (opened) => opened);
      const batches = batchesOf(result, settings.timeZone);
      for (;;) {
        const next = await inOurWords(sql, () => batches.next());
        if (next.done === true) return;
        yield next.value;
      }
    },
    exclusively,
    close: () => connection.closeSync(),
  };
}
