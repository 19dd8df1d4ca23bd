import {predictExpectedF1} from "./expected-f1.js";
import {rankGenres} from "./rank-genres.js";

/**
 * How probabilities become labels: the same cut for all genres, given (`fixed`) or fitted (`shared`); one fitted for
 * each genre; the `k` most probable genres of each film; or the set of genres with the highest expected F1 of the film.
 */
export type DecisionRule = "fixed" | "shared" | "perGenre" | "topK" | "expectedF1";

export const DECISION_RULES: readonly DecisionRule[] = ["fixed", "shared", "perGenre", "topK", "expectedF1"];

/** A rule with what was fitted on validation, ready for films of any other part. */
export type Decision =
  /** A genre is predicted when its probability is at least its threshold; one a genre. */
  {rule: "fixed" | "shared" | "perGenre"; thresholds: number[]} | {rule: "topK"; k: number} | {rule: "expectedF1"};

/** One cut for all genres; .5 unless said otherwise. */
export function fixedDecision(genres: number, threshold = 0.5): Decision {
  return {rule: "fixed", thresholds: new Array<number>(genres).fill(threshold)};
}

/** Labels (N x G, row-major) from probabilities of the same shape. */
export function decide(decision: Decision, probabilities: Float64Array, genres: number): Uint8Array {
  if (decision.rule === "topK") return decideRows(probabilities, genres, (row) => predictTop(row, decision.k));
  if (decision.rule === "expectedF1") return decideRows(probabilities, genres, predictExpectedF1);
  const {thresholds} = decision;
  if (thresholds.length !== genres) throw new RangeError(`${thresholds.length} thresholds for ${genres} genres`);
  return Uint8Array.from(probabilities, (probability, index) => Number(probability >= thresholds[index % genres]));
}

function predictTop(probabilities: Float64Array, k: number): number[] {
  return rankGenres(probabilities).slice(0, k);
}

function decideRows(
  probabilities: Float64Array,
  genres: number,
  predict: (row: Float64Array) => readonly number[]
): Uint8Array {
  const labels = new Uint8Array(probabilities.length);
  for (let start = 0; start < labels.length; start += genres) {
    for (const genre of predict(probabilities.subarray(start, start + genres))) labels[start + genre] = 1;
  }
  return labels;
}
