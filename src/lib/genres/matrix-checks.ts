import type {CoOccurrence} from "./co-occurrence.js";
import {listPairs} from "./co-occurrence.js";

/** What a co-occurrence matrix says of itself, to be held against counts that were made another way. */
export interface MatrixChecks {
  /** Pairs of cells, mirrored at the diagonal, that differ; none in a sound matrix. */
  asymmetric: number;
  /** Films of each genre: the diagonal. */
  genreCounts: number[];
  /** Other genres on each genre's films: the row's sum without its diagonal. */
  companions: number[];
  /** Sum of the diagonal: how many labels all films have together. */
  labels: number;
  /** Sum above the diagonal: how many pairs of labels all films have together. */
  pairs: number;
}

export function checkMatrix({counts}: CoOccurrence): MatrixChecks {
  const pairs = listPairs(counts.length);
  const genreCounts = counts.map((row, index) => row[index]);
  const companions = counts.map((row, index) => row.reduce((sum, count) => sum + count, 0) - row[index]);
  return {
    asymmetric: pairs.filter(([a, b]) => counts[a][b] !== counts[b][a]).length,
    genreCounts,
    companions,
    labels: genreCounts.reduce((sum, count) => sum + count, 0),
    pairs: pairs.reduce((sum, [a, b]) => sum + counts[a][b], 0)
  };
}

/**
 * The labels and the pairs of labels that films with 0, 1, 2, … genres must have: k for a film of k genres, and
 * k (k - 1) / 2. `filmsByLabelCount[k]` is the number of films with k genres.
 */
export function expectedTotals(filmsByLabelCount: readonly number[]): {labels: number; pairs: number} {
  return {
    labels: filmsByLabelCount.reduce((sum, films, k) => sum + films * k, 0),
    pairs: filmsByLabelCount.reduce((sum, films, k) => sum + (films * k * (k - 1)) / 2, 0)
  };
}

/**
 * How many films of a genre can have it alone, by its count and its companions only: each film of the genre with
 * others has at least one companion and at most `most - 1`.
 */
export function boundAlone(films: number, companions: number, most: number): [least: number, most: number] {
  return [Math.max(0, films - companions), films - Math.ceil(companions / (most - 1))];
}
