// TF-IDF: 1 + ln of the count, times the smoothed inverse document frequency, rows of length 1.
import type { SparseMatrix } from '../linear/sparse-matrix.ts';

/**
 * ln((1 + documents) / (1 + count)) + 1 for each column; 0 where fewer than `minimumDocuments` have it, which
 * takes the column out.
 */
export function inverseDocumentFrequencies(
  counts: Uint32Array,
  documents: number,
  minimumDocuments: number,
): Float64Array {
  return Float64Array.from(counts, (count) =>
    count < minimumDocuments ? 0 : Math.log((1 + documents) / (1 + count)) + 1,
  );
}

/**
 * Counts as TF-IDF; a row without known columns stays empty of weight. Counts are at least 1; with `sublinear`
 * false they count as they are.
 */
export function tfIdf(counts: SparseMatrix, idf: Float64Array, sublinear = true): SparseMatrix {
  const values = new Float64Array(counts.values.length);
  for (let row = 0; row < counts.rows; row += 1) {
    const [from, to] = [counts.starts[row] ?? 0, counts.starts[row + 1] ?? 0];
    let squares = 0;
    for (let cell = from; cell < to; cell += 1) {
      const count = counts.values[cell] ?? 1;
      const weight = (sublinear ? 1 + Math.log(count) : count) * (idf[counts.indices[cell] ?? 0] ?? 0);
      values[cell] = weight;
      squares += weight * weight;
    }
    if (squares === 0) continue;
    const norm = 1 / Math.sqrt(squares);
    for (let cell = from; cell < to; cell += 1) values[cell] = (values[cell] ?? 0) * norm;
  }
  return { ...counts, values };
}
