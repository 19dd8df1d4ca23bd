/** Points in a space, row-major: row `i` stands at `i * columns` to `(i + 1) * columns`. */
export interface Points {
  rows: number;
  columns: number;
  values: Float32Array | Float64Array;
}

/** Takes values as rows of `columns`. Throws a RangeError when they are none. */
export function asPoints(values: Float32Array | Float64Array, columns: number): Points {
  const rows = columns ? values.length / columns : 0;
  if (!Number.isInteger(rows)) throw new RangeError(`${values.length} values are no rows of ${columns}`);
  return {rows, columns, values};
}

/** One row, without copying it. */
export function rowOf({values, columns}: Points, row: number): Float32Array | Float64Array {
  return values.subarray(row * columns, (row + 1) * columns);
}

/** The rows named, in the order given. */
export function selectPoints(points: Points, rows: ArrayLike<number>): Points {
  const values = new Float64Array(rows.length * points.columns);
  for (let row = 0; row < rows.length; ++row) values.set(rowOf(points, rows[row]), row * points.columns);
  return asPoints(values, points.columns);
}

/** Throws a RangeError that names the first row with a value that is no number, and says what to do. */
export function checkFinite({rows, columns, values}: Points, what = "points"): void {
  for (let index = 0; index < values.length; ++index) {
    if (Number.isFinite(values[index])) continue;
    const [row, column] = [Math.floor(index / columns), index % columns];
    throw new RangeError(
      `the ${what} hold ${values[index]} in row ${row + 1} of ${rows}, column ${column + 1}: leave that row out or compute it again`
    );
  }
}
