import {logit} from "../calibration/logistic.js";
import {type DenseMatrix, denseMatrix} from "./matrix.js";
import {fitOneVsRest, type LinearHead, predictLinear} from "./one-vs-rest.js";

/** Mean of several runs' log-odds, as a probability; `weights` are one a run and need not add up to 1. */
export function averageLogits(
  runs: readonly Float64Array[],
  weights: readonly number[] = runs.map(() => 1)
): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return runs[0].map((_, index) => {
    const mean = runs.reduce((sum, run, place) => sum + weights[place] * logit(run[index]), 0) / total;
    return 1 / (1 + Math.exp(-mean));
  });
}

/**
 * Log-odds of several runs side by side, films x (runs x genres): what a stacked model reads, so that a genre may also
 * be judged by what the runs say of the others.
 */
export function stackLogits(runs: readonly Float64Array[], genres: number): DenseMatrix {
  const films = runs[0].length / genres;
  const columns = runs.length * genres;
  const values = new Float64Array(films * columns);
  for (const [place, run] of runs.entries()) {
    for (let film = 0; film < films; ++film) {
      for (let genre = 0; genre < genres; ++genre) {
        values[film * columns + place * genres + genre] = logit(run[film * genres + genre]);
      }
    }
  }
  return denseMatrix(values, columns);
}

/**
 * Stacked generalisation (Wolpert 1992): a logistic regression a genre over the runs' log-odds, fitted on predictions
 * of films that no run was trained on.
 */
export function fitStack(
  runs: readonly Float64Array[],
  targets: ArrayLike<number>,
  genres: number,
  c: number
): LinearHead {
  return fitOneVsRest(stackLogits(runs, genres), targets, {c});
}

/** The stacked model's probabilities from the runs' probabilities, in the order of fitting. */
export function predictStack(head: LinearHead, runs: readonly Float64Array[], genres: number): Float64Array {
  return predictLinear(head, stackLogits(runs, genres));
}
