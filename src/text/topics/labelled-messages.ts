// What a model may learn from: messages with words and a label, copies left out, rare labels set aside.
import { failure } from '../../foundation/errors.ts';
import { foldText, textOf } from '../ngrams/folding.ts';
import type { FoldedMessage } from '../ngrams/vocabulary.ts';
import { duplicateGroups } from './duplicate-groups.ts';
import { parentPath } from './label-paths.ts';

/** A message as it comes: what it says, and what it is. */
export interface LabelledMessage {
  readonly title: string | null;
  readonly text: string | null;
  /** A label, or a path of labels (`joinPath`). */
  readonly label: string | null;
}

/** Messages to learn from, in order of group; classes are places in `labels`. */
export interface TrainingSet {
  readonly labels: readonly string[];
  /** Whether labels are paths. */
  readonly hasLevels: boolean;
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

/** A label needs this many groups of messages, so that most parts of the test have one to learn from. */
const FEWEST_GROUPS = 5;

interface Found {
  readonly message: FoldedMessage;
  readonly label: string;
}

/** The messages that can be used, each once, and how many cannot. */
function usable(rows: Iterable<LabelledMessage>) {
  const found: Found[] = [];
  const seen = new Set<string>();
  let [empty, unlabelled, copies] = [0, 0, 0];
  for (const { title, text, label: raw } of rows) {
    const label = raw?.trim() ?? '';
    const message = { title: foldText(title ?? ''), body: foldText(text ?? '') };
    const key = [label, textOf(message.title), textOf(message.body)].join('\n');
    if (label === '') unlabelled += 1;
    else if (message.title.length + message.body.length === 0) empty += 1;
    else if (seen.has(key)) copies += 1;
    else {
      seen.add(key);
      found.push({ message, label });
    }
  }
  return { found, empty, unlabelled, copies };
}

/** Labels with too few groups count with their parent, as often as there is one. */
function backedOff(labels: readonly string[], groups: Int32Array, hasLevels: boolean): readonly string[] {
  for (let current = labels; ; ) {
    const rare = rareLabels(current, groups);
    const next = current.map((label) => (rare.has(label) ? (parentPath(label) ?? label) : label));
    if (!hasLevels || next.every((label, row) => label === current[row])) return current;
    current = next;
  }
}

function rareLabels(labels: readonly string[], groups: Int32Array): ReadonlySet<string> {
  const groupsOf = new Map<string, Set<number>>();
  for (const [row, label] of labels.entries()) {
    groupsOf.set(label, (groupsOf.get(label) ?? new Set()).add(groups[row] ?? 0));
  }
  return new Set([...groupsOf].filter(([, own]) => own.size < FEWEST_GROUPS).map(([label]) => label));
}

/**
 * Prepares messages for learning. Exact copies (after folding) with the same label count once. Labels with fewer
 * than five groups of messages are set aside; with `hasLevels` they count with their parent first. Throws
 * `text.nothing_to_learn` where no row has words and a label, and `text.one_label` where fewer than two remain.
 */
export function trainingSet(rows: Iterable<LabelledMessage>, hasLevels = false): TrainingSet {
  const { found, empty, unlabelled, copies } = usable(rows);
  if (found.length === 0) throw failure('text.nothing_to_learn', {});
  const groups = duplicateGroups(found.map(({ message }) => message));
  const labelOf = backedOff(
    found.map(({ label }) => label),
    groups,
    hasLevels,
  );
  const rare = rareLabels(labelOf, groups);
  const labels = [...new Set(labelOf)].filter((label) => !rare.has(label)).sort();
  if (labels.length < 2) throw failure('text.one_label', { labels: labels.length, fewest: FEWEST_GROUPS });
  const order = [...found.keys()]
    .filter((row) => !rare.has(labelOf[row] ?? ''))
    .sort((a, b) => (groups[a] ?? 0) - (groups[b] ?? 0));
  const classOf = new Map(labels.map((label, one) => [label, one]));
  return {
    labels,
    hasLevels,
    messages: order.flatMap((row) => found[row]?.message ?? []),
    classes: Int32Array.from(order, (row) => classOf.get(labelOf[row] ?? '') ?? 0),
    groups: Int32Array.from(order, (row) => groups[row] ?? 0),
    leftOut: {
      empty,
      unlabelled,
      copies,
      rare: [...rare]
        .sort()
        .map((label) => ({ label, n: labelOf.filter((other) => other === label).length })),
    },
  };
}
