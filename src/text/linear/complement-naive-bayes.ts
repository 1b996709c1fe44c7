// Complement naive Bayes: a class is what its complement is not; fast, and strong on uneven classes.
import type { LinearModel } from './linear-model.ts';
import type { SparseMatrix } from './sparse-matrix.ts';

/**
 * Weights -ln θ with θ = (α + the sum of a column over the rows of all other classes) / (α × columns + the sum
 * of everything there). Scores are compared by the highest. Source: Rennie, Shih, Teevan and Karger 2003, ICML.
 */
export function trainComplementNaiveBayes(
  matrix: SparseMatrix,
  labels: Int32Array,
  classes: number,
  alpha = 1,
): LinearModel {
  const { rows, columns, starts, indices, values } = matrix;
  const sums = new Float64Array(columns * classes);
  const columnSums = new Float64Array(columns);
  for (let row = 0; row < rows; row += 1) {
    const label = labels[row] ?? 0;
    for (let cell = starts[row] ?? 0; cell < (starts[row + 1] ?? 0); cell += 1) {
      const [column, value] = [indices[cell] ?? 0, values[cell] ?? 0];
      sums[column * classes + label] = (sums[column * classes + label] ?? 0) + value;
      columnSums[column] = (columnSums[column] ?? 0) + value;
    }
  }
  const totals = new Float64Array(classes);
  for (let column = 0; column < columns; column += 1) {
    for (let one = 0; one < classes; one += 1) {
      const outside = alpha + (columnSums[column] ?? 0) - (sums[column * classes + one] ?? 0);
      sums[column * classes + one] = outside;
      totals[one] = (totals[one] ?? 0) + outside;
    }
  }
  const weights = sums.map((outside, at) => -Math.log(outside / (totals[at % classes] ?? 1)));
  return { classes, columns, weights, constants: new Float64Array(classes) };
}
