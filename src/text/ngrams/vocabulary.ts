// The n-grams of a collection that occur in enough messages: found length by length, each from the shorter ones.
import type { Units } from './folding.ts';
import { type PairCounter, pairCounter } from './pair-counter.ts';

/** The folded words of a message. */
export interface FoldedMessage {
  readonly title: Units;
  readonly body: Units;
}

export interface Vocabulary {
  /** By number: shorter ones first, then more frequent ones first, then in order of units. */
  readonly ngrams: readonly string[];
  /** In how many messages each occurs. */
  readonly documentCounts: Uint32Array;
  /** How many messages there were. */
  readonly documents: number;
}

export interface VocabularyOptions {
  /** Units of the longest n-grams, at least 1. */
  readonly longest: number;
  /** n-grams of fewer messages are left out. */
  readonly minimumDocuments: number;
}

/** The parts of a message, as numbers of the n-grams that begin at each place, or -1. */
type Places = readonly Int32Array[];

const placesOf = ({ title, body }: FoldedMessage): Places => [Int32Array.from(title), Int32Array.from(body)];

/** Visits each place with the known n-grams that begin there and at the next one: together they are longer by one. */
function eachPair(
  places: Places,
  visit: (left: number, right: number, part: Int32Array, at: number) => void,
): void {
  for (const part of places) {
    for (let at = 0; at < part.length; at += 1) visit(part[at] ?? -1, part[at + 1] ?? -1, part, at);
  }
}

interface Level {
  readonly ngrams: readonly string[];
  readonly counts: readonly number[];
  /** The place in this level of each entry of the counter, or -1. */
  readonly rankOf: Int32Array;
}

function keepFrequent(counter: PairCounter, nameOf: (entry: number) => string, minimum: number): Level {
  const kept: { readonly entry: number; readonly ngram: string; readonly count: number }[] = [];
  for (let entry = 0; entry < counter.size(); entry += 1) {
    const count = counter.messages(entry);
    if (count >= minimum) kept.push({ entry, ngram: nameOf(entry), count });
  }
  kept.sort((a, b) => b.count - a.count || (a.ngram < b.ngram ? -1 : 1));
  const rankOf = new Int32Array(counter.size()).fill(-1);
  for (const [rank, { entry }] of kept.entries()) rankOf[entry] = rank;
  return { ngrams: kept.map(({ ngram }) => ngram), counts: kept.map(({ count }) => count), rankOf };
}

/** The n-grams of up to `longest` units that occur in at least `minimumDocuments` messages. */
export function buildVocabulary(
  messages: readonly FoldedMessage[],
  { longest, minimumDocuments }: VocabularyOptions,
): Vocabulary {
  const all = messages.map(placesOf);
  const single = pairCounter();
  for (const [message, places] of all.entries()) {
    for (const part of places) for (const unit of part) single.add(unit, 0, message);
  }
  let level = keepFrequent(single, (entry) => String.fromCharCode(single.left(entry)), minimumDocuments);
  const { rankOf } = level;
  for (const part of all.flat()) {
    for (const [at, unit] of part.entries()) part[at] = rankOf[single.find(unit, 0)] ?? -1;
  }
  const levels = [level];
  for (let length = 2; length <= longest; length += 1) {
    const counter = pairCounter();
    const shorter = level.ngrams;
    for (const [message, places] of all.entries()) {
      eachPair(places, (left, right) => {
        if (left >= 0 && right >= 0) counter.add(left, right, message);
      });
    }
    const nameOf = (entry: number): string =>
      `${shorter[counter.left(entry)] ?? ''}${shorter[counter.right(entry)]?.at(-1) ?? ''}`;
    const next = keepFrequent(counter, nameOf, minimumDocuments);
    for (const places of all) {
      eachPair(places, (left, right, part, at) => {
        part[at] = left < 0 || right < 0 ? -1 : (next.rankOf[counter.find(left, right)] ?? -1);
      });
    }
    levels.push(next);
    level = next;
  }
  return {
    ngrams: levels.flatMap(({ ngrams }) => ngrams),
    documentCounts: Uint32Array.from(levels.flatMap(({ counts }) => counts)),
    documents: messages.length,
  };
}
