// Held-out scores of every message: each part of a collection is scored by a model that never saw it.
import { fitBentScaling } from '../calibration/bending.ts';
import { scaledProbabilities, unbent } from '../calibration/scaling.ts';
import { type LinearModel, linearScores } from '../linear/linear-model.ts';
import { type SparseMatrix, selectRows } from '../linear/sparse-matrix.ts';
import { inverseDocumentFrequencies, tfIdf } from '../ngrams/tf-idf.ts';
import { trainBlend } from './blend.ts';

/** Counts of n-grams with the class and group of each row; rows stand in order of group. */
export interface Collection {
  readonly counts: SparseMatrix;
  readonly classes: Int32Array;
  readonly groups: Int32Array;
  readonly labels: number;
}

/** n-grams of fewer groups are neither used nor stored. */
export const FEWEST_MESSAGES = 3;

/** In how many groups each column occurs; rows stand in order of group. */
export function groupOccurrences({ counts, groups }: Pick<Collection, 'counts' | 'groups'>): Uint32Array {
  const last = new Int32Array(counts.columns).fill(-1);
  const occurrences = new Uint32Array(counts.columns);
  for (let row = 0; row < counts.rows; row += 1) {
    const group = groups[row] ?? 0;
    const to = counts.starts[row + 1] ?? 0;
    for (let cell = counts.starts[row] ?? 0; cell < to; cell += 1) {
      const column = counts.indices[cell] ?? 0;
      if (last[column] === group) continue;
      last[column] = group;
      occurrences[column] = (occurrences[column] ?? 0) + 1;
    }
  }
  return occurrences;
}

/** A linear model with the document frequencies it goes with. */
export interface FittedModel {
  readonly model: LinearModel;
  readonly idf: Float64Array;
}

/** Fits a model on all rows of a collection. */
export function fitModel(collection: Collection, seed: number): FittedModel {
  const { counts, classes, groups, labels } = collection;
  const distinct = new Set(groups).size;
  const idf = inverseDocumentFrequencies(groupOccurrences(collection), distinct, FEWEST_MESSAGES);
  return { model: trainBlend(tfIdf(counts, idf), classes, labels, seed), idf };
}

/** Some rows of a collection. */
export function selectCollection(collection: Collection, rows: readonly number[]): Collection {
  return {
    counts: selectRows(collection.counts, rows),
    classes: Int32Array.from(rows, (row) => collection.classes[row] ?? 0),
    groups: Int32Array.from(rows, (row) => collection.groups[row] ?? 0),
    labels: collection.labels,
  };
}

/** Held-out scores by row, then class, and the fold that each row was held out in. */
export interface HeldOutScores {
  readonly scores: Float64Array;
  readonly foldOf: Int32Array;
  readonly folds: number;
}

/** Scores each row by the model of the other folds; `onFold` is told after each fold. */
export function heldOutScores(
  collection: Collection,
  { foldOf, folds }: Pick<HeldOutScores, 'foldOf' | 'folds'>,
  seed: number,
  onFold: (done: number) => void = () => undefined,
): HeldOutScores {
  const { counts, labels } = collection;
  const scores = new Float64Array(counts.rows * labels);
  for (let fold = 0; fold < folds; fold += 1) {
    const [inside, held] = [false, true].map((side) =>
      [...foldOf.keys()].filter((row) => (foldOf[row] === fold) === side),
    );
    if (inside === undefined || held === undefined || held.length === 0) continue;
    const { model, idf } = fitModel(selectCollection(collection, inside), seed);
    const found = linearScores(model, tfIdf(selectRows(counts, held), idf));
    for (const [at, row] of held.entries()) {
      scores.set(found.subarray(at * labels, (at + 1) * labels), row * labels);
    }
    onFold(fold + 1);
  }
  return { scores, foldOf, folds };
}

/** Probabilities by row, then class, and what they were before the bend. */
export interface CrossCalibrated {
  readonly probabilities: Float64Array;
  readonly straight: Float64Array;
}

/** Each fold scaled as the held-out scores of the others suggest. */
export function crossCalibrated(
  { scores, foldOf, folds }: HeldOutScores,
  truths: Int32Array,
  classes: number,
): CrossCalibrated {
  const [probabilities, straight] = [new Float64Array(scores.length), new Float64Array(scores.length)];
  for (let fold = 0; fold < folds; fold += 1) {
    const rows = (side: boolean) => [...foldOf.keys()].filter((row) => (foldOf[row] === fold) === side);
    const [others, held] = [rows(false), rows(true)];
    const scaling = fitBentScaling(
      rowsOf(scores, others, classes),
      Int32Array.from(others, (row) => truths[row] ?? 0),
      classes,
    );
    const own = rowsOf(scores, held, classes);
    const targets = [
      [probabilities, scaledProbabilities(own, scaling)],
      [straight, scaledProbabilities(own, unbent(scaling))],
    ] as const;
    for (const [target, found] of targets) {
      for (const [at, row] of held.entries()) {
        target.set(found.subarray(at * classes, (at + 1) * classes), row * classes);
      }
    }
  }
  return { probabilities, straight };
}

function rowsOf(values: Float64Array, rows: readonly number[], classes: number): Float64Array {
  const selected = new Float64Array(rows.length * classes);
  for (const [at, row] of rows.entries()) {
    selected.set(values.subarray(row * classes, (row + 1) * classes), at * classes);
  }
  return selected;
}
