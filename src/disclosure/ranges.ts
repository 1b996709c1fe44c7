// How far each cell was seen to be able to go: the tables found so far that fit all that is printed.
//
// What was seen stays true while more is suppressed, so that a later round asks only what an earlier one left open.
import type { Bounds } from './knowledge.ts';

/** The least and greatest whole numbers that each cell can be, as far as is known; by place in the list of cells. */
export interface Ranges {
  readonly of: (cell: number) => Bounds;
  /** Takes note that a cell can be this number; of a number that is not whole, that it can be what lies inside. */
  readonly note: (cell: number, value: number) => void;
}

interface Valued {
  readonly value: number | null;
}

/** Nothing is known but the counts themselves. */
export function ownValues(cells: readonly Valued[]): Ranges {
  const lows = cells.map(({ value }) => value ?? Number.POSITIVE_INFINITY);
  const highs = cells.map(({ value }) => value ?? 0);
  return {
    of: (cell) => ({ low: lows[cell] ?? Number.POSITIVE_INFINITY, high: highs[cell] ?? 0 }),
    note(cell, value) {
      lows[cell] = Math.min(lows[cell] ?? value, Math.ceil(value));
      highs[cell] = Math.max(highs[cell] ?? value, Math.floor(value));
    },
  };
}
