import type {ClassWeights} from "./class-weights.js";
import {selectTargets} from "./films.js";
import type {SparseMatrix} from "./matrix.js";
import {fitOneVsRest, predictLinear} from "./one-vs-rest.js";
import {applyTfIdf, fitTfIdf} from "./tf-idf.js";

/** scikit-learn's own tolerance; the gradient is of the mean loss a film. */
const tolerance = 1e-4;

/**
 * Trains on some rows of counts; answers what predicts others. The head of the TF-IDF recipes without what those need
 * to keep it in a file: tables are made by it, and what a table is made by should change as seldom as can be.
 */
export function trainTfIdf(
  counts: SparseMatrix,
  targets: Float64Array,
  rows: number[],
  options: {c: number; classWeights: ClassWeights}
): (rows: number[]) => Float64Array {
  const own = counts.selectRows(rows);
  const tfIdf = fitTfIdf(own, {sublinear: true});
  const head = fitOneVsRest(applyTfIdf(tfIdf, own), selectTargets(targets, rows), {tolerance, ...options});
  return (others) => predictLinear(head, applyTfIdf(tfIdf, counts.selectRows(others)));
}
