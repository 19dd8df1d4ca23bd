import {fitLateFusion, fitStackedFusion} from "../../fusion/late-fusion.js";
import {type FitCombination, trainCombination} from "../combine-runs.js";
import {fitMean} from "../mean-of-runs.js";
import {readMembers} from "../member-runs.js";
import type {Recipe} from "../recipe.js";
import {idsOf, posterMembers, textMembers} from "./ensembles.js";

const shared = {
  family: "fusion",
  modality: "fusion" as const,
  data: "Films with a plot and a poster that all members have predictions for",
  licence: "that of its members"
};

/** The two models that answer in the reader's browser. */
const pair = ["minilm-soup", "lite0"];

/** A fusion of one run by plot and one by poster, in this order. */
function fusePair(fit: FitCombination): Recipe["train"] {
  return async (inputs, {members, report}) => {
    const runs = readMembers(inputs, members, pair);
    const modalities = runs.map(({record}) => record.modality).join(" and ");
    if (modalities !== "text and poster")
      throw new Error(
        `--members: the runs read ${modalities}; name one that reads plots and then one that reads posters`
      );
    return trainCombination(inputs.films, runs, fit, report);
  };
}

export const fusionRecipes: Recipe[] = [
  {
    ...shared,
    id: "fusion-one-share",
    name: "Fusion, one share for the poster",
    description: "The mean of the calibrated log-odds of the best model by plot and the best by poster.",
    train: fusePair((fitting) => fitLateFusion(fitting, "one"))
  },
  {
    ...shared,
    id: "fusion-genre-shares",
    name: "Fusion, a share a genre",
    description: "As with one share, but each genre weighs the poster by a share of its own.",
    train: fusePair((fitting) => fitLateFusion(fitting, "each"))
  },
  {
    ...shared,
    id: "fusion-stacked",
    name: "Fusion, stacked",
    description: "A logistic regression a genre over what both models say of all nine.",
    train: fusePair(fitStackedFusion)
  },
  {
    ...shared,
    id: "fusion-all",
    name: "Fusion of all models, mean",
    description:
      "The weighted mean of the calibrated log-odds of all text and poster models, chosen as for the ensembles.",
    train: async (inputs, {members, report}) => {
      const runs = readMembers(inputs, members, [...textMembers, ...posterMembers]);
      return trainCombination(inputs.films, runs, (fitting) => fitMean(fitting, idsOf(runs)), report);
    }
  }
];
