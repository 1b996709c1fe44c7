// A grid of cells as a file gives it, row by row, before anything is known of its header.
import type { FaultReason, Notice, RowCells } from './source-table.ts';

/** Takes the rows of a grid. `cells` is reused by the caller; only its first `count` cells belong to the row. */
export interface GridSink {
  row(cells: RowCells, count: number, row: number): void;
  /** `position` is the 0-based column where that is known. */
  fault(row: number, position: number | null, reason: FaultReason): void;
  notice(notice: Notice): void;
}

/** Where the body of the table begins and how wide it is; null while that is still being looked for. */
export interface GridBody {
  readonly headerRow: number;
  readonly width: number;
}

/** A grid that can be read any number of times. */
export interface Grid {
  /** What a row that is shorter or longer than the header means in this format. */
  readonly shortRows: 'fault' | 'fill';
  readonly extraCells: 'fault' | 'notice';
  /** Pushes rows into `sink`; yields now and then the share that is done, so that the caller can take what is there. */
  read(sink: GridSink, body: GridBody | null): AsyncIterable<number>;
}
