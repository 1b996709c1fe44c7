// Linear support vector machine with squared hinge loss, one class against the rest, by dual coordinate descent.
import { type RandomStream, randomStream } from '../../foundation/random.ts';
import type { LinearModel } from './linear-model.ts';
import type { SparseMatrix } from './sparse-matrix.ts';

export interface SvmOptions {
  /** The cost of an error. */
  readonly cost: number;
  /** Stops when no projected gradient differs from another by more. */
  readonly tolerance?: number;
  readonly maximumEpochs?: number;
  readonly seed?: number;
}

/** One class against the rest. */
export interface BinaryProblem {
  readonly matrix: SparseMatrix;
  /** 1 for rows of the class, -1 for the rest. */
  readonly signs: Float64Array;
  /** The cost of an error in a row of the class, and in one of the rest. */
  readonly costs: readonly [inside: number, outside: number];
  readonly tolerance: number;
  readonly maximumEpochs: number;
}

function shuffle(order: Int32Array, length: number, random: RandomStream): void {
  for (let at = length - 1; at > 0; at -= 1) {
    const other = random.integer(at + 1);
    const held = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = held;
  }
}

/** xᵢᵀxᵢ + 1 of each row: the constant is a column of ones. */
function squaredLengths({ rows, starts, values }: SparseMatrix): Float64Array {
  const squares = new Float64Array(rows).fill(1);
  for (let row = 0; row < rows; row += 1) {
    const to = starts[row + 1] ?? 0;
    for (let cell = starts[row] ?? 0; cell < to; cell += 1) {
      squares[row] = (squares[row] ?? 0) + (values[cell] ?? 0) ** 2;
    }
  }
  return squares;
}

/**
 * The weights that separate a class from the rest; the last one is the constant, regularised like the others.
 * Source: Hsieh, Chang, Lin, Keerthi and Sundararajan 2008, ICML, algorithms 1 to 3.
 */
export function separate(problem: BinaryProblem, random: RandomStream): Float64Array {
  const { matrix, signs, costs, tolerance, maximumEpochs } = problem;
  const { rows, columns, starts, indices, values } = matrix;
  const [insideDiagonal, outsideDiagonal] = [0.5 / costs[0], 0.5 / costs[1]];
  const squares = squaredLengths(matrix);
  const weights = new Float64Array(columns + 1);
  const alphas = new Float64Array(rows);
  const order = Int32Array.from({ length: rows }, (_, row) => row);
  let active = rows;
  let largestBefore = Number.POSITIVE_INFINITY;
  for (let epoch = 0; epoch < maximumEpochs; epoch += 1) {
    let [largest, smallest] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    shuffle(order, active, random);
    for (let at = 0; at < active; at += 1) {
      const row = order[at] ?? 0;
      const sign = signs[row] ?? 0;
      const to = starts[row + 1] ?? 0;
      const alpha = alphas[row] ?? 0;
      const diagonal = sign > 0 ? insideDiagonal : outsideDiagonal;
      let product = weights[columns] ?? 0;
      for (let cell = starts[row] ?? 0; cell < to; cell += 1) {
        product += (weights[indices[cell] ?? 0] ?? 0) * (values[cell] ?? 0);
      }
      const gradient = sign * product - 1 + alpha * diagonal;
      if (alpha === 0 && gradient > largestBefore) {
        active -= 1;
        order[at] = order[active] ?? 0;
        order[active] = row;
        at -= 1;
        continue;
      }
      const projected = alpha === 0 ? Math.min(gradient, 0) : gradient;
      if (projected > largest) largest = projected;
      if (projected < smallest) smallest = projected;
      if (Math.abs(projected) < 1e-12) continue;
      const next = Math.max(0, alpha - gradient / ((squares[row] ?? 1) + diagonal));
      alphas[row] = next;
      const step = (next - alpha) * sign;
      for (let cell = starts[row] ?? 0; cell < to; cell += 1) {
        const column = indices[cell] ?? 0;
        weights[column] = (weights[column] ?? 0) + step * (values[cell] ?? 0);
      }
      weights[columns] = (weights[columns] ?? 0) + step;
    }
    if (largest - smallest <= tolerance) {
      if (active === rows) break;
      active = rows;
      largestBefore = Number.POSITIVE_INFINITY;
    } else {
      largestBefore = largest > 0 ? largest : Number.POSITIVE_INFINITY;
    }
  }
  return weights;
}

/** Trains on rows of classes 0 … `classes` - 1. Deterministic under the seed. */
export function trainSvm(
  matrix: SparseMatrix,
  labels: Int32Array,
  classes: number,
  { cost, tolerance = 1e-3, maximumEpochs = 1000, seed = 1 }: SvmOptions,
): LinearModel {
  const { columns } = matrix;
  const weights = new Float64Array(columns * classes);
  const constants = new Float64Array(classes);
  for (let one = 0; one < classes; one += 1) {
    const signs = Float64Array.from(labels, (label) => (label === one ? 1 : -1));
    const problem = { matrix, signs, costs: [cost, cost], tolerance, maximumEpochs } as const;
    const solution = separate(problem, randomStream(seed, `svm ${one}`));
    for (let column = 0; column < columns; column += 1) {
      weights[column * classes + one] = solution[column] ?? 0;
    }
    constants[one] = solution[columns] ?? 0;
  }
  return { classes, columns, weights, constants };
}
