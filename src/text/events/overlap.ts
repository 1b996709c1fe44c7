// Compares one set of shingles with many: which of them are near-duplicates of it, exactly.
import { fewestShared, reachesJaccard, type Shingles } from './shingles.ts';

/** A bit for each of so many hashes: of two messages' shingles, hardly two fall together. */
const BITS = 1 << 16;
const HASH_BITS = BITS - 1;

export interface Comparer {
  /** Takes up the set that others are compared with, in the place of the last one. */
  take(shingles: Shingles): void;
  /** Whether the Jaccard similarity with another set is at least `least`. */
  reaches(other: Shingles, least: number): boolean;
}

/**
 * A comparer without a set. It first counts how many of the other's shingles have a bit of this one's set, which is no
 * fewer than they share: most comparisons end there.
 */
export function createComparer(): Comparer {
  const bits = new Uint32Array(BITS / 32);
  let taken: Shingles = new Uint32Array(0);
  const wordOf = (shingle: number): number => ((shingle >>> 2) & HASH_BITS) >>> 5;
  return {
    take(shingles) {
      for (let at = 0; at < taken.length; at += 1) bits[wordOf(taken[at] ?? 0)] = 0;
      for (let at = 0; at < shingles.length; at += 1) {
        const shingle = shingles[at] ?? 0;
        const word = wordOf(shingle);
        bits[word] = (bits[word] ?? 0) | (1 << ((shingle >>> 2) & 31));
      }
      taken = shingles;
    },
    reaches(other, least) {
      const wanted = fewestShared(taken, other, least);
      if (Math.min(taken.length, other.length) < wanted) return false;
      let most = 0;
      for (let at = 0; at < other.length; at += 1) {
        const shingle = other[at] ?? 0;
        most += ((bits[wordOf(shingle)] ?? 0) >>> ((shingle >>> 2) & 31)) & 1;
      }
      return most >= wanted && reachesJaccard(taken, other, least);
    },
  };
}
