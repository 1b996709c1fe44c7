// Triangular factors of small symmetric matrices, in place: for loops that must not allocate.

const at = (values: Float64Array, index: number): number => values[index] ?? 0;

/**
 * What is left of a diagonal element, relative to its size before, at which its column counts as a combination
 * of the earlier ones.
 */
const dependent = 1e-12;

/**
 * Factorises the symmetric matrix `matrix` (order × order, row-major, no NaN) as L·Lᵀ in its lower triangle, in
 * place. A column that depends on earlier ones is dropped: its column of L is 0, and so is its unknown below.
 * Returns the rank.
 * Source: Golub & Van Loan, Matrix Computations, 4th ed., algorithm 4.2.1.
 */
export function choleskyInPlace(matrix: Float64Array, order: number): number {
  let rank = 0;
  for (let column = 0; column < order; column += 1) {
    const before = at(matrix, column * order + column);
    let pivot = before;
    for (let k = 0; k < column; k += 1) pivot -= at(matrix, column * order + k) ** 2;
    const kept = pivot > dependent * before && pivot > Number.MIN_VALUE;
    const root = kept ? Math.sqrt(pivot) : 0;
    if (kept) rank += 1;
    matrix[column * order + column] = root;
    for (let row = column + 1; row < order; row += 1) {
      let sum = at(matrix, row * order + column);
      for (let k = 0; k < column; k += 1) {
        sum -= at(matrix, row * order + k) * at(matrix, column * order + k);
      }
      matrix[row * order + column] = kept ? sum / root : 0;
    }
  }
  return rank;
}

/** Solves L·x = b in place of b; a dropped column's x is 0. */
export function forwardSolve(factor: Float64Array, order: number, vector: Float64Array): void {
  for (let row = 0; row < order; row += 1) {
    let sum = at(vector, row);
    for (let k = 0; k < row; k += 1) sum -= at(factor, row * order + k) * at(vector, k);
    const pivot = at(factor, row * order + row);
    vector[row] = pivot === 0 ? 0 : sum / pivot;
  }
}

/** Solves Lᵀ·x = b in place of b; a dropped column's x is 0. */
export function backwardSolve(factor: Float64Array, order: number, vector: Float64Array): void {
  for (let row = order - 1; row >= 0; row -= 1) {
    let sum = at(vector, row);
    for (let k = row + 1; k < order; k += 1) sum -= at(factor, k * order + row) * at(vector, k);
    const pivot = at(factor, row * order + row);
    vector[row] = pivot === 0 ? 0 : sum / pivot;
  }
}

/** xᵀ·(L·Lᵀ)⁻¹·x; `x` is overwritten. */
export function inverseQuadraticForm(factor: Float64Array, order: number, x: Float64Array): number {
  forwardSolve(factor, order, x);
  let sum = 0;
  for (let index = 0; index < order; index += 1) sum += at(x, index) ** 2;
  return sum;
}
