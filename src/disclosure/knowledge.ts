// What a reader knows of suppressed cells beyond the sums: nothing, or what their marks say.
import type { CellState } from './linked-cells.ts';

/** Bounds of a count that is not printed. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

interface Marked {
  readonly state: CellState;
  readonly k: number;
}

/**
 * The bounds that a mark gives away: `<10` is 1 to 9, since zeros are printed; `…` is no such count, but for the few
 * that `<10` would tell too much of.
 */
export function markedBounds({ state, k }: Marked): Bounds {
  switch (state) {
    case 'small':
      return { low: 1, high: k - 1 };
    case 'veiled':
      return { low: 1, high: Number.POSITIVE_INFINITY };
    case 'linked':
    case 'open':
      return { low: Math.max(1, k), high: Number.POSITIVE_INFINITY };
    case 'hidden':
    case 'fixed':
      return { low: 0, high: Number.POSITIVE_INFINITY };
  }
}

/** The bounds without the marks: counts are not negative. */
export const plainBounds: Bounds = { low: 0, high: Number.POSITIVE_INFINITY };
