// Postings: the newest messages that have a key, side by side; keys are 32-bit hashes.

export interface Postings {
  /** Notes that a message has a key; messages come in the order of their numbers. */
  add(key: number, message: number): void;
  /** Calls `visit` with the newest messages that have a key, the newest first and none below `oldest`. */
  walk(key: number, oldest: number, visit: (message: number) => void): void;
}

const FEWEST_SLOTS = 1 << 12;
/** At most this share of the slots is taken. */
const FULLEST = 0.6;
/** A slot: its key, how many messages had it (0 where it is free), the newest, and where the messages lie. */
const [WIDTH, KEY, COUNT, NEWEST, LIST] = [4, 0, 1, 2, 3];
/** The room that a second message of a key is given; it is enlarged as more come. */
const FIRST_ROOM = 4;
const ENLARGED = 4;

/** Lists of messages in rooms of few sizes; what is given back is given out again. */
function createRooms(most: number) {
  let values = new Int32Array(FEWEST_SLOTS);
  let used = 0;
  const free = new Map<number, number[]>();
  return {
    get: (at: number): number => values[at] ?? 0,
    set(at: number, value: number): void {
      values[at] = value;
    },
    /** The size of the room in which a list of `count` messages lies. */
    sizeFor(count: number): number {
      let size = FIRST_ROOM;
      while (size < count && size < most) size *= ENLARGED;
      return Math.min(size, most);
    },
    take(size: number): number {
      const left = free.get(size)?.pop();
      if (left !== undefined) return left;
      if (used + size > values.length) {
        const larger = new Int32Array(2 * values.length);
        larger.set(values);
        values = larger;
      }
      used += size;
      return used - size;
    },
    giveBack(at: number, size: number): void {
      const others = free.get(size);
      if (others === undefined) free.set(size, [at]);
      else others.push(at);
    },
  };
}

/**
 * Empty postings that keep the newest `most` messages of a key, 2 or more. Keys none of whose messages anybody may ask
 * for any more, by the highest `oldest` that was asked for, are let go.
 */
export function createPostings(most: number): Postings {
  let capacity = FEWEST_SLOTS;
  let shift = 32 - Math.log2(capacity);
  let slots = new Int32Array(capacity * WIDTH);
  let taken = 0;
  let floor = 0;
  const rooms = createRooms(most);

  /** Where the slot of a key begins, or the free one that it may take. */
  const slotOf = (key: number): number => {
    let at = (Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> shift) * WIDTH;
    while (slots[at + COUNT] !== 0 && slots[at + KEY] !== key)
      at = at + WIDTH === slots.length ? 0 : at + WIDTH;
    return at;
  };

  /** Lets go of what is too old, and doubles where that is less than half. */
  const makeRoom = (): void => {
    const old = slots;
    const kept: number[] = [];
    for (let at = 0; at < old.length; at += WIDTH) {
      const count = old[at + COUNT] ?? 0;
      if (count === 0) continue;
      if ((old[at + NEWEST] ?? 0) >= floor) kept.push(at);
      else if (count > 1) rooms.giveBack(old[at + LIST] ?? 0, rooms.sizeFor(count));
    }
    if (kept.length > (capacity * FULLEST) / 2) {
      capacity *= 2;
      shift -= 1;
    }
    slots = new Int32Array(capacity * WIDTH);
    taken = kept.length;
    for (const from of kept) slots.set(old.subarray(from, from + WIDTH), slotOf(old[from + KEY] ?? 0));
  };

  return {
    add(anyKey, message) {
      const key = anyKey | 0;
      let at = slotOf(key);
      const count = slots[at + COUNT] ?? 0;
      if (count === 0 && taken >= capacity * FULLEST) {
        makeRoom();
        at = slotOf(key);
      }
      if (count === 0) {
        taken += 1;
        slots[at + KEY] = key;
      } else if (count === 1) {
        const list = rooms.take(rooms.sizeFor(2));
        rooms.set(list, slots[at + NEWEST] ?? 0);
        rooms.set(list + 1, message);
        slots[at + LIST] = list;
      } else {
        let list = slots[at + LIST] ?? 0;
        const [size, needed] = [rooms.sizeFor(count), rooms.sizeFor(count + 1)];
        if (needed > size) {
          const larger = rooms.take(needed);
          for (let one = 0; one < count; one += 1) rooms.set(larger + one, rooms.get(list + one));
          rooms.giveBack(list, size);
          list = larger;
          slots[at + LIST] = list;
        }
        rooms.set(list + (count % most), message);
      }
      slots[at + COUNT] = count + 1;
      slots[at + NEWEST] = message;
    },
    walk(anyKey, oldest, visit) {
      floor = Math.max(floor, oldest);
      const at = slotOf(anyKey | 0);
      const count = slots[at + COUNT] ?? 0;
      const newest = slots[at + NEWEST] ?? 0;
      if (count === 0 || newest < oldest) return;
      visit(newest);
      const list = slots[at + LIST] ?? 0;
      const last = Math.max(0, count - most);
      for (let one = count - 2; one >= last; one -= 1) {
        const message = rooms.get(list + (one % most));
        if (message < oldest) return;
        visit(message);
      }
    },
  };
}
