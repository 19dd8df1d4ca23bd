/** Films by features, dense or sparse: all that a linear model asks of its input. */
export interface FeatureMatrix {
  rows: number;
  columns: number;
  /** `out[row]` becomes the dot product of the row with `vector` (one value a column). */
  multiply(vector: Float64Array, out: Float64Array): void;
  /** Adds the transpose times `vector` (one value a row) to `out` (one value a column). */
  addTransposed(vector: Float64Array, out: Float64Array): void;
  /** The rows named, in the order given; a row may be named twice. */
  selectRows(rows: ArrayLike<number>): FeatureMatrix;
}

/** A dense matrix, row-major. */
export interface DenseMatrix extends FeatureMatrix {
  values: Float32Array | Float64Array;
  selectRows(rows: ArrayLike<number>): DenseMatrix;
}

/** A sparse matrix in compressed rows: the entries of row `i` stand at `starts[i]` to `starts[i + 1]`. */
export interface SparseMatrix extends FeatureMatrix {
  starts: Uint32Array;
  indexes: Uint32Array;
  values: Float64Array;
  selectRows(rows: ArrayLike<number>): SparseMatrix;
}

/** Throws a RangeError when the values are not rows of `columns`. */
export function denseMatrix(values: Float32Array | Float64Array, columns: number): DenseMatrix {
  const rows = values.length / columns;
  if (!Number.isInteger(rows)) throw new RangeError(`${values.length} values are no rows of ${columns}`);
  return {
    rows,
    columns,
    values,
    multiply(vector, out) {
      for (let row = 0, start = 0; row < rows; ++row, start += columns) {
        let sum = 0;
        for (let column = 0; column < columns; ++column) sum += values[start + column] * vector[column];
        out[row] = sum;
      }
    },
    addTransposed(vector, out) {
      for (let row = 0, start = 0; row < rows; ++row, start += columns) {
        const factor = vector[row];
        if (factor === 0) continue;
        for (let column = 0; column < columns; ++column) out[column] += factor * values[start + column];
      }
    },
    selectRows(chosen) {
      const picked = new Float32Array(chosen.length * columns);
      for (let row = 0; row < chosen.length; ++row) {
        picked.set(values.subarray(chosen[row] * columns, (chosen[row] + 1) * columns), row * columns);
      }
      return denseMatrix(picked, columns);
    }
  };
}

/** Takes compressed rows as they are. */
export function sparseMatrix(
  {starts, indexes, values}: Pick<SparseMatrix, "starts" | "indexes" | "values">,
  columns: number
): SparseMatrix {
  const rows = starts.length - 1;
  return {
    rows,
    columns,
    starts,
    indexes,
    values,
    multiply(vector, out) {
      for (let row = 0; row < rows; ++row) {
        let sum = 0;
        for (let entry = starts[row]; entry < starts[row + 1]; ++entry) sum += values[entry] * vector[indexes[entry]];
        out[row] = sum;
      }
    },
    addTransposed(vector, out) {
      for (let row = 0; row < rows; ++row) {
        const factor = vector[row];
        if (factor === 0) continue;
        for (let entry = starts[row]; entry < starts[row + 1]; ++entry) out[indexes[entry]] += factor * values[entry];
      }
    },
    selectRows(chosen) {
      const picked = new Uint32Array(chosen.length + 1);
      for (let row = 0; row < chosen.length; ++row) {
        picked[row + 1] = picked[row] + starts[chosen[row] + 1] - starts[chosen[row]];
      }
      const [columnsOf, valuesOf] = [new Uint32Array(picked[chosen.length]), new Float64Array(picked[chosen.length])];
      for (let row = 0; row < chosen.length; ++row) {
        const [first, last] = [starts[chosen[row]], starts[chosen[row] + 1]];
        columnsOf.set(indexes.subarray(first, last), picked[row]);
        valuesOf.set(values.subarray(first, last), picked[row]);
      }
      return sparseMatrix({starts: picked, indexes: columnsOf, values: valuesOf}, columns);
    }
  };
}

/** Sparse rows from lists of column and value; columns within a row in rising order. */
export function sparseRows(rows: readonly (readonly [column: number, value: number][])[], columns: number) {
  const starts = new Uint32Array(rows.length + 1);
  for (const [row, entries] of rows.entries()) starts[row + 1] = starts[row] + entries.length;
  const flat = rows.flat();
  return sparseMatrix(
    {
      starts,
      indexes: Uint32Array.from(flat, ([column]) => column),
      values: Float64Array.from(flat, ([, value]) => value)
    },
    columns
  );
}
