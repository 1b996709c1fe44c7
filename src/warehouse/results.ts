// Results of statements: read whole or chunk by chunk, as columns or as rows.
import type { DuckDBDataChunk, DuckDBResult } from '@duckdb/node-api';
import type { TypedBatch } from '../foundation/columns.ts';
import { failure } from '../foundation/errors.ts';
import { columnFromVectors, type Item, itemOf } from './values.ts';

export type Row = Readonly<Record<string, Item>>;

/** How to read results: on which wall clock, and up to how many rows (`warehouse.too_many_rows` above). */
export interface Reading {
  readonly timeZone: string;
  readonly limit: number;
}

async function* chunksOf(result: DuckDBResult): AsyncGenerator<DuckDBDataChunk> {
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    yield chunk;
  }
}

function batchOf(result: DuckDBResult, chunks: readonly DuckDBDataChunk[], timeZone: string): TypedBatch {
  const names = result.deduplicatedColumnNames();
  return {
    rowCount: chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0),
    columns: result.columnTypes().map((type, index) => {
      const vectors = chunks.map((chunk) => chunk.getColumnVector(index));
      return columnFromVectors(names[index] ?? '', type, vectors, timeZone);
    }),
  };
}

function rowsOf(result: DuckDBResult, chunk: DuckDBDataChunk, timeZone: string): readonly Row[] {
  const names = result.deduplicatedColumnNames();
  return chunk
    .getRows()
    .map((row) =>
      Object.fromEntries(names.map((name, index) => [name, itemOf(row[index] ?? null, name, timeZone)])),
    );
}

async function wholeChunks(result: DuckDBResult, limit: number): Promise<readonly DuckDBDataChunk[]> {
  const chunks: DuckDBDataChunk[] = [];
  let rows = 0;
  for await (const chunk of chunksOf(result)) {
    chunks.push(chunk);
    rows += chunk.rowCount;
    if (rows > limit) throw failure('warehouse.too_many_rows', { limit });
  }
  return chunks;
}

/** The whole result as columns. */
export async function wholeBatch(result: DuckDBResult, { limit, timeZone }: Reading): Promise<TypedBatch> {
  return batchOf(result, await wholeChunks(result, limit), timeZone);
}

/** The whole result as rows. */
export async function wholeRows(result: DuckDBResult, { limit, timeZone }: Reading): Promise<readonly Row[]> {
  return (await wholeChunks(result, limit)).flatMap((chunk) => rowsOf(result, chunk, timeZone));
}

/** The result as it comes, as columns. */
export async function* batches(result: DuckDBResult, timeZone: string): AsyncGenerator<TypedBatch> {
  for await (const chunk of chunksOf(result)) yield batchOf(result, [chunk], timeZone);
}

/** The result as it comes, as rows. */
export async function* rowBatches(result: DuckDBResult, timeZone: string): AsyncGenerator<readonly Row[]> {
  for await (const chunk of chunksOf(result)) yield rowsOf(result, chunk, timeZone);
}
