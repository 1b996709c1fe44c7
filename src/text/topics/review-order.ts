// Which messages a person should look at: those whose answer teaches most, near-copies once.

import { foldText } from '../ngrams/folding.ts';
import { duplicateGroups } from './duplicate-groups.ts';

/** A message of which a classifier is unsure. */
export interface Doubt {
  /** The most probable label, -1 where nothing is known. */
  readonly label: number;
  /** By how much it leads the next. */
  readonly margin: number;
  readonly title: string | null;
  readonly text: string | null;
}

/** A message to show, and those that are nearly the same: places among the doubts. */
export interface Question {
  readonly shown: number;
  readonly copies: readonly number[];
}

/** Ascending by margin; what holds nothing that is known teaches least. */
function byMargin(doubts: readonly Doubt[]): number[] {
  const worth = (place: number): number => {
    const { label = -1, margin = 1 } = doubts[place] ?? {};
    return label < 0 ? 2 : margin;
  };
  return [...doubts.keys()].sort((one, other) => worth(one) - worth(other) || one - other);
}

/**
 * Up to `most` questions, the most informative first: the labels that are thought likely take turns, each with its
 * smallest margins, so that rare labels come to be seen too (measured by `npm run bench:review`). Of near-copies
 * the one with the smallest margin is shown.
 */
export function questionsOf(doubts: readonly Doubt[], most: number): Question[] {
  const groups = duplicateGroups(
    doubts.map(({ title, text }) => ({ title: foldText(title ?? ''), body: foldText(text ?? '') })),
  );
  const order = byMargin(doubts);
  const members = Map.groupBy(order, (place) => groups[place] ?? 0);
  const firsts = [...members.values()].map(([shown = 0, ...copies]) => ({ shown, copies }));
  const queues = [...Map.groupBy(firsts, ({ shown }) => doubts[shown]?.label ?? -1)]
    .filter(([label]) => label >= 0)
    .map(([, queue]) => queue);
  const unknown = firsts.filter(({ shown }) => (doubts[shown]?.label ?? -1) < 0);
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? []));
  return [...turns.flat(), ...unknown].slice(0, most);
}
