// What speaks for each code of an axis: the keywords found, weighed and summed.
import type { Axis, ScannedPart, ScannedText } from './lexicon.ts';

/** A keyword in the title counts this many times one in the text. */
const TITLE_FACTOR = 3;
/** The second and third occurrence of a keyword add half its weight each; further ones nothing. */
const REPEATS_COUNTED = 2;
const REPEAT_FACTOR = 0.5;

export interface Evidence {
  readonly code: string;
  /** Sum of the weights of the keywords, threefold for those in the title; exact in halves. */
  readonly score: number;
  /** The distinct keywords, title first, in the order they stand. */
  readonly words: readonly string[];
}

interface Tally {
  score: number;
  readonly occurrences: Map<string, number>;
}

/** The codes of an axis for which the text has keywords, the best first, equals in order of code. */
export function gatherEvidence(scanned: ScannedText, axis: Axis): Evidence[] {
  const tallies = new Map<string, Tally>();
  const count = (part: ScannedPart, factor: number): void => {
    for (const { keyword } of part.hits(axis)) {
      let tally = tallies.get(keyword.code);
      if (tally === undefined) {
        tally = { score: 0, occurrences: new Map() };
        tallies.set(keyword.code, tally);
      }
      const before = tally.occurrences.get(keyword.word) ?? 0;
      tally.occurrences.set(keyword.word, before + 1);
      if (before <= REPEATS_COUNTED) {
        tally.score += keyword.weight * factor * (before === 0 ? 1 : REPEAT_FACTOR);
      }
    }
  };
  count(scanned.title, TITLE_FACTOR);
  count(scanned.text, 1);
  return [...tallies]
    .map(([code, { score, occurrences }]) => ({ code, score, words: [...occurrences.keys()] }))
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
}
