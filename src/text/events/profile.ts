// The profile of a group: which shingles its recent messages have, and how many of them.
import { isInName, isInTitle, type Shingles, shingleHash } from './shingles.ts';

/** Counts by shingle, in the order of their hashes. */
export interface ShingleCounts {
  readonly length: number;
  readonly hashes: Uint32Array;
  /** Messages that have it, have it in the title, and have it as part of a name. */
  readonly messages: Uint8Array;
  readonly titles: Uint8Array;
  readonly names: Uint8Array;
}

const room = (length: number) => ({
  hashes: new Uint32Array(length),
  messages: new Uint8Array(length),
  titles: new Uint8Array(length),
  names: new Uint8Array(length),
});

/** No shingles. */
export const noShingles: ShingleCounts = { length: 0, ...room(0) };

/** The counts with one message more (`by` 1) or less (-1). Both are sorted; what no message has is left out. */
export function changedCounts(counts: ShingleCounts, shingles: Shingles, by: 1 | -1): ShingleCounts {
  const made = room(counts.length + (by === 1 ? shingles.length : 0));
  let [left, right, length] = [0, 0, 0];
  while (left < counts.length || right < shingles.length) {
    const shingle = shingles[right] ?? 0;
    const old = left < counts.length ? (counts.hashes[left] ?? 0) : Number.POSITIVE_INFINITY;
    const added = right < shingles.length ? shingleHash(shingle) : Number.POSITIVE_INFINITY;
    const keeps = old <= added;
    const adds = added <= old;
    const messages = (keeps ? (counts.messages[left] ?? 0) : 0) + (adds ? by : 0);
    if (messages > 0) {
      made.hashes[length] = keeps ? old : added;
      made.messages[length] = messages;
      made.titles[length] = (keeps ? (counts.titles[left] ?? 0) : 0) + (adds && isInTitle(shingle) ? by : 0);
      made.names[length] = (keeps ? (counts.names[left] ?? 0) : 0) + (adds && isInName(shingle) ? by : 0);
      length += 1;
    }
    if (keeps) left += 1;
    if (adds) right += 1;
  }
  return { length, ...made };
}

/** What the messages of a group have, and how many of them: what one alone has counts for little. */
export interface Core {
  /** Shingles with the marks that any of the messages gives them, in the order of their hashes. */
  readonly shingles: Shingles;
  /** How many of the messages have each; null where there is but one message. */
  readonly messages: Uint8Array | null;
  readonly members: number;
}

/** What `members` messages have, each shingle with how many have it. */
export function coreOf(counts: ShingleCounts, members: number): Core {
  const { length, hashes, titles, names } = counts;
  const shingles = new Uint32Array(length);
  for (let at = 0; at < length; at += 1) {
    const marks = (titles[at] === 0 ? 0 : 1) | (names[at] === 0 ? 0 : 2);
    shingles[at] = (((hashes[at] ?? 0) << 2) | marks) >>> 0;
  }
  return { shingles, messages: counts.messages, members };
}

/** The share of a group's messages that have the shingle at a place of its core. */
export function shareAt(core: Core, at: number): number {
  return core.messages === null ? 1 : (core.messages[at] ?? 0) / core.members;
}
