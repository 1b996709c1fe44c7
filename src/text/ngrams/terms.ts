// What messages are compared by: words, and pairs of characters that stand side by side.
import type { Units } from './folding.ts';
import { createSegmenter } from './segmenter.ts';
import { type NgramCounter, UNKNOWN } from './trie.ts';
import { buildVocabulary, type FoldedMessage } from './vocabulary.ts';

/** Stands between the characters of a pair, which may be a word, too; folded texts hold no white space. */
const BETWEEN = ' ';

/** A pair as it stands in the message; a word stays as it is. */
export const termInText = (term: string): string => term.replace(BETWEEN, '');

/** The words, then the pairs of characters that occur in at least `fewest` messages, more frequent ones first. */
export function buildTerms(
  messages: readonly FoldedMessage[],
  words: readonly string[],
  fewest: number,
): readonly string[] {
  const { ngrams } = buildVocabulary(messages, { longest: 2, minimumDocuments: fewest });
  const pairs = ngrams.filter((ngram) => ngram.length === 2);
  return [...words, ...pairs.map((pair) => `${pair[0]}${BETWEEN}${pair[1]}`)];
}

/** Places of pairs by their words: open addressing, two numbers a slot. */
interface PairTable {
  readonly slots: Int32Array;
  readonly mask: number;
}

const slotOf = (key: number, mask: number): number => {
  const mixed = Math.imul(key ^ (key >>> 16), 0x9e3779b1);
  return (mixed ^ (mixed >>> 14)) & mask;
};

function pairTable(terms: readonly string[], words: number): PairTable {
  const size = 2 ** Math.ceil(Math.log2(1.5 * (terms.length - words) + 2));
  const [slots, mask] = [new Int32Array(2 * size).fill(UNKNOWN), size - 1];
  for (let place = words; place < terms.length; place += 1) {
    const pair = termInText(terms[place] ?? '');
    const key = (pair.charCodeAt(0) << 16) | pair.charCodeAt(1);
    let slot = slotOf(key, mask);
    while (slots[2 * slot + 1] !== UNKNOWN) slot = (slot + 1) & mask;
    slots[2 * slot] = key;
    slots[2 * slot + 1] = place;
  }
  return { slots, mask };
}

/** A counter over `terms`: words first, then pairs of characters. */
export function termCounter(terms: readonly string[]): NgramCounter {
  const firstPair = terms.findIndex((term) => term.includes(BETWEEN));
  const words = firstPair < 0 ? terms.length : firstPair;
  const segment = createSegmenter(terms.slice(0, words));
  const { slots, mask } = pairTable(terms, words);
  const counts = new Int32Array(terms.length);
  const touched = new Int32Array(terms.length + 1);
  let size = 0;
  const add = (units: Units, weight: number): void => {
    const found = segment(units);
    let filled = size;
    for (let at = 0; at < found.length; at += 1) {
      const word = found[at] ?? UNKNOWN;
      if (word < 0) continue;
      const count = counts[word] ?? 0;
      // Without a branch, which the processor would guess wrong too often: the sign bit of -1 is 1.
      touched[filled] = word;
      filled += (count - 1) >>> 31;
      counts[word] = count + weight;
    }
    let left = units[0] ?? 0;
    for (let at = 1; at < units.length; at += 1) {
      const right = units[at] ?? 0;
      const key = (left << 16) | right;
      left = right;
      let slot = slotOf(key, mask);
      let pair = slots[2 * slot + 1] ?? UNKNOWN;
      while (pair >= 0 && slots[2 * slot] !== key) {
        slot = (slot + 1) & mask;
        pair = slots[2 * slot + 1] ?? UNKNOWN;
      }
      if (pair < 0) continue;
      const count = counts[pair] ?? 0;
      touched[filled] = pair;
      filled += (count - 1) >>> 31;
      counts[pair] = count + weight;
    }
    size = filled;
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
