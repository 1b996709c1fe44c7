// Seeded random numbers: independent named streams, the same on every machine.

/** A stream of random numbers. */
export interface RandomStream {
  /** A number in [0, 1). */
  next(): number;
  /** An integer in [0, bound). */
  integer(bound: number): number;
  /** One element; the list must not be empty. */
  pick<T>(items: readonly T[]): T;
  /** An index drawn with probability proportional to its weight; weights are at least 0 and not all 0. */
  weighted(weights: readonly number[]): number;
  /** A standard normal deviate (Box and Muller 1958). */
  normal(): number;
  /** A Poisson deviate with this mean (Knuth's product below 30, a rounded normal above). */
  poisson(mean: number): number;
}

/** FNV-1a over UTF-16 units: turns a stream's name into 32 bits. */
function hashName(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** A stream that depends on `seed` and `name` only (mulberry32), so that one more stream moves no other. */
export function randomStream(seed: number, name: string): RandomStream {
  let state = (Math.imul(seed >>> 0, 0x9e3779b1) ^ hashName(name)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    integer: (bound) => Math.floor(next() * bound),
    pick<T>(items: readonly T[]): T {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new RangeError('pick from an empty list');
      return item;
    },
    weighted(weights) {
      let rest = next() * weights.reduce((sum, weight) => sum + weight, 0);
      for (const [index, weight] of weights.entries()) {
        rest -= weight;
        if (rest < 0) return index;
      }
      return weights.findLastIndex((weight) => weight > 0);
    },
    normal,
    poisson(mean) {
      if (mean >= 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
      const limit = Math.exp(-mean);
      let count = 0;
      for (let product = next(); product > limit; product *= next()) count += 1;
      return count;
    },
  };
}
