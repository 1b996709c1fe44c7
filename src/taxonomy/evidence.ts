// What speaks for each code of an axis: the distinct keywords found, and their sum.
import type { Axis, ScannedPart, ScannedText } from './lexicon.ts';

/** A keyword in the title counts this many times one in the text. */
const TITLE_FACTOR = 3;

export interface Evidence {
  readonly code: string;
  /** Sum of the weights of the distinct keywords, threefold for those in the title. */
  readonly score: number;
  /** The keywords, title first, in the order they stand. */
  readonly words: readonly string[];
}

/** The codes of an axis for which the text has keywords, the best first, equals in order of code. */
export function gatherEvidence(scanned: ScannedText, axis: Axis): Evidence[] {
  const words = new Map<string, Set<string>>();
  const scores = new Map<string, number>();
  const count = (part: ScannedPart, factor: number): void => {
    for (const { keyword } of part.hits(axis)) {
      const known = words.get(keyword.code) ?? new Set<string>();
      if (known.has(keyword.word)) continue;
      words.set(keyword.code, known.add(keyword.word));
      scores.set(keyword.code, (scores.get(keyword.code) ?? 0) + keyword.weight * factor);
    }
  };
  count(scanned.title, TITLE_FACTOR);
  count(scanned.text, 1);
  return [...words]
    .map(([code, found]) => ({ code, score: scores.get(code) ?? 0, words: [...found] }))
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
}
