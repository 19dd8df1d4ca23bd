import {trainCombination} from "../combine-runs.js";
import {fitMean} from "../mean-of-runs.js";
import {readMembers} from "../member-runs.js";
import type {MemberRun, Recipe} from "../recipe.js";
import {trainStack} from "../stack-of-runs.js";

/**
 * Runs that an ensemble of text models takes unless it is told which: those of them that are stored with their model,
 * so that the ensemble can predict films that it has never seen.
 */
export const textMembers = [
  "minilm-soup",
  "minilm-mlp",
  "minilm-logistic",
  "minilm-logistic-soft",
  "tf-idf",
  "tf-idf-soft",
  "tf-idf-words",
  "bilstm",
  "distilbert",
  "electra-small"
];

/** Likewise of poster models, with a model or without: most of them are too large to be kept for an ensemble. */
export const posterMembers = ["lite0", "lite0-frozen-decayed", "lite0-frozen", "vgg-16", "colour-layout"];

/** Whether a run can predict films that it has never seen. */
const hasModel = ({record}: MemberRun) => Boolean(record.model);
export const idsOf = (runs: readonly MemberRun[]) => runs.map(({record}) => record.id);

const shared = {family: "ensemble", licence: "that of its members"};

function trainMean(usual: readonly string[], able?: (member: MemberRun) => boolean): Recipe["train"] {
  return async (inputs, {members, report}) => {
    const runs = readMembers(inputs, members, usual, able);
    return trainCombination(inputs.films, runs, (fitting) => fitMean(fitting, idsOf(runs)), report);
  };
}

export const ensembleRecipes: Recipe[] = [
  {
    ...shared,
    id: "ensemble-text",
    name: "Ensemble of text models, mean",
    description: "The weighted mean of several runs' calibrated log-odds.",
    modality: "text",
    data: "Films with a plot that all members have predictions for",
    train: trainMean(textMembers, hasModel)
  },
  {
    ...shared,
    id: "ensemble-poster",
    name: "Ensemble of poster models, mean",
    description: "The weighted mean of several runs' calibrated log-odds.",
    modality: "poster",
    data: "Films with a poster that all members have predictions for",
    train: trainMean(posterMembers)
  },
  {
    ...shared,
    id: "stack-text",
    name: "Ensemble of text models, stacked",
    description:
      "A logistic regression over several runs' log-odds, fitted on out-of-fold predictions of the training films.",
    modality: "text",
    data: "Films with a plot that all members have predictions for",
    train: async (inputs, {members, report}) =>
      trainStack(
        inputs.films,
        readMembers(inputs, members, textMembers, (member) => hasModel(member) && Boolean(member.outOfFold)),
        report
      )
  }
];
