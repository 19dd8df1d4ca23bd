import {findMetric} from "../metrics/metrics.js";
import type {FittingFilms} from "../metrics/scored-films.js";
import {computeMetrics} from "../metrics/summarize.js";
import {type Decision, type DecisionRule, decide, fixedDecision} from "./decision.js";
import {fitGenreThreshold, fitSharedThreshold} from "./fit-thresholds.js";

/**
 * Fits a rule on validation films, to be locked and applied to others with `decide`. Thresholds and `k` maximise macro
 * F1; `fixed` and `expectedF1` have nothing to fit.
 */
export function fitDecision(rule: DecisionRule, validation: FittingFilms): Decision {
  const {genres} = validation;
  switch (rule) {
    case "fixed":
      return fixedDecision(genres);
    case "shared":
      return {rule, thresholds: new Array<number>(genres).fill(fitSharedThreshold(validation))};
    case "perGenre":
      return {rule, thresholds: Array.from({length: genres}, (_, genre) => fitGenreThreshold(validation, genre))};
    case "topK":
      return {rule, k: fitTopK(validation)};
    case "expectedF1":
      return {rule};
  }
}

const macroF1 = findMetric("macroF1");

function fitTopK(films: FittingFilms): number {
  let best = {k: 1, score: -1};
  for (let k = 1; k <= films.genres; ++k) {
    const predicted = decide({rule: "topK", k}, films.probabilities, films.genres);
    const score = computeMetrics([macroF1], {...films, predicted}).macroF1;
    if (score > best.score) best = {k, score};
  }
  return best.k;
}
