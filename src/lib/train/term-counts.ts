import type {TableColumns} from "../table-definition.js";
import {type SparseMatrix, sparseRows} from "./matrix.js";

/** The table `term_counts` as films by terms, a row for each film; those without a plot are empty. */
export function readTermCounts(termCounts: TableColumns, films: number, terms: number): SparseMatrix {
  const {film, term, count} = termCounts as Record<string, ArrayLike<number>>;
  const rows = Array.from({length: films}, (): [number, number][] => []);
  for (let entry = 0; entry < film.length; ++entry) rows[film[entry]].push([term[entry], count[entry]]);
  return sparseRows(rows, terms);
}
