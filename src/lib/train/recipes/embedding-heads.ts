import {GENRES} from "../../genres/genres.js";
import type {Candidate} from "../choose-candidate.js";
import {type ClassWeights, positiveWeight} from "../class-weights.js";
import {selectTargets} from "../films.js";
import {fitPerceptron} from "../fit-perceptron.js";
import {type DenseMatrix, denseMatrix} from "../matrix.js";
import {fitOneVsRest, predictLinear} from "../one-vs-rest.js";
import {type Perceptron, type PerceptronOptions, predictPerceptron} from "../perceptron.js";
import {type FilmEmbeddings, type Recipe, type RecipeOptions, rowsByPart, type TrainingInputs} from "../recipe.js";
import {trainingTargets} from "../targets.js";
import {trainCandidates} from "../train-candidates.js";

/** Columns with mean 0 and variance 1 over some rows; what a head reads. */
export interface Standardizer {
  means: Float64Array;
  scales: Float64Array;
}

export function fitStandardizer({values, columns, rows}: DenseMatrix): Standardizer {
  const [means, scales] = [new Float64Array(columns), new Float64Array(columns)];
  for (let index = 0; index < values.length; ++index) means[index % columns] += values[index] / rows;
  for (let index = 0; index < values.length; ++index) {
    scales[index % columns] += (values[index] - means[index % columns]) ** 2 / rows;
  }
  return {means, scales: scales.map((variance) => 1 / Math.sqrt(variance || 1))};
}

export function standardize({means, scales}: Standardizer, {values, columns}: DenseMatrix): DenseMatrix {
  const scaled = Float32Array.from(
    values,
    (value, index) => (value - means[index % columns]) * scales[index % columns]
  );
  return denseMatrix(scaled, columns);
}

/** Rows of the embeddings by rows of `films`. */
function indexEmbeddings({rows, matrix}: FilmEmbeddings): (films: number[]) => DenseMatrix {
  const places = new Map(rows.map((film, place) => [film, place]));
  return (films) =>
    matrix.selectRows(
      films.map((film) => {
        const place = places.get(film);
        if (place === undefined) throw new Error(`the film in row ${film} has no embedding: npm run embed`);
        return place;
      })
    );
}

function logisticCandidates(embeddings: FilmEmbeddings, targets: Float64Array): Candidate[] {
  const select = indexEmbeddings(embeddings);
  const weights: readonly ClassWeights[] = ["none", "square-root"];
  return [0.001, 0.003, 0.01, 0.03, 0.1].flatMap((c) =>
    weights.map(
      (classWeights): Candidate => ({
        settings: {c, classWeights},
        train(rows) {
          const own = select(rows);
          const standardizer = fitStandardizer(own);
          const head = fitOneVsRest(standardize(standardizer, own), selectTargets(targets, rows), {c, classWeights});
          return (others) => predictLinear(head, standardize(standardizer, select(others)));
        }
      })
    )
  );
}

const common = {batch: 64, epochs: 60, patience: 5};

