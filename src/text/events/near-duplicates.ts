// Candidates for near-duplicates: locality-sensitive hashing of similarity sketches (Indyk and Motwani 1998).
import { createPostings } from './postings.ts';
import { type Shingles, shingleHash } from './shingles.ts';
import { SKETCH_VALUES, sketchOf } from './sketch.ts';

/**
 * 32 bands of 4 rows: a pair of similarity s is a candidate with probability 1 − (1 − s⁴)³², 0.988 at 0.6 and
 * 0.9998 at 0.7. (25 bands of 5, the usual choice for a threshold of 0.5, find only 0.87 at 0.6.)
 */
const BANDS = 32;
const ROWS = SKETCH_VALUES / BANDS;

/** The keys of a sketch, one for each band. */
export type BandKeys = Int32Array;

export interface NearDuplicateIndex {
  /** The keys of a set of shingles. */
  keysOf(shingles: Shingles): BandKeys;
  /** Notes a message under its keys. */
  add(keys: BandKeys, message: number): void;
  /**
   * Calls `visit` with messages, none below `oldest`, that share a key: once for each that they share.
   */
  visit(keys: BandKeys, oldest: number, visit: (message: number) => void): void;
}

/** In a band, so many of the newest are looked at: of a text that thousands copied, the newest copies suffice. */
const LONGEST_WALK = 96;

/** An empty index. */
export function createNearDuplicateIndex(walk: number = LONGEST_WALK): NearDuplicateIndex {
  const postings = createPostings(walk);
  const sketch = new Uint32Array(SKETCH_VALUES);
  return {
    keysOf(shingles) {
      sketchOf(shingles.map(shingleHash), sketch);
      const keys = new Int32Array(BANDS);
      for (let band = 0; band < BANDS; band += 1) {
        let key = Math.imul(band + 1, 0x9e3779b1);
        for (let row = 0; row < ROWS; row += 1) {
          key = Math.imul(key ^ (sketch[band * ROWS + row] ?? 0), 0x85ebca6b);
          key ^= key >>> 15;
        }
        keys[band] = key;
      }
      return keys;
    },
    add(keys, message) {
      for (let band = 0; band < BANDS; band += 1) postings.add(keys[band] ?? 0, message);
    },
    visit(keys, oldest, visit) {
      for (let band = 0; band < BANDS; band += 1) postings.walk(keys[band] ?? 0, oldest, visit);
    },
  };
}
