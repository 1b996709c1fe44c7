// How well predicted labels agree with true ones: accuracy, macro F1, and each class by itself.

interface ClassQuality {
  readonly label: string;
  /** Rows whose true label this is. */
  readonly n: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface LabelQuality {
  /** Rows with a true label. */
  readonly n: number;
  /** The share of rows whose predicted label is the true one; null without rows. */
  readonly accuracy: number | null;
  /** The mean F1 of the classes that occur as true labels; null without rows. */
  readonly macro_f1: number | null;
  /** In order of label. */
  readonly per_class: readonly ClassQuality[];
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/**
 * Compares predictions with truths of equal length. A null truth is left out; a null prediction is wrong.
 * Precision of a class that is never predicted is 0, and so is its F1.
 */
export function labelQuality(
  truths: readonly (string | null)[],
  predictions: readonly (string | null)[],
): LabelQuality {
  const actual = new Map<string, number>();
  const predicted = new Map<string, number>();
  const hits = new Map<string, number>();
  const add = (counts: Map<string, number>, label: string) => counts.set(label, (counts.get(label) ?? 0) + 1);
  let [n, correct] = [0, 0];
  for (const [index, truth] of truths.entries()) {
    if (truth === null) continue;
    const prediction = predictions[index] ?? null;
    n += 1;
    add(actual, truth);
    if (prediction !== null) add(predicted, prediction);
    if (prediction !== truth) continue;
    correct += 1;
    add(hits, truth);
  }
  const perClass = [...actual]
    .map(([label, count]) => {
      const hit = hits.get(label) ?? 0;
      const [precision, recall] = [ratio(hit, predicted.get(label) ?? 0), ratio(hit, count)];
      return { label, n: count, precision, recall, f1: ratio(2 * precision * recall, precision + recall) };
    })
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  const sum = perClass.reduce((total, { f1 }) => total + f1, 0);
  return {
    n,
    accuracy: n === 0 ? null : correct / n,
    macro_f1: n === 0 ? null : sum / perClass.length,
    per_class: perClass,
  };
}
