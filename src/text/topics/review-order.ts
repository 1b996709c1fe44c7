// Which messages a person should look at: those whose answer teaches most, near-copies once.
import { foldText } from '../ngrams/folding.ts';
import { duplicateGroups } from './duplicate-groups.ts';

/** A message of which a classifier is unsure. */
export interface Doubt {
  /** By how much the most probable label leads the next; above 1 where nothing is known, which teaches least. */
  readonly margin: number;
  readonly title: string | null;
  readonly text: string | null;
}

/** A message to show, and those that are nearly the same: places among the doubts. */
export interface Question {
  readonly shown: number;
  readonly copies: readonly number[];
}

/**
 * Up to `most` questions by ascending margin; of near-copies the one with the smallest margin is shown. Entropy, least
 * confidence, unlikeness, clusters and labels in turn taught no more (`npm run bench:review`).
 */
export function questionsOf(doubts: readonly Doubt[], most: number): Question[] {
  const groups = duplicateGroups(
    doubts.map(({ title, text }) => ({ title: foldText(title ?? ''), body: foldText(text ?? '') })),
  );
  const order = doubts
    .map(({ margin }, place) => ({ margin, place }))
    .sort((one, other) => one.margin - other.margin || one.place - other.place)
    .map(({ place }) => place);
  const members = Map.groupBy(order, (place) => groups[place] ?? 0);
  return [...members.values()].slice(0, most).map(([shown = 0, ...copies]) => ({ shown, copies }));
}
