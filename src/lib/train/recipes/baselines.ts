import {GENRES} from "../../genres/genres.js";
import {fixedDecision} from "../../thresholds/decision.js";
import {type Baseline, genreShares, predictBaseline} from "../baselines.js";
import {hardTargets, selectTargets} from "../films.js";
import {type Recipe, rowsByPart} from "../recipe.js";

const baselines: [id: Baseline, name: string, description: string][] = [
  [
    "majority",
    "Most frequent genre",
    "Says the most frequent genre of the training films of every film, and no other."
  ],
  [
    "every-genre",
    "Every genre",
    "Says all nine genres of every film: what a model that knows nothing does when it is tuned on F1 (Lipton et al. 2014)."
  ],
  ["prior", "Prior", "Gives every genre its share of the training films as its probability, of every film alike."]
];

/** Predictors that read nothing. */
export const baselineRecipes: Recipe[] = baselines.map(([baseline, name, description]) => ({
  id: baseline,
  name,
  description,
  family: "baseline",
  modality: "none",
  data: "All films, with a plot and a poster or without",
  licence: "MIT",
  async train({films}) {
    const {train, validation, test} = rowsByPart(films);
    const shares = genreShares(selectTargets(hardTargets(films), train), GENRES.length);
    const row = predictBaseline(baseline, shares);
    const rows = [...validation, ...test];
    return {
      rows,
      probabilities: Float64Array.from(rows.flatMap(() => row)),
      hyperparameters: {},
      fitted: {kind: "baseline", baseline: {format: 1, probabilities: row}},
      parameters: {total: baseline === "prior" ? GENRES.length : 0, trained: baseline === "prior" ? GENRES.length : 0},
      ...(baseline === "prior" ? {} : {decision: fixedDecision(GENRES.length)})
    };
  }
}));
