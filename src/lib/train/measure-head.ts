import {GENRES} from "../genres/genres.js";
import {findMetric} from "../metrics/metrics.js";
import {computeMetrics} from "../metrics/summarize.js";
import {type Decision, decide} from "../thresholds/decision.js";
import {fitDecision} from "../thresholds/fit-decision.js";

/** A head's figures on validation, at thresholds fitted there, as a stored run's are. */
export interface HeadScore {
  macroF1: number;
  macroAveragePrecision: number;
  decision: Decision;
}

const metrics = ["macroF1", "macroAveragePrecision"].map(findMetric);

/** Scores probabilities (films x 9), rounded to float32 as they are stored, against zeros and ones of that shape. */
export function measureHead(unrounded: Float64Array, truth: Uint8Array): HeadScore {
  const probabilities = unrounded.map(Math.fround);
  const films = {films: truth.length / GENRES.length, genres: GENRES.length, truth, probabilities};
  const decision = fitDecision("perGenre", films);
  const {macroF1, macroAveragePrecision} = computeMetrics(metrics, {
    ...films,
    predicted: decide(decision, probabilities, GENRES.length)
  });
  return {macroF1, macroAveragePrecision, decision};
}
