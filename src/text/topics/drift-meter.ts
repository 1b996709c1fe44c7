// Measures how far what comes in has moved from what a model was tested on.
import { binCounts, stabilityIndex } from '../drift.ts';
import type { Judgements } from './classifier.ts';
import type { ModelCard } from './model-card.ts';

/** A label whose share has changed. */
export interface LabelShift {
  /** Its place among the model's labels. */
  readonly label: number;
  /** Of held-out predictions, and of what came in. */
  readonly before: number;
  readonly now: number;
}

/** Stability indices of labels and confidences, of how many messages, and the labels that moved most. */
export interface Drift {
  readonly n: number;
  readonly labels: number;
  readonly confidences: number;
  /** The largest changes first. */
  readonly shifts: readonly LabelShift[];
}

const SHIFTS = 3;

/** Collects judgements to measure drift against a card; `takes` says which rows of a batch count. */
export function driftMeter({ baseline }: Pick<ModelCard, 'baseline'>) {
  const { predicted, confidence_edges: edges, confidence_counts: counts } = baseline;
  const seenLabels = new Array<number>(predicted.length).fill(0);
  const seenConfidences = new Array<number>(counts.length).fill(0);
  let n = 0;
  return {
    add({ labels, confidences }: Judgements, takes: (row: number) => boolean = () => true): void {
      const known = [...labels.keys()].filter((row) => (labels[row] ?? -1) >= 0 && takes(row));
      const found = known.map((row) => confidences[row] ?? 0);
      for (const [bin, count] of binCounts(found, edges).entries()) {
        seenConfidences[bin] = (seenConfidences[bin] ?? 0) + count;
      }
      for (const row of known) {
        const label = labels[row] ?? 0;
        seenLabels[label] = (seenLabels[label] ?? 0) + 1;
      }
      n += known.length;
    },
    drift(): Drift {
      const total = Math.max(
        1,
        predicted.reduce((sum, count) => sum + count, 0),
      );
      const shifts = predicted
        .map((count, label) => ({
          label,
          before: count / total,
          now: (seenLabels[label] ?? 0) / Math.max(1, n),
        }))
        .sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before) || a.label - b.label);
      return {
        n,
        labels: stabilityIndex(predicted, seenLabels),
        confidences: stabilityIndex(counts, seenConfidences),
        shifts: n === 0 ? [] : shifts.slice(0, SHIFTS),
      };
    },
  };
}
