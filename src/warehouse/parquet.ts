// Parquet files: read as text for intake, written for publication with the same bytes for the same input.
import type { ColumnType, TextBatch, TypedBatch } from '../foundation/columns.ts';
import { failure } from '../foundation/errors.ts';
import { identifier, literal } from './identifiers.ts';
import { openWarehouse } from './open.ts';
import type { Warehouse } from './warehouse.ts';

/** What a Parquet file holds, every value cast to text; rows are numbered from 1. */
export interface ParquetFile {
  readonly columns: readonly string[];
  readonly rowCount: number;
  /** Reads the file from its start, on every call. */
  batches(): AsyncIterable<TextBatch>;
}

const columnTypes: Readonly<Record<ColumnType, string>> = {
  boolean: 'boolean',
  date: 'date',
  double: 'double',
  integer: 'bigint',
  text: 'varchar',
  timestamp: 'timestamp',
  uuid: 'uuid',
};

async function withEngine<T>(work: (engine: Warehouse) => Promise<T>): Promise<T> {
  const engine = await openWarehouse({ path: ':memory:', threads: 1 });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

/** A path as DuckDB's readers take it: what they would read as a pattern stands in brackets. */
const exactPath = (path: string): string => literal(path.replaceAll(/[*?[]/g, '[$&]'));

async function* textBatches(path: string, columns: readonly string[]): AsyncGenerator<TextBatch> {
  const engine = await openWarehouse({ path: ':memory:', threads: 1 });
  try {
    const selected = columns.map((name) => `${identifier(name)}::varchar as ${identifier(name)}`);
    let row = 1;
    for await (const batch of engine.stream(
      `select ${selected.join(', ')} from read_parquet(${exactPath(path)})`,
    )) {
      const first = row;
      yield {
        columns: batch.columns.map((column) => (column.type === 'text' ? column.values : [])),
        rowNumbers: Array.from({ length: batch.rowCount }, (_, index) => first + index),
      };
      row += batch.rowCount;
    }
  } finally {
    await engine.close();
  }
}

/** Opens a Parquet file. Throws `warehouse.parquet_unreadable` for what is none. */
export async function readParquet(path: string): Promise<ParquetFile> {
  return withEngine(async (engine) => {
    try {
      const { columns } = await engine.query(`select * from read_parquet(${exactPath(path)}) limit 0`);
      const counted = await engine.query(`select count(*) from read_parquet(${exactPath(path)})`);
      const names = columns.map(({ name }) => name);
      return {
        columns: names,
        rowCount: Number(counted.columns[0]?.values[0] ?? 0),
        batches: () => textBatches(path, names),
      };
    } catch (cause) {
      throw failure('warehouse.parquet_unreadable', {}, { place: { file: path }, cause });
    }
  });
}

/** Writes a table as Parquet; the same table gives the same bytes with the same version of DuckDB. */
export async function writeParquet(batch: TypedBatch, path: string): Promise<void> {
  await withEngine(async (engine) => {
    const columns = batch.columns.map(({ name, type }) => `${identifier(name)} ${columnTypes[type]}`);
    await engine.execute(`create table published (${columns.join(', ')})`);
    await engine.append({ schema: 'main', name: 'published' }, [batch]);
    await engine.execute(
      `copy published to ${literal(path)} (format parquet, compression zstd, row_group_size 122880)`,
    );
  });
}
