// How well held-out predictions fit the truth: per class, confusion, calibration, and what sets cover.
import { conformalLimit, conformalSet } from '../calibration/conformal.ts';
import {
  accuracyOfSurest,
  expectedCalibrationError,
  type Outcomes,
  reliabilityBins,
} from '../calibration/reliability.ts';
import { createDecider } from './label-paths.ts';
import type { SetFigures, TopicQuality } from './model-card.ts';

/** Held-out rows: what was said of them, and what is true. */
export interface HeldOutRows {
  /** By row, then class. */
  readonly probabilities: Float64Array;
  readonly predictions: Int32Array;
  readonly truths: Int32Array;
}

/** Decides every row. */
export function decided(
  probabilities: Float64Array,
  truths: Int32Array,
  { labels, hasLevels }: { readonly labels: readonly string[]; readonly hasLevels: boolean },
): HeldOutRows {
  const decide = createDecider(labels, hasLevels);
  const predictions = Int32Array.from(truths, (_, row) => decide(probabilities, row * labels.length));
  return { probabilities, predictions, truths };
}

/** The confidence of each row's prediction and whether it is right. */
export function outcomesOf({ probabilities, predictions, truths }: HeldOutRows): Outcomes {
  const classes = probabilities.length / Math.max(1, truths.length);
  return {
    confidences: Float64Array.from(predictions, (one, row) => probabilities[row * classes + one] ?? 0),
    hits: Uint8Array.from(predictions, (one, row) => (one === truths[row] ? 1 : 0)),
  };
}

/** Figures of held-out probabilities; classes without a row have an F1 of 0 and do not count in the mean. */
export function topicQuality(rows: HeldOutRows, labels: readonly string[]): TopicQuality {
  const { predictions, truths } = rows;
  const confusion = labels.map(() => new Array<number>(labels.length).fill(0));
  for (const [row, truth] of truths.entries()) {
    const cells = confusion[truth] ?? [];
    cells[predictions[row] ?? 0] = (cells[predictions[row] ?? 0] ?? 0) + 1;
  }
  const perClass = labels.map((label, one) => {
    const n = (confusion[one] ?? []).reduce((sum, count) => sum + count, 0);
    const predicted = confusion.reduce((sum, cells) => sum + (cells[one] ?? 0), 0);
    const hits = confusion[one]?.[one] ?? 0;
    const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
    return {
      label,
      n,
      precision: ratio(hits, predicted),
      recall: ratio(hits, n),
      f1: ratio(2 * hits, n + predicted),
    };
  });
  const present = perClass.filter(({ n }) => n > 0);
  const outcomes = outcomesOf(rows);
  const right = outcomes.hits.reduce((sum, hit) => sum + hit, 0);
  return {
    n: truths.length,
    accuracy: truths.length === 0 ? 0 : right / truths.length,
    macro_f1: present.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, present.length),
    ece: expectedCalibrationError(outcomes) ?? 0,
    accuracy_surest_80: accuracyOfSurest(outcomes, 0.8) ?? 0,
    per_class: perClass,
    confusion,
    reliability: reliabilityBins(outcomes),
  };
}

/** Conformal sets at one coverage from probabilities before the bend, each fold's limit found on the rows of the other folds. */
export function setFigures(
  { probabilities, truths }: HeldOutRows,
  coverage: number,
  { foldOf, folds }: { readonly foldOf: Int32Array; readonly folds: number },
): SetFigures {
  const classes = probabilities.length / Math.max(1, truths.length);
  let [covered, size, singletons, right] = [0, 0, 0, 0];
  for (let fold = 0; fold < folds; fold += 1) {
    const others = [...foldOf.keys()].filter((row) => foldOf[row] !== fold);
    const scores = Float64Array.from(
      others,
      (row) => 1 - (probabilities[row * classes + (truths[row] ?? 0)] ?? 0),
    ).sort();
    const limit = conformalLimit(scores, coverage);
    for (const [row, own] of foldOf.entries()) {
      if (own !== fold) continue;
      const set = conformalSet(probabilities, row, classes, limit);
      const holds = set.includes(truths[row] ?? -1);
      covered += holds ? 1 : 0;
      size += set.length;
      if (set.length !== 1) continue;
      singletons += 1;
      right += holds ? 1 : 0;
    }
  }
  const rows = Math.max(1, truths.length);
  return {
    asked: coverage,
    coverage: covered / rows,
    mean_size: size / rows,
    singletons: singletons / rows,
    singleton_accuracy: singletons === 0 ? 0 : right / singletons,
  };
}
