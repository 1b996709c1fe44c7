// A series too young for a history of its own, beside the rest of the whole that it is part of.
import { betaCdf } from './distributions.ts';

/** Counts of the part and of the rest of the whole, over the same periods. */
export interface PartAndRest {
  readonly part: number;
  readonly rest: number;
}

/** What is said of the period in question. */
export interface ParentComparison {
  readonly expected: number;
  /** The largest count that is not raised. */
  readonly upper: number;
  /** The chance of a count as high, were the part's share of the whole what it was before. */
  readonly pValue: number;
  readonly alarm: boolean;
}

function requireCounts({ part, rest }: PartAndRest): void {
  if (![part, rest].every((count) => Number.isSafeInteger(count) && count >= 0)) {
    throw new RangeError('a comparison with the whole needs whole counts of at least 0');
  }
}

/**
 * Whether the part has more now than its earlier share lets one expect: the exact test of two Poisson counts, the rest
 * of the whole serving as exposure, so that the share's own uncertainty counts. Null where the rest was or is 0.
 * Counts are whole and at least 0, alpha lies between 0 and 1.
 * Source: Przyborowski & Wilenski 1940, Biometrika 31:313.
 */
export function compareWithParent(
  now: PartAndRest,
  earlier: PartAndRest,
  alpha: number,
): ParentComparison | null {
  requireCounts(now);
  requireCounts(earlier);
  if (!(alpha > 0 && alpha < 1)) throw new RangeError('alpha lies between 0 and 1');
  if (now.rest === 0 || earlier.rest === 0) return null;
  const share = now.rest / (now.rest + earlier.rest);
  const tail = (count: number): number => (count === 0 ? 1 : betaCdf(share, count, earlier.part + 1));
  let [upper, above] = [0, 1];
  while (tail(above) >= alpha) [upper, above] = [above, above * 2];
  while (above - upper > 1) {
    const middle = Math.floor((upper + above) / 2);
    if (tail(middle) >= alpha) upper = middle;
    else above = middle;
  }
  return {
    expected: (earlier.part * now.rest) / earlier.rest,
    upper,
    pValue: tail(now.part),
    alarm: now.part > upper,
  };
}
