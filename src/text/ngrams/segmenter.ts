// Cuts folded texts into known words: at each place the longest one, as a trie finds it.
import type { Units } from './folding.ts';
import { buildTrie, NOTHING, slotOf, UNKNOWN } from './trie.ts';

/** The words of a text in order, as places in the list of words, or `UNKNOWN` for what is none; valid until the next call. */
export type Segmenter = (units: Units) => Int32Array;

/** A segmenter for `words`; it keeps a buffer between calls: one for each thread. */
export function createSegmenter(words: readonly string[]): Segmenter {
  const { roots, ends, edges, mask } = buildTrie(words);
  let found = new Int32Array(1024);
  return (units) => {
    const { length } = units;
    if (length > found.length) found = new Int32Array(2 * length);
    let size = 0;
    for (let start = 0; start < length; ) {
      let [word, next] = [UNKNOWN, start + 1];
      let target = roots[units[start] ?? 0] ?? NOTHING;
      for (let at = start + 1; target !== NOTHING; at += 1) {
        const own = target < 0 ? -1 - target : (ends[target] ?? UNKNOWN);
        if (own >= 0) {
          word = own;
          next = at;
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
      found[size] = word;
      size += 1;
      start = next;
    }
    return found.subarray(0, size);
  };
}
