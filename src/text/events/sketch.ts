// Similarity sketches (Dahlgaard, Knudsen and Thorup 2017): as good as MinHash, at the cost of a few hashes an element.

/** Values of a sketch. A power of two. */
export const SKETCH_VALUES = 128;
const BIN_BITS = 7;

/** A hash of an element in a round; all 32 bits are well mixed. */
function hashIn(round: number, element: number): number {
  let hash = Math.imul(element ^ Math.imul(round + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Writes the sketch of a set of 32-bit hashes into `sketch`, 2^32 − 1 everywhere for the empty set. The values of two
 * sketches agree each with a probability of the Jaccard similarity of their sets, as those of MinHash signatures do.
 *
 * In each round every element falls into one bin; a bin keeps the least of the first round that reaches it, and once
 * all are filled it is done: with n elements after about (t · ln t) ÷ n rounds, t being the number of bins. Bins that
 * are still empty after t rounds are given all elements, one bin a round.
 */
export function sketchOf(hashes: Uint32Array, sketch: Uint32Array): void {
  sketch.fill(0xffffffff);
  if (hashes.length === 0) return;
  const filledIn = new Uint16Array(SKETCH_VALUES);
  let empty = SKETCH_VALUES;
  for (let round = 1; round <= SKETCH_VALUES && empty > 0; round += 1) {
    for (let at = 0; at < hashes.length; at += 1) {
      const hash = hashIn(round, hashes[at] ?? 0);
      const bin = hash >>> (32 - BIN_BITS);
      const filled = filledIn[bin] ?? 0;
      if (filled !== 0 && filled !== round) continue;
      if (filled === 0) {
        filledIn[bin] = round;
        empty -= 1;
      }
      if (hash < (sketch[bin] ?? 0)) sketch[bin] = hash;
    }
  }
  for (let bin = 0; bin < SKETCH_VALUES && empty > 0; bin += 1) {
    if (filledIn[bin] !== 0) continue;
    for (let at = 0; at < hashes.length; at += 1) {
      const hash = hashIn(SKETCH_VALUES + 1 + bin, hashes[at] ?? 0);
      if (hash < (sketch[bin] ?? 0)) sketch[bin] = hash;
    }
    empty -= 1;
  }
}
