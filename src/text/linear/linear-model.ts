// What all linear classifiers here come to: a weight for each column and class, and a constant for each class.
import type { SparseMatrix } from './sparse-matrix.ts';

export interface LinearModel {
  readonly classes: number;
  readonly columns: number;
  /** By column, then class: `weights[column * classes + class]`. */
  readonly weights: Float64Array;
  readonly constants: Float64Array;
}

/** Scores by row, then class. */
export function linearScores(
  { classes, weights, constants }: LinearModel,
  matrix: SparseMatrix,
): Float64Array {
  const scores = new Float64Array(matrix.rows * classes);
  for (let row = 0; row < matrix.rows; row += 1) {
    const base = row * classes;
    scores.set(constants, base);
    const to = matrix.starts[row + 1] ?? 0;
    for (let cell = matrix.starts[row] ?? 0; cell < to; cell += 1) {
      const value = matrix.values[cell] ?? 0;
      const column = (matrix.indices[cell] ?? 0) * classes;
      for (let one = 0; one < classes; one += 1) {
        scores[base + one] = (scores[base + one] ?? 0) + value * (weights[column + one] ?? 0);
      }
    }
  }
  return scores;
}

/** The class of the highest score of each row, the first among equals. */
export function bestClasses(scores: Float64Array, classes: number): Int32Array {
  const best = new Int32Array(scores.length / classes);
  for (let row = 0; row < best.length; row += 1) {
    let top = 0;
    for (let one = 1; one < classes; one += 1) {
      if ((scores[row * classes + one] ?? 0) > (scores[row * classes + top] ?? 0)) top = one;
    }
    best[row] = top;
  }
  return best;
}
