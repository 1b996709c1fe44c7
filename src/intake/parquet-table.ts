// A Parquet file as a table, read by the engine that is given.
import type { Cell, TextBatch } from '../foundation/columns.ts';
import { failure } from '../foundation/errors.ts';
import type { OpenedTable, ParquetContents, ParquetReader, ReadBatch } from './source-table.ts';
import { uniqueNames } from './table-head.ts';

const emptyAsNull = (column: readonly Cell[]): readonly Cell[] =>
  column.includes('') ? column.map((cell) => (cell === '' ? null : cell)) : column;

async function* parquetBatches(contents: ParquetContents): AsyncGenerator<ReadBatch> {
  let done = 0;
  for await (const { columns, rowNumbers } of contents.batches()) {
    done += rowNumbers.length;
    const rows: TextBatch = { columns: columns.map(emptyAsNull), rowNumbers };
    yield { rows, faults: [], notices: [], progress: contents.rowCount === 0 ? 1 : done / contents.rowCount };
  }
}

/** Opens a Parquet file; fails where no reader for it is at hand. */
export async function openParquet(path: string, reader: ParquetReader | undefined): Promise<OpenedTable> {
  if (reader === undefined) throw failure('intake.parquet_unavailable', { file: path });
  const contents = await reader(path);
  const { columns, notices } = uniqueNames(contents.columns.map((name) => name.trim()));
  return {
    format: 'parquet',
    encoding: null,
    sheets: [],
    columns,
    headerRow: 0,
    notices,
    batches: () => parquetBatches(contents),
  };
}
