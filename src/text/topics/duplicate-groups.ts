// Groups messages that are nearly the same, so that copies of a template never stand on both sides of a test.
import type { Units } from '../ngrams/folding.ts';
import type { FoldedMessage } from '../ngrams/vocabulary.ts';

/** Units of a shingle; messages are compared by the set of theirs. */
const SHINGLE = 5;
/** From this share of common shingles (Jaccard) on, two messages belong together. */
const ALIKE = 0.5;
/** The smallest shingles of a message, by hash, propose whom to compare it with. */
const PROPOSERS = 12;
/** A shingle that proposes more messages than this is an empty phrase. */
const LONGEST_PROPOSAL = 40;

function addShingles(units: Units, into: Set<number>): void {
  for (let at = 0; at + SHINGLE <= units.length; at += 1) {
    let hash = 0x811c9dc5;
    for (let offset = 0; offset < SHINGLE; offset += 1) {
      hash = Math.imul(hash ^ (units[at + offset] ?? 0), 0x01000193);
    }
    into.add((hash ^ (hash >>> 15)) >>> 0);
  }
}

function shinglesOf({ title, body }: FoldedMessage): Uint32Array {
  const shingles = new Set<number>();
  addShingles(title, shingles);
  addShingles(body, shingles);
  return Uint32Array.from(shingles).sort();
}

/** The share of common values of two ascending sets. */
function jaccard(one: Uint32Array, other: Uint32Array): number {
  let [left, right, common] = [0, 0, 0];
  while (left < one.length && right < other.length) {
    const difference = (one[left] ?? 0) - (other[right] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return common === 0 ? 0 : common / (one.length + other.length - common);
}

/**
 * The group of each message, numbered by first appearance; single messages are groups of one. Messages belong
 * together directly (Jaccard of 5-unit shingles of at least 0.5) or by way of others. Texts shorter than a
 * shingle stand alone.
 */
export function duplicateGroups(messages: readonly FoldedMessage[]): Int32Array {
  const parents = Int32Array.from(messages, (_, message) => message);
  const rootOf = (message: number): number => {
    let root = message;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[message] = root;
    return root;
  };
  const shingles = messages.map(shinglesOf);
  const proposals = new Map<number, number[]>();
  for (const [message, own] of shingles.entries()) {
    const compared = new Set<number>();
    for (const shingle of own.subarray(0, PROPOSERS)) {
      const others = proposals.get(shingle);
      if (others === undefined) {
        proposals.set(shingle, [message]);
        continue;
      }
      for (const other of others) {
        if (compared.has(other)) continue;
        compared.add(other);
        const [root, otherRoot] = [rootOf(message), rootOf(other)];
        if (root === otherRoot || jaccard(own, shingles[other] ?? own) < ALIKE) continue;
        parents[Math.max(root, otherRoot)] = Math.min(root, otherRoot);
      }
      if (others.length < LONGEST_PROPOSAL) others.push(message);
    }
  }
  const numbers = new Map<number, number>();
  return Int32Array.from(messages, (_, message) => {
    const root = rootOf(message);
    const known = numbers.get(root);
    if (known !== undefined) return known;
    numbers.set(root, numbers.size);
    return numbers.size - 1;
  });
}
