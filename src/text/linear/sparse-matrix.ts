// Sparse matrices by row, in typed arrays.

/** Row `r` has the columns `indices[starts[r] … starts[r + 1] - 1]` with the values beside them. */
export interface SparseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Uint32Array;
  readonly indices: Uint32Array;
  readonly values: Float64Array;
}

/** A matrix that grows row by row. */
export interface MatrixBuilder {
  /** Adds a cell to the row that is open; a column at most once a row. */
  readonly add: (column: number, value: number) => void;
  readonly endRow: () => void;
  readonly finish: () => SparseMatrix;
}

/** A builder of matrices of `columns` columns. */
export function matrixBuilder(columns: number): MatrixBuilder {
  let indices = new Uint32Array(1024);
  let values = new Float64Array(1024);
  let cells = 0;
  const starts = [0];
  return {
    add(column, value) {
      if (cells === indices.length) {
        const [grownIndices, grownValues] = [new Uint32Array(2 * cells), new Float64Array(2 * cells)];
        grownIndices.set(indices);
        grownValues.set(values);
        [indices, values] = [grownIndices, grownValues];
      }
      indices[cells] = column;
      values[cells] = value;
      cells += 1;
    },
    endRow() {
      starts.push(cells);
    },
    finish: () => ({
      rows: starts.length - 1,
      columns,
      starts: Uint32Array.from(starts),
      indices: indices.slice(0, cells),
      values: values.slice(0, cells),
    }),
  };
}

/** Some rows of a matrix, in the order given. */
export function selectRows(matrix: SparseMatrix, rows: readonly number[]): SparseMatrix {
  const starts = new Uint32Array(rows.length + 1);
  for (const [index, row] of rows.entries()) {
    const length = (matrix.starts[row + 1] ?? 0) - (matrix.starts[row] ?? 0);
    starts[index + 1] = (starts[index] ?? 0) + length;
  }
  const cells = starts[rows.length] ?? 0;
  const indices = new Uint32Array(cells);
  const values = new Float64Array(cells);
  for (const [index, row] of rows.entries()) {
    const [from, to] = [matrix.starts[row] ?? 0, matrix.starts[row + 1] ?? 0];
    indices.set(matrix.indices.subarray(from, to), starts[index]);
    values.set(matrix.values.subarray(from, to), starts[index]);
  }
  return { rows: rows.length, columns: matrix.columns, starts, indices, values };
}

/** In how many rows each column has a cell. */
export function columnOccurrences({ columns, indices }: SparseMatrix): Uint32Array {
  const counts = new Uint32Array(columns);
  for (const column of indices) counts[column] = (counts[column] ?? 0) + 1;
  return counts;
}
