// Makes a table of a grid: finds its header in a first look, then reads its rows in batches.
import { batchBuilder } from './batch-builder.ts';
import type { Grid } from './grid.ts';
import type { ReadBatch, ReadLimits } from './source-table.ts';
import { findHead, type HeadOptions, type HeadRow, headRows, type TableHead } from './table-head.ts';

/** The first rows of a grid that are not blank, as far as the search for a header needs them. */
export async function firstRows(grid: Grid, wanted = headRows): Promise<HeadRow[]> {
  const found: HeadRow[] = [];
  const sink = {
    row(cells: HeadRow['cells'], count: number, row: number): void {
      const own = cells.slice(0, count);
      if (found.length < wanted && own.some((cell) => cell !== null && cell.trim() !== '')) {
        found.push({ row, cells: own });
      }
    },
    fault(): void {},
    notice(): void {},
  };
  for await (const _ of grid.read(sink, null)) if (found.length >= wanted) break;
  return found;
}

/** The header of a grid, or null where it has no rows. */
export async function gridHead(grid: Grid, file: string, options: HeadOptions): Promise<TableHead | null> {
  const wanted = Math.max(headRows, options.headerRow ?? 0);
  return findHead(await firstRows(grid, wanted), file, options);
}

/** The rows of a grid under its header, in batches. */
export async function* gridBatches(
  grid: Grid,
  head: TableHead,
  limits: ReadLimits,
): AsyncGenerator<ReadBatch> {
  const builder = batchBuilder(head, grid, limits);
  const body = { headerRow: head.headerRow, width: head.columns.length };
  for await (const progress of grid.read(builder, body)) yield* builder.take(progress, false);
  yield* builder.take(1, true);
}
