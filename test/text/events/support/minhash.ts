// MinHash signatures (Broder 1997): how often two of them agree estimates the Jaccard similarity of two sets.

/** Permutations x → ((a·x + b) mod 2^64) mod (2^61 − 1), of which the lower 32 bits count, as datasketch has them. */
export interface Permutations {
  readonly count: number;
  readonly aLow: Uint32Array;
  readonly aHigh: Uint32Array;
  readonly bLow: Uint32Array;
  readonly bHigh: Uint32Array;
}

const TWO_32 = 0x1_0000_0000;

/** Permutations of given factors and summands below 2^61. */
export function permutationsOf(factors: readonly bigint[], summands: readonly bigint[]): Permutations {
  const low = (values: readonly bigint[]) => Uint32Array.from(values, (value) => Number(value & 0xffffffffn));
  const high = (values: readonly bigint[]) => Uint32Array.from(values, (value) => Number(value >> 32n));
  return {
    count: factors.length,
    aLow: low(factors),
    aHigh: high(factors),
    bLow: low(summands),
    bHigh: high(summands),
  };
}

/**
 * What `sum`, the lower 32 bits of a·x + b, lacks of the permuted value: the upper 3 bits of the 64 (which count
 * once more modulo 2^61 − 1), and 1 where the rest reaches the modulus.
 */
function permuted(sum: number, x: number, permutations: Permutations, index: number): number {
  const a = permutations.aLow[index] ?? 0;
  const upper = a * (x >>> 16);
  const carried = Math.floor(upper / 0x10000);
  const lower = a * (x & 0xffff) + (upper - carried * 0x10000) * 0x10000 + (permutations.bLow[index] ?? 0);
  const product = Math.imul(permutations.aHigh[index] ?? 0, x);
  const high = (carried + product + (permutations.bHigh[index] ?? 0) + Math.floor(lower / TWO_32)) >>> 0;
  const value = sum + (high >>> 29);
  const reachesModulus = (high & 0x1fffffff) === 0x1fffffff && value >= 0xffffffff;
  return (reachesModulus ? value + 1 : value) >>> 0;
}

/**
 * The signature of a set of 32-bit hashes, written into `signature`: for each permutation the least permuted value,
 * 2^32 − 1 for the empty set. Exact, and cheap: the upper bits move a value by at most 8, so that they are worked
 * out only where the lower ones could give a new minimum.
 */
export function minHash(hashes: Uint32Array, permutations: Permutations, signature: Uint32Array): void {
  const { count, aLow, bLow } = permutations;
  const { length } = hashes;
  for (let index = 0; index < count; index += 1) {
    const [a, b] = [aLow[index] ?? 0, bLow[index] ?? 0];
    let least = 0xffffffff;
    for (let at = 0; at < length; at += 1) {
      const x = hashes[at] ?? 0;
      const sum = (Math.imul(a, x) + b) >>> 0;
      if (sum >= least && sum < 0xfffffff7) continue;
      const value = permuted(sum, x, permutations, index);
      if (value < least) least = value;
    }
    signature[index] = least;
  }
}
