import {type SparseMatrix, sparseMatrix} from "./matrix.js";

export interface TfIdfOptions {
  /** 1 + ln(count) in place of the count. */
  sublinear?: boolean;
}

/** What TF-IDF learns from texts: each term's inverse document frequency. */
export interface TfIdf extends TfIdfOptions {
  idf: Float64Array;
}

/** Fits ln((1 + texts) / (1 + texts with the term)) + 1, the smooth idf of scikit-learn's `TfidfTransformer`. */
export function fitTfIdf(counts: SparseMatrix, options: TfIdfOptions = {}): TfIdf {
  const frequency = new Float64Array(counts.columns);
  for (const column of counts.indexes) ++frequency[column];
  return {...options, idf: frequency.map((texts) => Math.log((1 + counts.rows) / (1 + texts)) + 1)};
}

/** Weighs counts and scales each text to length 1; a text without terms stays empty. */
export function applyTfIdf({idf, sublinear = false}: TfIdf, counts: SparseMatrix): SparseMatrix {
  const {starts, indexes} = counts;
  const values = new Float64Array(counts.values.length);
  for (let row = 0; row < counts.rows; ++row) {
    let square = 0;
    for (let entry = starts[row]; entry < starts[row + 1]; ++entry) {
      const count = counts.values[entry];
      values[entry] = (sublinear ? 1 + Math.log(count) : count) * idf[indexes[entry]];
      square += values[entry] ** 2;
    }
    const length = Math.sqrt(square) || 1;
    for (let entry = starts[row]; entry < starts[row + 1]; ++entry) values[entry] /= length;
  }
  return sparseMatrix({starts, indexes, values}, counts.columns);
}
