// How often shingles occur in the messages of the look-back window, everywhere and in each county.
import type { Shingles } from './shingles.ts';

/** Counts are kept by hash in tables of this many slots; what falls together is counted together. */
const SLOT_BITS = 22;

/** The counties of messages without a place: together they are one more. */
export const NOWHERE = 0;

/** Whether messages of two counties may be about one place; one that is not known may be any. */
export const mayBeOneCounty = (one: number, other: number): boolean =>
  one === other || one === NOWHERE || other === NOWHERE;

export interface Window {
  /** Adds a message, or with -1 takes it out again. */
  change(shingles: Shingles, county: number, by: 1 | -1): void;
  /** Messages in the window. */
  size(): number;
  /**
   * What a shingle tells: ln(messages ÷ messages that have it), and 0 where only one has it or more than one in
   * ten, beyond the forty of an event.
   */
  weight(shingle: number): number;
  /** What a shingle that only one message has would tell. */
  rarest(): number;
  /** Whether only one message has a shingle. */
  isAlone(shingle: number): boolean;
  /** The share of a shingle's messages that come from a county: 1 where nobody else writes it. */
  locality(shingle: number, county: number): number;
}

const COMMON_SHARE = 0.1;
const COMMON_COUNT = 40;
/** A window of fewer messages is weighed as if it had so many. */
const SMALLEST_WINDOW = 500;

/** The logarithms of counts, worked out once. */
const logarithms = Float64Array.from({ length: 1 << 12 }, (_, count) => Math.log(count));

const mixed = (value: number): number => Math.imul(value ^ (value >>> 16), 0x9e3779b1) >>> (32 - SLOT_BITS);
const slotOf = (shingle: number): number => mixed(shingle >>> 2);
const slotIn = (shingle: number, county: number): number =>
  mixed((shingle >>> 2) ^ Math.imul(county + 1, 0x85ebca6b));

/** An empty window. */
export function createWindow(): Window {
  const everywhere = new Int32Array(1 << SLOT_BITS);
  const byCounty = new Int32Array(1 << SLOT_BITS);
  let messages = 0;
  let rarest = Math.log(SMALLEST_WINDOW);
  return {
    change(shingles, county, by) {
      messages += by;
      rarest = Math.log(Math.max(messages, SMALLEST_WINDOW));
      for (const shingle of shingles) {
        const [slot, local] = [slotOf(shingle), slotIn(shingle, county)];
        everywhere[slot] = (everywhere[slot] ?? 0) + by;
        byCounty[local] = (byCounty[local] ?? 0) + by;
      }
    },
    size: () => messages,
    weight(shingle) {
      const count = everywhere[slotOf(shingle)] ?? 0;
      const base = Math.max(messages, SMALLEST_WINDOW);
      if (count < 2 || count > Math.max(COMMON_COUNT, base * COMMON_SHARE)) return 0;
      return rarest - (logarithms[count] ?? Math.log(count));
    },
    rarest: () => rarest,
    isAlone: (shingle) => (everywhere[slotOf(shingle)] ?? 0) < 2,
    locality(shingle, county) {
      const count = everywhere[slotOf(shingle)] ?? 0;
      return count === 0 ? 0 : Math.min(1, (byCounty[slotIn(shingle, county)] ?? 0) / count);
    },
  };
}
