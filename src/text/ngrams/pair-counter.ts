// Counts in how many messages pairs of numbers occur: a hash table of typed arrays that grows.

export interface PairCounter {
  /** Notes that the pair occurs in `message`; messages come in ascending order. Returns the slot's entry number. */
  readonly add: (left: number, right: number, message: number) => void;
  /** The entry of a pair, or -1. */
  readonly find: (left: number, right: number) => number;
  /** How many entries there are; they are numbered in the order in which they first came. */
  readonly size: () => number;
  readonly left: (entry: number) => number;
  readonly right: (entry: number) => number;
  /** In how many messages the pair of an entry occurs. */
  readonly messages: (entry: number) => number;
}

/** Fields of an entry. */
const [LEFT, RIGHT, COUNT, LAST, FIELDS] = [0, 1, 2, 3, 4] as const;

/** An empty counter; numbers are 0 or more. */
export function pairCounter(): PairCounter {
  let slots = new Int32Array(1 << 12).fill(-1);
  let entries = new Int32Array(FIELDS << 11);
  let size = 0;

  const slotOf = (left: number, right: number): number => {
    const mask = slots.length - 1;
    const mixed = Math.imul(Math.imul(left, 0x9e3779b1) ^ right, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    for (;;) {
      const entry = slots[slot] ?? -1;
      if (entry < 0) return slot;
      const at = entry * FIELDS;
      if (entries[at + LEFT] === left && entries[at + RIGHT] === right) return slot;
      slot = (slot + 1) & mask;
    }
  };
  const grow = (): void => {
    const grown = new Int32Array(2 * entries.length);
    grown.set(entries);
    entries = grown;
    slots = new Int32Array(2 * slots.length).fill(-1);
    for (let entry = 0; entry < size; entry += 1) {
      slots[slotOf(entries[entry * FIELDS + LEFT] ?? 0, entries[entry * FIELDS + RIGHT] ?? 0)] = entry;
    }
  };
  return {
    add(left, right, message) {
      let slot = slotOf(left, right);
      if (slots[slot] === -1) {
        if (2 * (size + 1) > slots.length) {
          grow();
          slot = slotOf(left, right);
        }
        slots[slot] = size;
        entries.set([left, right, 0, -1], size * FIELDS);
        size += 1;
      }
      const at = (slots[slot] ?? 0) * FIELDS;
      if (entries[at + LAST] === message) return;
      entries[at + LAST] = message;
      entries[at + COUNT] = (entries[at + COUNT] ?? 0) + 1;
    },
    find: (left, right) => slots[slotOf(left, right)] ?? -1,
    size: () => size,
    left: (entry) => entries[entry * FIELDS + LEFT] ?? 0,
    right: (entry) => entries[entry * FIELDS + RIGHT] ?? 0,
    messages: (entry) => entries[entry * FIELDS + COUNT] ?? 0,
  };
}
