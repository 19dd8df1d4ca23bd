import type {SparseMatrix} from "../../train/matrix.js";

/** Cosine of each row with one dense vector; 0 for rows or a vector that are null. Rows x 1. */
export function cosinesWith(matrix: SparseMatrix, vector: Float64Array): Float64Array {
  const {rows, starts, indexes, values} = matrix;
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return Float64Array.from({length: rows}, (_, row) => {
    let [dot, square] = [0, 0];
    for (let entry = starts[row]; entry < starts[row + 1]; ++entry) {
      dot += values[entry] * vector[indexes[entry]];
      square += values[entry] ** 2;
    }
    return square && length ? dot / (Math.sqrt(square) * length) : 0;
  });
}

/** A row as a dense vector. */
export function denseRow({columns, starts, indexes, values}: SparseMatrix, row: number): Float64Array {
  const vector = new Float64Array(columns);
  for (let entry = starts[row]; entry < starts[row + 1]; ++entry) vector[indexes[entry]] = values[entry];
  return vector;
}

/** Cosines of all rows of `a` (rows) with all rows of `b` (columns), row-major. */
export function crossCosines(a: SparseMatrix, b: SparseMatrix): Float64Array {
  const cosines = new Float64Array(a.rows * b.rows);
  for (let other = 0; other < b.rows; ++other) {
    const column = cosinesWith(a, denseRow(b, other));
    for (let row = 0; row < a.rows; ++row) cosines[row * b.rows + other] = column[row];
  }
  return cosines;
}
