// Small dense linear algebra for regressions: symmetric positive definite systems by Cholesky's method.

/** A matrix by rows. */
export type Matrix = readonly (readonly number[])[];

/** Σ aᵢbᵢ over the length of `a`. */
export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (const [index, value] of a.entries()) sum += value * (b[index] ?? 0);
  return sum;
}

/** Matrix times vector. */
export function multiply(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector));
}

/** XᵀWX of the rows of X with weights w, one a row. */
export function crossProduct(rows: Matrix, weights: readonly number[]): number[][] {
  const size = rows[0]?.length ?? 0;
  const flat = new Float64Array(size * size);
  for (const [index, row] of rows.entries()) {
    const weight = weights[index] ?? 0;
    for (let i = 0; i < size; i += 1) {
      const scaled = weight * (row[i] ?? 0);
      if (scaled === 0) continue;
      for (let j = 0; j <= i; j += 1) {
        flat[i * size + j] = (flat[i * size + j] ?? 0) + scaled * (row[j] ?? 0);
      }
    }
  }
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => flat[Math.max(i, j) * size + Math.min(i, j)] ?? 0),
  );
}

/** Xᵀv of the rows of X. */
export function transposedTimes(rows: Matrix, vector: readonly number[]): number[] {
  const sums = new Array<number>(rows[0]?.length ?? 0).fill(0);
  for (const [index, row] of rows.entries()) {
    const factor = vector[index] ?? 0;
    for (const [column, value] of row.entries()) sums[column] = (sums[column] ?? 0) + factor * value;
  }
  return sums;
}

/**
 * The lower triangle L with LLᵀ = A; null where A is not positive definite to working precision.
 * A is symmetric; O(n³/3).
 */
export function cholesky(matrix: Matrix): number[][] | null {
  const lower: number[][] = [];
  for (const [i, source] of matrix.entries()) {
    const row: number[] = [];
    for (let j = 0; j <= i; j += 1) {
      const other = j === i ? row : (lower[j] ?? []);
      let value = source[j] ?? 0;
      for (let k = 0; k < j; k += 1) value -= (row[k] ?? 0) * (other[k] ?? 0);
      if (j < i) row.push(value / (other[j] ?? Number.NaN));
      else if (value > Math.abs(source[i] ?? 0) * 1e-14) row.push(Math.sqrt(value));
      else return null;
    }
    lower.push(row);
  }
  return lower;
}

/** The x with LLᵀx = b, of a factor by `cholesky`. */
export function choleskySolve(lower: Matrix, right: readonly number[]): number[] {
  const forward: number[] = [];
  for (const [i, row] of lower.entries()) {
    let value = right[i] ?? 0;
    for (let k = 0; k < i; k += 1) value -= (row[k] ?? 0) * (forward[k] ?? 0);
    forward.push(value / (row[i] ?? Number.NaN));
  }
  const solution = [...forward];
  for (let i = lower.length - 1; i >= 0; i -= 1) {
    let value = solution[i] ?? 0;
    for (let k = i + 1; k < lower.length; k += 1) value -= (lower[k]?.[i] ?? 0) * (solution[k] ?? 0);
    solution[i] = value / (lower[i]?.[i] ?? Number.NaN);
  }
  return solution;
}

/** A⁻¹ of a factor by `cholesky`. */
export function choleskyInverse(lower: Matrix): number[][] {
  return lower.map((_, column) =>
    choleskySolve(
      lower,
      lower.map((__, row) => (row === column ? 1 : 0)),
    ),
  );
}
