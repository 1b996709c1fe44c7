// Postings: which messages have a key, newest first; keys are 32-bit hashes, and what is too old ends a list.

export interface Postings {
  /** Notes that a message has a key; messages come in the order of their numbers. */
  add(key: number, message: number): void;
  /** Calls `visit` with the messages that have a key, the newest first, at most `limit` and none below `oldest`. */
  walk(key: number, oldest: number, limit: number, visit: (message: number) => void): void;
}

const FEWEST_SLOTS = 1 << 12;

function grown(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(values);
  return larger;
}

/** Empty postings: 16 bytes an entry. What lies below the highest `oldest` that was asked for may be let go. */
export function createPostings(): Postings {
  let capacity = FEWEST_SLOTS;
  let used = 0;
  /** Nobody asks for older messages any more. */
  let floor = 0;
  let heads = new Int32Array(capacity).fill(-1);
  let next = new Int32Array(capacity);
  let keys = new Int32Array(capacity);
  let messages = new Int32Array(capacity);

  let shift = 32 - Math.log2(capacity);

  const slotOf = (key: number): number => Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> shift;

  const link = (): void => {
    heads.fill(-1);
    for (let entry = 0; entry < used; entry += 1) {
      const slot = slotOf(keys[entry] ?? 0);
      next[entry] = heads[slot] ?? -1;
      heads[slot] = entry;
    }
  };

  /** Lets go of what is too old where that is half of all, and doubles otherwise. */
  const makeRoom = (): void => {
    if ((messages[used >> 1] ?? 0) < floor) {
      let gone = used >> 1;
      while (gone < used && (messages[gone] ?? 0) < floor) gone += 1;
      keys.copyWithin(0, gone, used);
      messages.copyWithin(0, gone, used);
      used -= gone;
    } else {
      capacity *= 2;
      shift -= 1;
      next = grown(next, capacity);
      keys = grown(keys, capacity);
      messages = grown(messages, capacity);
      heads = new Int32Array(capacity);
    }
    link();
  };

  return {
    add(key, message) {
      if (used === capacity) makeRoom();
      const slot = slotOf(key | 0);
      next[used] = heads[slot] ?? -1;
      keys[used] = key | 0;
      messages[used] = message;
      heads[slot] = used;
      used += 1;
    },
    walk(key, oldest, limit, visit) {
      floor = Math.max(floor, oldest);
      const wanted = key | 0;
      let left = limit;
      for (let entry = heads[slotOf(wanted)] ?? -1; entry >= 0 && left > 0; entry = next[entry] ?? -1) {
        const message = messages[entry] ?? -1;
        if (message < oldest) return;
        if (keys[entry] !== wanted) continue;
        left -= 1;
        visit(message);
      }
    },
  };
}
