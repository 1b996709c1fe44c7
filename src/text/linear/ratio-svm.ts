// Support vector machine over columns scaled by how strongly each speaks for a class (naive Bayes log ratios).
import { randomStream } from '../../foundation/random.ts';
import type { LinearModel } from './linear-model.ts';
import type { SparseMatrix } from './sparse-matrix.ts';
import { separate } from './support-vector-machine.ts';

export interface RatioSvmOptions {
  readonly cost: number;
  readonly seed: number;
}

/** Added to the sum of each column inside and outside the class. */
const SMOOTHING = 0.05;
/** The cost of a row of the class grows with (rows outside ÷ rows inside) to this power: rare classes count more. */
const BALANCE = 0.6;
const TOLERANCE = 0.1;
const MAXIMUM_EPOCHS = 200;

/** ln of the smoothed share of each column inside the class, over its share outside. */
function logRatios(
  { rows, columns, starts, indices, values }: SparseMatrix,
  signs: Float64Array,
): Float64Array {
  const inside = new Float64Array(columns).fill(SMOOTHING);
  const outside = new Float64Array(columns).fill(SMOOTHING);
  for (let row = 0; row < rows; row += 1) {
    const sums = (signs[row] ?? 0) > 0 ? inside : outside;
    const to = starts[row + 1] ?? 0;
    for (let cell = starts[row] ?? 0; cell < to; cell += 1) {
      const column = indices[cell] ?? 0;
      sums[column] = (sums[column] ?? 0) + (values[cell] ?? 0);
    }
  }
  let [totalInside, totalOutside] = [0, 0];
  for (let column = 0; column < columns; column += 1) {
    totalInside += inside[column] ?? 0;
    totalOutside += outside[column] ?? 0;
  }
  const shift = Math.log(totalOutside) - Math.log(totalInside);
  return inside.map((sum, column) => Math.log(sum / (outside[column] ?? 1)) + shift);
}

/**
 * Trains on rows of classes 0 … `classes` - 1; the ratios end up in the weights, so that scoring costs no more.
 * Source: Wang and Manning 2012, ACL (NBSVM), here with TF-IDF sums and costs that rise for rare classes.
 */
export function trainRatioSvm(
  matrix: SparseMatrix,
  labels: Int32Array,
  classes: number,
  { cost, seed }: RatioSvmOptions,
): LinearModel {
  const { columns, indices, rows } = matrix;
  const weights = new Float64Array(columns * classes);
  const constants = new Float64Array(classes);
  for (let one = 0; one < classes; one += 1) {
    const signs = Float64Array.from(labels, (label) => (label === one ? 1 : -1));
    const inside = signs.reduce((count, sign) => count + (sign > 0 ? 1 : 0), 0);
    if (inside === 0 || inside === rows) {
      constants[one] = inside === 0 ? -1 : 1;
      continue;
    }
    const ratios = logRatios(matrix, signs);
    const scaled = matrix.values.map((value, cell) => value * (ratios[indices[cell] ?? 0] ?? 0));
    const solution = separate(
      {
        matrix: { ...matrix, values: scaled },
        signs,
        costs: [cost * ((rows - inside) / inside) ** BALANCE, cost],
        tolerance: TOLERANCE,
        maximumEpochs: MAXIMUM_EPOCHS,
      },
      randomStream(seed, `ratio svm ${one}`),
    );
    for (let column = 0; column < columns; column += 1) {
      weights[column * classes + one] = (solution[column] ?? 0) * (ratios[column] ?? 0);
    }
    constants[one] = solution[columns] ?? 0;
  }
  return { classes, columns, weights, constants };
}
