// The model that is trained: the ratio machine, blended with the plain one; together they are one linear model.
import type { LinearModel } from '../linear/linear-model.ts';
import { trainRatioSvm } from '../linear/ratio-svm.ts';
import type { SparseMatrix } from '../linear/sparse-matrix.ts';
import { trainSvm } from '../linear/support-vector-machine.ts';

/** The cost of an error in both machines. */
const COST = 0.5;
/** How much the plain machine counts beside the ratio machine: it makes the scores easier to calibrate. */
const PLAIN_SHARE = 0.5;

/** Trains on rows of classes 0 … `classes` - 1. */
export function trainBlend(
  matrix: SparseMatrix,
  labels: Int32Array,
  classes: number,
  seed: number,
): LinearModel {
  const ratio = trainRatioSvm(matrix, labels, classes, { cost: COST, seed });
  const plain = trainSvm(matrix, labels, classes, { cost: COST, seed, tolerance: 0.05, maximumEpochs: 200 });
  const blended = (one: Float64Array, other: Float64Array): Float64Array =>
    one.map((value, at) => value + PLAIN_SHARE * (other[at] ?? 0));
  return {
    classes,
    columns: matrix.columns,
    weights: blended(ratio.weights, plain.weights),
    constants: blended(ratio.constants, plain.constants),
  };
}
