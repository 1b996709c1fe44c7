// Moves many cells at once: one table that takes a hundred cells to where they are wanted saves a hundred questions.
import type { Bounds } from './knowledge.ts';
import type { Programme } from './programme.ts';

/** A cell that is to be seen to be able to be `limit`, upwards or downwards of its count. */
export interface Goal {
  readonly column: number;
  readonly bounds: Bounds;
  readonly limit: number;
  readonly isReached: () => boolean;
}

/** A sweep that takes fewer than this part of the cells to their goals is the last: the others are asked one by one. */
const LEAST_GAIN = 0.1;

/**
 * Moves all cells of `goals` towards their limits together, again and again while that gains something. `note` hears
 * of every table that was found.
 */
export function sweep(
  { setBounds, setCost, solve }: Programme,
  goals: readonly Goal[],
  up: boolean,
  note: (found: readonly number[]) => void,
): void {
  let pending = goals.filter(({ isReached }) => !isReached());
  while (pending.length > 1) {
    for (const { column, bounds, limit } of pending) {
      setBounds(
        column,
        up ? bounds.low : Math.max(bounds.low, limit),
        up ? Math.min(bounds.high, limit) : bounds.high,
      );
      setCost(column, up ? -1 : 1);
    }
    const found = solve();
    for (const { column, bounds } of pending) {
      setCost(column, 0);
      setBounds(column, bounds.low, bounds.high);
    }
    if (found === null) return;
    note(found);
    const left = pending.filter(({ isReached }) => !isReached());
    if (pending.length - left.length < pending.length * LEAST_GAIN) return;
    pending = left;
  }
}
