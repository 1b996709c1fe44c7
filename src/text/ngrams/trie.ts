// A trie over units in one hash table of typed arrays: finds the known n-grams that begin at each place.
import type { Units } from './folding.ts';

/** n-grams by number; a node is an n-gram or the beginning of one. */
export interface NgramTrie {
  /** The node of a first unit, or -1, by unit. */
  readonly roots: Int32Array;
  /** The n-gram that ends at a node, or -1. */
  readonly ends: Int32Array;
  /** Edges in open addressing: node, unit, child, n-gram of the child; the node of an empty slot is -1. */
  readonly edges: Int32Array;
  /** Number of slots minus 1; the number is a power of two. */
  readonly mask: number;
  /** Units of the longest n-gram. */
  readonly longest: number;
}

/** The slot at which the search for an edge begins. */
export function edgeSlot(node: number, unit: number, mask: number): number {
  const mixed = Math.imul(Math.imul(node, 0x9e3779b1) ^ unit, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & mask;
}

/** Builds the trie of `ngrams`; the number of an n-gram is its place in the list. */
export function buildTrie(ngrams: readonly string[]): NgramTrie {
  let characters = 0;
  let longest = 0;
  for (const ngram of ngrams) {
    characters += ngram.length;
    if (ngram.length > longest) longest = ngram.length;
  }
  const roots = new Int32Array(0x10000).fill(-1);
  const ends = new Int32Array(characters).fill(-1);
  const slots = 2 ** Math.ceil(Math.log2(2 * characters + 2));
  const mask = slots - 1;
  const edges = new Int32Array(4 * slots).fill(-1);
  let nodes = 0;
  for (const [index, ngram] of ngrams.entries()) {
    const first = ngram.charCodeAt(0);
    let node = roots[first] ?? -1;
    if (node < 0) {
      node = nodes;
      nodes += 1;
      roots[first] = node;
    }
    let at = -1;
    for (let position = 1; position < ngram.length; position += 1) {
      const unit = ngram.charCodeAt(position);
      let slot = edgeSlot(node, unit, mask);
      while (edges[4 * slot] !== -1 && (edges[4 * slot] !== node || edges[4 * slot + 1] !== unit)) {
        slot = (slot + 1) & mask;
      }
      at = 4 * slot;
      if (edges[at] === -1) {
        edges.set([node, unit, nodes], at);
        nodes += 1;
      }
      node = edges[at + 2] ?? -1;
    }
    ends[node] = index;
    if (at >= 0) edges[at + 3] = index;
  }
  return { roots, ends: ends.slice(0, nodes), edges, mask, longest };
}

/** Counts n-grams in texts; made for one trie, used for many texts. */
export interface NgramCounter {
  /** Weighted counts by n-gram; only the `touched` ones are not 0. */
  readonly counts: Float32Array;
  /** The n-grams that occurred, in the order in which they first did; the first `size()` count. */
  readonly touched: Int32Array;
  readonly size: () => number;
  readonly add: (units: Units, weight: number) => void;
  readonly clear: () => void;
}

/** A counter over a trie of `features` n-grams. */
export function ngramCounter(trie: NgramTrie, features: number): NgramCounter {
  const { roots, ends, edges, mask, longest } = trie;
  const counts = new Float32Array(features);
  const touched = new Int32Array(features);
  let size = 0;
  const add = (units: Units, weight: number): void => {
    const { length } = units;
    for (let start = 0; start < length; start += 1) {
      let node = roots[units[start] ?? 0] ?? -1;
      if (node < 0) continue;
      let feature = ends[node] ?? -1;
      const end = Math.min(length, start + longest);
      for (let at = start + 1; ; at += 1) {
        if (feature >= 0) {
          const count = counts[feature] ?? 0;
          if (count === 0) {
            touched[size] = feature;
            size += 1;
          }
          counts[feature] = count + weight;
        }
        if (at >= end) break;
        const unit = units[at] ?? 0;
        let slot = edgeSlot(node, unit, mask);
        while (edges[4 * slot] !== -1 && (edges[4 * slot] !== node || edges[4 * slot + 1] !== unit)) {
          slot = (slot + 1) & mask;
        }
        if (edges[4 * slot] === -1) break;
        node = edges[4 * slot + 2] ?? -1;
        feature = edges[4 * slot + 3] ?? -1;
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
