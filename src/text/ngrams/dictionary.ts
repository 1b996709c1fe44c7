// The words of a collection: those that the language's rules find in enough groups of messages.
import { textOf, type Units } from './folding.ts';
import type { FoldedMessage } from './vocabulary.ts';

/** Longer words are left out: they are names and numbers. */
export const LONGEST_WORD = 8;
/** As many words, and beginnings of words, as there is room for: numbers of 16 bits. */
const MOST = 0x10000;

const isWordUnit = (unit: string): boolean => /[\p{L}\p{N}\ue000-\uf8ff]/u.test(unit);

interface Occurrences {
  groups: number;
  last: number;
}

/** Every word of a text, and every single character that can be part of one. */
function wordsOf(units: Units, segmenter: Intl.Segmenter): Set<string> {
  const text = textOf(units);
  const words = new Set([...text].filter(isWordUnit));
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike === true && segment.length <= LONGEST_WORD) words.add(segment);
  }
  return words;
}

/**
 * The words that occur in at least `fewest` groups, more frequent ones first, then in order of units; single
 * characters are words. `groups` holds the group of each message, in ascending order. What is no word in the
 * language's dictionary (Unicode, UAX #29, with the dictionary of ICU) falls into single characters.
 */
export function buildDictionary(
  messages: readonly FoldedMessage[],
  groups: Int32Array,
  fewest: number,
): readonly string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const found = new Map<string, Occurrences>();
  for (const [message, { title, body }] of messages.entries()) {
    const group = groups[message] ?? 0;
    for (const part of [title, body]) {
      for (const word of wordsOf(part, segmenter)) {
        const known = found.get(word);
        if (known === undefined) found.set(word, { groups: 1, last: group });
        else if (known.last !== group) {
          known.groups += 1;
          known.last = group;
        }
      }
    }
  }
  const order = [...found]
    .filter(([, { groups: count }]) => count >= fewest)
    .sort(([a, one], [b, other]) => other.groups - one.groups || (a < b ? -1 : 1));
  return withinRoom(order.map(([word]) => word));
}

/** The words, in order, as far as there is room for them and their beginnings. */
function withinRoom(words: readonly string[]): readonly string[] {
  const beginnings = new Set<string>();
  return words
    .filter((word) => {
      if (beginnings.size + word.length > MOST) return false;
      for (let length = 1; length < word.length; length += 1) beginnings.add(word.slice(0, length));
      return true;
    })
    .slice(0, MOST);
}
