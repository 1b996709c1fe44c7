// What a model may learn from: messages with words and a label, copies left out, rare labels set aside.
import { failure } from '../../foundation/errors.ts';
import { foldText } from '../ngrams/folding.ts';
import type { FoldedMessage } from '../ngrams/vocabulary.ts';
import { duplicateGroups } from './duplicate-groups.ts';

/** A message as it comes: what it says, and what it is. */
export interface LabelledMessage {
  readonly title: string | null;
  readonly text: string | null;
  readonly label: string | null;
}

/** Messages to learn from, in order of group; classes are places in `labels`. */
export interface TrainingSet {
  readonly labels: readonly string[];
  readonly messages: readonly FoldedMessage[];
  readonly classes: Int32Array;
  readonly groups: Int32Array;
  /** What was not used, and how many rows each. */
  readonly leftOut: {
    readonly empty: number;
    readonly unlabelled: number;
    readonly copies: number;
    readonly rare: readonly { readonly label: string; readonly n: number }[];
  };
}

/** A label needs this many groups of messages, one for each part of the test. */
export const FEWEST_GROUPS = 5;

const keyOf = ({ title, body }: FoldedMessage, label: string): string =>
  `${label}\n${String.fromCharCode(...title.subarray(0, 2000))}\n${body.length}\n${new TextDecoder('utf-16le').decode(body)}`;

/**
 * Prepares messages for learning. Exact copies (after folding) with the same label count once. Labels with fewer
 * than five groups of messages are set aside. Throws `text.nothing_to_learn` where no row has words and a label,
 * and `text.one_label` where fewer than two labels remain.
 */
export function trainingSet(rows: Iterable<LabelledMessage>): TrainingSet {
  const found: { readonly message: FoldedMessage; readonly label: string }[] = [];
  const seen = new Set<string>();
  let [empty, unlabelled, copies] = [0, 0, 0];
  for (const { title, text, label: raw } of rows) {
    const label = raw?.trim() ?? '';
    const message = { title: foldText(title ?? ''), body: foldText(text ?? '') };
    if (label === '') unlabelled += 1;
    else if (message.title.length + message.body.length === 0) empty += 1;
    else if (seen.has(keyOf(message, label))) copies += 1;
    else {
      seen.add(keyOf(message, label));
      found.push({ message, label });
    }
  }
  if (found.length === 0) throw failure('text.nothing_to_learn', {});
  const groups = duplicateGroups(found.map(({ message }) => message));
  const groupsOf = new Map<string, Set<number>>();
  const countOf = new Map<string, number>();
  for (const [row, { label }] of found.entries()) {
    groupsOf.set(label, (groupsOf.get(label) ?? new Set()).add(groups[row] ?? 0));
    countOf.set(label, (countOf.get(label) ?? 0) + 1);
  }
  const isRare = (label: string): boolean => (groupsOf.get(label)?.size ?? 0) < FEWEST_GROUPS;
  const all = [...groupsOf.keys()].sort();
  const labels = all.filter((label) => !isRare(label));
  if (labels.length < 2) throw failure('text.one_label', { labels: labels.length, fewest: FEWEST_GROUPS });
  const order = [...found.keys()]
    .filter((row) => !isRare(found[row]?.label ?? ''))
    .sort((a, b) => (groups[a] ?? 0) - (groups[b] ?? 0));
  return {
    labels,
    messages: order.flatMap((row) => found[row]?.message ?? []),
    classes: Int32Array.from(order, (row) => labels.indexOf(found[row]?.label ?? '')),
    groups: Int32Array.from(order, (row) => groups[row] ?? 0),
    leftOut: {
      empty,
      unlabelled,
      copies,
      rare: all.filter(isRare).map((label) => ({ label, n: countOf.get(label) ?? 0 })),
    },
  };
}
