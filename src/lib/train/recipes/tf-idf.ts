import {GENRES} from "../../genres/genres.js";
import {MINIMUM_TERM_FILMS, type TermHead} from "../../inference/term-head.js";
import type {Candidate, Predict, Settings} from "../choose-candidate.js";
import type {ClassWeights} from "../class-weights.js";
import {selectTargets} from "../films.js";
import type {SparseMatrix} from "../matrix.js";
import {countNGrams, indexNGrams, listNGrams} from "../n-grams.js";
import {fitOneVsRest, predictLinear, roundLinearHead} from "../one-vs-rest.js";
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
const pairGrid: typeof grid = [0.5, 1, 2, 4, 8].map((c) => ({c, classWeights: "none" as const}));
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
  settings: Settings & Pick<TermHead, "tokens" | "longest">;
  counts: SparseMatrix;
  /** Word or pair of words by column. */
  vocabulary: readonly string[];
}

/** TF-IDF and logistic regression, with the inverse document frequencies of the films trained on. */
function tfIdfCandidates(texts: readonly CountedTexts[], targets: Float64Array): Candidate[] {
  return texts.flatMap(({settings, counts, vocabulary}) =>
    (settings.longest === 1 ? grid : pairGrid).map(
      (options): Candidate => ({
        settings: {...settings, ...options},
        train: (rows) => trainTfIdf(counts, targets, rows, options, {...settings, vocabulary})
      })
    )
  );
}

/**
 * Trains on some rows of counts; answers what predicts others, with numbers as the head's file keeps them (float32).
 * With what the counts are counts of, the head can be kept.
 */
export function trainTfIdf(
  counts: SparseMatrix,
  targets: Float64Array,
  rows: number[],
  options: {c: number; classWeights: ClassWeights},
  text?: Pick<TermHead, "tokens" | "longest" | "vocabulary">
): Predict {
  const own = counts.selectRows(rows);
  const {idf, ...weighting} = fitTfIdf(own, {sublinear: true});
  const tfIdf = {...weighting, idf: idf.map(Math.fround)};
  const targetsOfRows = selectTargets(targets, rows);
  const head = roundLinearHead(fitOneVsRest(applyTfIdf(tfIdf, own), targetsOfRows, {tolerance, ...options}));
  const predict = (others: number[]) => predictLinear(head, applyTfIdf(tfIdf, counts.selectRows(others)));
  if (!text) return predict;
  const {tokens, longest, vocabulary} = text;
  return Object.assign(predict, {
    fitted: () => ({kind: "term-head" as const, head: {tokens, longest, vocabulary, tfIdf, head}})
  });
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
  return {
    settings: {tokens, longest, minimum},
    counts: countNGrams(texts, vocabulary),
    vocabulary: [...vocabulary.keys()]
  };
}

const countPairs = (inputs: TrainingInputs, tokens: TokenKind) => countPlots(inputs, tokens, 2, MINIMUM_TERM_FILMS);

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
        [
          {
            settings: {tokens: "terms", longest: 1, minimum: MINIMUM_TERM_FILMS},
            counts: inputs.termCounts(),
            vocabulary: inputs.terms()
          }
        ],
        0,
        options
      )
  },
  {
    id: "tf-idf",
    name: "TF-IDF + logistic regression",
    description: "Words and pairs of neighbouring words that stand in three training films or more.",
    family: "TF-IDF + logistic regression",
    modality: "text",
    data: plots,
    licence: "MIT",
    train: async (inputs, options) =>
      trainTexts(inputs, [await countPairs(inputs, "terms"), await countPairs(inputs, "words")], 0, options)
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
    train: async (inputs, options) => trainTexts(inputs, [await countPairs(inputs, "words")], 0.25, options)
  }
];
