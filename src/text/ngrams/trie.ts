// A trie over units in one hash table of typed arrays: finds the known n-grams that begin at each place.
import type { Units } from './folding.ts';

/** n-grams by number. A node is the beginning of longer n-grams; what has no continuation needs none. */
export interface NgramTrie {
  /** By first unit: a node, or `leaf(n-gram)`, or `NOTHING`. */
  readonly roots: Int32Array;
  /** The n-gram that ends at a node, or -1. */
  readonly ends: Int32Array;
  /** Open addressing, two numbers a slot: node and unit in one key, and where it leads (as in `roots`). */
  readonly edges: Int32Array;
  /** Number of slots minus 1; the number is a power of two. */
  readonly mask: number;
}

/** No n-gram. */
export const UNKNOWN = -1;
/** Leads nowhere. */
export const NOTHING = -0x80000000;
/** An n-gram without continuation stands for itself, below zero; nodes are 0 and above. */
const leaf = (ngram: number): number => -1 - ngram;
/** A node and a unit share 32 bits. */
const MOST_NODES = 0x10000;

/** The slot at which the search for a key begins. */
export function slotOf(key: number, mask: number): number {
  const mixed = Math.imul(key ^ (key >>> 15), 0x9e3779b1);
  return (mixed ^ (mixed >>> 13)) & mask;
}

/** The n-grams that begin others, as far as they are there, and all their beginnings: in order of appearance. */
function beginnings(ngrams: readonly string[]): Map<string, number> {
  const nodes = new Map<string, number>();
  for (const ngram of ngrams) {
    for (let length = 1; length < ngram.length; length += 1) {
      const beginning = ngram.slice(0, length);
      if (!nodes.has(beginning)) nodes.set(beginning, nodes.size);
    }
  }
  if (nodes.size > MOST_NODES) throw new RangeError('too many beginnings of n-grams');
  return nodes;
}

/** Builds the trie of `ngrams`; the number of an n-gram is its place in the list. At most 65,536 may begin others. */
export function buildTrie(ngrams: readonly string[]): NgramTrie {
  const nodes = beginnings(ngrams);
  const roots = new Int32Array(0x10000).fill(NOTHING);
  const ends = new Int32Array(nodes.size).fill(-1);
  const slots = 2 ** Math.ceil(Math.log2(1.6 * (ngrams.length + nodes.size) + 2));
  const mask = slots - 1;
  const edges = new Int32Array(2 * slots).fill(NOTHING);
  const lead = (text: string, target: number): void => {
    const unit = text.charCodeAt(text.length - 1);
    if (text.length === 1) {
      roots[unit] = target;
      return;
    }
    const key = ((nodes.get(text.slice(0, -1)) ?? 0) << 16) | unit;
    let slot = slotOf(key, mask);
    while (edges[2 * slot + 1] !== NOTHING) slot = (slot + 1) & mask;
    edges[2 * slot] = key;
    edges[2 * slot + 1] = target;
  };
  for (const [beginning, node] of nodes) lead(beginning, node);
  for (const [index, ngram] of ngrams.entries()) {
    const node = nodes.get(ngram);
    if (node === undefined) lead(ngram, leaf(index));
    else ends[node] = index;
  }
  return { roots, ends, edges, mask };
}

/** Counts n-grams in texts; made for one trie, used for many texts. */
export interface NgramCounter {
  /** Weighted counts by n-gram; only the `touched` ones are not 0. */
  readonly counts: Int32Array;
  /** The n-grams that occurred, in the order in which they first did; the first `size()` count. */
  readonly touched: Int32Array;
  readonly size: () => number;
  /** Adds a text; `weight` is a whole number. */
  readonly add: (units: Units, weight: number) => void;
  readonly clear: () => void;
}

/** A counter over a trie of `features` n-grams. */
export function ngramCounter(trie: NgramTrie, features: number): NgramCounter {
  const { roots, ends, edges, mask } = trie;
  const counts = new Int32Array(features);
  const touched = new Int32Array(features + 1);
  let size = 0;
  const add = (units: Units, weight: number): void => {
    const { length } = units;
    for (let start = 0; start < length; start += 1) {
      let target = roots[units[start] ?? 0] ?? NOTHING;
      for (let at = start + 1; target !== NOTHING; at += 1) {
        const feature = target < 0 ? -1 - target : (ends[target] ?? -1);
        if (feature >= 0) {
          const count = counts[feature] ?? 0;
          // Without a branch, which the processor would guess wrong every third time: the sign bit of -1 is 1.
          touched[size] = feature;
          size += (count - 1) >>> 31;
          counts[feature] = count + weight;
        }
        if (target < 0 || at >= length) break;
        const key = (target << 16) | (units[at] ?? 0);
        let slot = slotOf(key, mask);
        target = edges[2 * slot + 1] ?? NOTHING;
        while (target !== NOTHING && edges[2 * slot] !== key) {
          slot = (slot + 1) & mask;
          target = edges[2 * slot + 1] ?? NOTHING;
        }
      }
    }
  };
  return {
    counts,
    touched,
    size: () => size,
    add,
    clear() {
      for (let index = 0; index < size; index += 1) counts[touched[index] ?? 0] = 0;
      size = 0;
    },
  };
}
