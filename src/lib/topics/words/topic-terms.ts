import {type SparseMatrix, sparseRows} from "../../train/matrix.js";

/**
 * Adds up the term counts of the films of each topic: one row a topic, and a last one for outliers (label -1) where there
 * are any. Columns are terms. Throws a RangeError when films and labels differ in number.
 */
export function countTopicTerms(films: SparseMatrix, label: ArrayLike<number>, topics: number): SparseMatrix {
  if (films.rows !== label.length) throw new RangeError(`${films.rows} films have ${label.length} labels`);
  const hasOutliers = Array.from(label).some((topic) => topic < 0);
  return addRows(
    films,
    Int32Array.from(label, (topic) => (topic < 0 ? topics : topic)),
    topics + Number(hasOutliers)
  );
}

/** Adds up rows by group; rows of a group below 0 are left out. */
export function addRows(matrix: SparseMatrix, group: ArrayLike<number>, groups: number): SparseMatrix {
  const members: number[][] = Array.from({length: groups}, () => []);
  for (let row = 0; row < matrix.rows; ++row) if (group[row] >= 0) members[group[row]].push(row);
  const sums = new Float64Array(matrix.columns);
  return sparseRows(
    members.map((rows) => {
      const touched: number[] = [];
      for (const row of rows) {
        for (let entry = matrix.starts[row]; entry < matrix.starts[row + 1]; ++entry) {
          const term = matrix.indexes[entry];
          if (sums[term] === 0) touched.push(term);
          sums[term] += matrix.values[entry];
        }
      }
      const entries = touched.sort((a, b) => a - b).map((term): [number, number] => [term, sums[term]]);
      for (const term of touched) sums[term] = 0;
      return entries;
    }),
    matrix.columns
  );
}

/** The entries of a row: column and value. */
export function rowEntries({starts, indexes, values}: SparseMatrix, row: number): [column: number, value: number][] {
  return Array.from({length: starts[row + 1] - starts[row]}, (_, place) => [
    indexes[starts[row] + place],
    values[starts[row] + place]
  ]);
}

/** The same entries with other values. */
export function mapEntries(
  matrix: SparseMatrix,
  change: (value: number, row: number, column: number) => number
): SparseMatrix {
  const rows = Array.from({length: matrix.rows}, (_, row) =>
    rowEntries(matrix, row).map(([column, value]): [number, number] => [column, change(value, row, column)])
  );
  return sparseRows(rows, matrix.columns);
}

/** Sum of each row. */
export function sumRows({rows, starts, values}: SparseMatrix): Float64Array {
  return Float64Array.from({length: rows}, (_, row) => {
    let sum = 0;
    for (let entry = starts[row]; entry < starts[row + 1]; ++entry) sum += values[entry];
    return sum;
  });
}
