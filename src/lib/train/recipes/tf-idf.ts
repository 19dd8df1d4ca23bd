import {GENRES} from "../../genres/genres.js";
import type {Candidate, Settings} from "../choose-candidate.js";
import type {ClassWeights} from "../class-weights.js";
import {selectTargets} from "../films.js";
import type {SparseMatrix} from "../matrix.js";
import {countNGrams, indexNGrams, listNGrams} from "../n-grams.js";
import {fitOneVsRest, predictLinear} from "../one-vs-rest.js";
import {type Recipe, type RecipeOptions, rowsByPart, type TokenKind, type TrainingInputs} from "../recipe.js";
import {trainingTargets} from "../targets.js";
import {applyTfIdf, fitTfIdf} from "../tf-idf.js";
import {trainCandidates} from "../train-candidates.js";

/** scikit-learn's own tolerance; the gradient is of the mean loss a film. */
const tolerance = 1e-4;
const grid: {c: number; classWeights: ClassWeights}[] = [
  ...[0.25, 0.5, 1, 2, 4].map((c) => ({c, classWeights: "none" as const})),
  ...[0.5, 1].map((c) => ({c, classWeights: "square-root" as const}))
];
/** Pairs of words take minutes: what single words have shown to be worse is left out. */
const pairGrid = grid.filter(({c, classWeights}) => c >= 0.5 && classWeights === "none");
const features = {
  features: "TF-IDF",
  sublinear: true,
  idf: "smooth",
  norm: "l2",
  loss: "log",
  penalty: "l2",
  tolerance
};

/** Counts with what they are counts of; a row for each film. */
interface CountedTexts {
  settings: Settings;
  counts: SparseMatrix;
}

/** TF-IDF and logistic regression, with the inverse document frequencies of the films trained on. */
function tfIdfCandidates(texts: readonly CountedTexts[], targets: Float64Array): Candidate[] {
  return texts.flatMap(({settings, counts}) =>
    (settings.longest === 1 ? grid : pairGrid).map(
      (options): Candidate => ({
        settings: {...settings, ...options},
        train: (rows) => trainTfIdf(counts, targets, rows, options)
      })
    )
  );
}

/** Trains on some rows of counts; answers what predicts others. */
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

/** N-grams of every film's plot by the vocabulary of the training films; films without a plot are empty rows. */
async function countPlots(
  {films, plotTokens}: TrainingInputs,
  tokens: TokenKind,
  longest: number,
  minimum: number
): Promise<CountedTexts> {
  const plots = await plotTokens(tokens);
  const texts = films.map((_, row) => listNGrams(plots.get(row) ?? [], longest));
  const {train} = rowsByPart(films, ({hasPlot}) => hasPlot);
  const vocabulary = indexNGrams(
    train.map((row) => texts[row]),
    minimum
  );
  return {settings: {tokens, longest, minimum}, counts: countNGrams(texts, vocabulary)};
}

async function trainTexts(
  inputs: TrainingInputs,
  texts: readonly CountedTexts[],
  softWeight: number,
  options: RecipeOptions
) {
  const targets = trainingTargets(inputs.films, inputs.votes(), {softWeight});
  const settings = {...features, softWeight};
  const model = trainCandidates(
    inputs.films,
    ({hasPlot}) => hasPlot,
    tfIdfCandidates(texts, targets),
    settings,
    options
  );
  const used = texts.find(({settings}) => settings.tokens === model.hyperparameters.tokens) ?? texts[0];
  const total = GENRES.length * (used.counts.columns + 1);
  return {...model, parameters: {total, trained: total}};
}

const plots = "Films with a plot; plots prepared as src/lib/text does";

export const tfIdfRecipes: Recipe[] = [
  {
    id: "tf-idf-words",
    name: "TF-IDF of single words + logistic regression",
    description: "Single prepared words, from the snapshot's term counts alone: it trains without a corpus.",
    family: "TF-IDF + logistic regression",
    modality: "text",
    data: `${plots}; single terms that stand in three plots or more`,
    licence: "MIT",
    train: async (inputs, options) =>
      trainTexts(
        inputs,
        [{settings: {tokens: "terms", longest: 1, minimum: 3}, counts: inputs.termCounts()}],
        0,
        options
      )
  },
  {
    id: "tf-idf",
    name: "TF-IDF + logistic regression",
    description: "Words and pairs of neighbouring words.",
    family: "TF-IDF + logistic regression",
    modality: "text",
    data: plots,
    licence: "MIT",
    train: async (inputs, options) =>
      trainTexts(inputs, [await countPlots(inputs, "terms", 2, 2), await countPlots(inputs, "words", 2, 2)], 0, options)
  },
  {
    id: "tf-idf-soft",
    name: "TF-IDF + logistic regression, soft targets",
    description:
      "As TF-IDF + logistic regression, trained towards the labels moved a quarter of the way to other catalogues'.",
    family: "TF-IDF + logistic regression",
    modality: "text",
    data: `${plots}; targets softened by the table labels`,
    licence: "MIT",
    train: async (inputs, options) => trainTexts(inputs, [await countPlots(inputs, "words", 2, 2)], 0.25, options)
  }
];