function perceptronCandidates(
  embeddings: FilmEmbeddings,
  targets: Float64Array,
  {films}: TrainingInputs,
  seed: number,
  keep: (network: Perceptron, curves: ReturnType<typeof fitPerceptron>["curves"]) => void
): Candidate[] {
  const select = indexEmbeddings(embeddings);
  const {validation} = rowsByPart(films, ({hasPlot}) => hasPlot);
  const grid: Pick<PerceptronOptions, "hidden" | "dropout" | "learningRate" | "weightDecay">[] = [
    {hidden: 128, dropout: 0.3, learningRate: 1e-3, weightDecay: 0.01},
    {hidden: 128, dropout: 0.5, learningRate: 5e-4, weightDecay: 0.1},
    {hidden: 256, dropout: 0.5, learningRate: 5e-4, weightDecay: 0.01},
    {hidden: 256, dropout: 0.7, learningRate: 5e-4, weightDecay: 0.1}
  ];
  return grid.map((settings): Candidate => {
    // Folds are trained as long as the model on all training films was, since they may not stop by validation twice.
    let epochs = common.epochs;
    return {
      settings,
      train(rows, fold) {
        const own = select(rows);
        const standardizer = fitStandardizer(own);
        const scale = (films: number[]) => standardize(standardizer, select(films));
        const own9 = selectTargets(targets, rows);
        const positiveWeights = GENRES.map((_, genre) =>
          positiveWeight(
            Array.from(rows, (_, row) => own9[row * GENRES.length + genre]),
            "square-root"
          )
        );
        const fitted = fitPerceptron(
          {features: standardize(standardizer, own), targets: own9},
          {...common, ...settings, epochs, seed: seed + 100 * (fold === undefined ? 0 : fold + 1), positiveWeights},
          fold === undefined ? {features: scale(validation), targets: selectTargets(targets, validation)} : undefined
        );
        if (fold === undefined) {
          epochs = fitted.epoch;
          keep(fitted.network, fitted.curves);
        }
        return (others) => predictPerceptron(fitted.network, scale(others));
      }
    };
  });
}

async function trainHead(inputs: TrainingInputs, kind: "logistic" | "mlp", softWeight: number, options: RecipeOptions) {
  const embeddings = inputs.embeddings();
  const targets = trainingTargets(inputs.films, inputs.votes(), {softWeight});
  const fitted: {network: Perceptron; curves: ReturnType<typeof fitPerceptron>["curves"]}[] = [];
  const candidates =
    kind === "logistic"
      ? logisticCandidates(embeddings, targets)
      : perceptronCandidates(embeddings, targets, inputs, options.seed, (network, curves) =>
          fitted.push({network, curves})
        );
  const settings = {
    features: "sentence embedding, standardised",
    softWeight,
    ...(kind === "mlp" ? {...common, optimizer: "AdamW", classWeights: "square-root", activation: "ReLU"} : {})
  };
  const {hyperparameters, ...model} = trainCandidates(
    inputs.films,
    ({hasPlot}) => hasPlot,
    candidates,
    settings,
    options
  );
  const chosen = fitted.find(({network: {options}}) =>
    (["hidden", "dropout", "weightDecay"] as const).every((key) => options[key] === hyperparameters[key])
  );
  const trained = chosen?.network.parameters.length ?? GENRES.length * (embeddings.matrix.columns + 1);
  const {weights, parameters} = embeddings.encoder;
  return {
    ...model,
    hyperparameters,
    init: {kind: "frozen" as const, weights},
    parameters: parameters === null ? null : {total: trained + parameters, trained},
    ...(chosen ? {curves: chosen.curves} : {})
  };
}

const data = "Films with a plot; plots as written, embedded by the snapshot's sentence encoder";
const licence = "Apache-2.0 (encoder), MIT (head)";

export const embeddingRecipes: Recipe[] = [
  {
    id: "minilm-logistic",
    name: "MiniLM, frozen + logistic regression",
    description: "A logistic regression a genre over sentence embeddings of the plot.",
    family: "MiniLM, frozen",
    modality: "text",
    data,
    licence,
    train: (inputs, options) => trainHead(inputs, "logistic", 0, options)
  },
  {
    id: "minilm-logistic-soft",
    name: "MiniLM, frozen + logistic regression, soft targets",
    description:
      "As MiniLM, frozen + logistic regression, trained towards the labels moved a quarter of the way to other catalogues'.",
    family: "MiniLM, frozen",
    modality: "text",
    data: `${data}; targets softened by the table labels`,
    licence,
    train: (inputs, options) => trainHead(inputs, "logistic", 0.25, options)
  },
  {
    id: "minilm-mlp",
    name: "MiniLM, frozen + MLP",
    description: "One hidden layer over sentence embeddings of the plot, dropout, stopped early on validation.",
    family: "MiniLM, frozen",
    modality: "text",
    data,
    licence,
    seeded: true,
    train: (inputs, options) => trainHead(inputs, "mlp", 0, options)
  }
];
