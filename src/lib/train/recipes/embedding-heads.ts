import {drain} from "../../drain.js";
import {GENRES} from "../../genres/genres.js";
import type {Candidate, Predict} from "../choose-candidate.js";
import type {ClassWeights} from "../class-weights.js";
import {defaultHeadSettings, perceptronRhythm} from "../head-settings.js";
import type {PerceptronOptions} from "../perceptron.js";
import type {Recipe, RecipeOptions, TrainingInputs} from "../recipe.js";
import {trainCandidates} from "../train-candidates.js";
import {type HeadInputs, headRows, prepareHeadInputs, type TrainedHead, trainHeadOn} from "../train-head.js";

/** Of the perceptron. */
const classWeights: ClassWeights = "square-root";

/** What predicts with a head, and the head as a model that can be kept. */
function keepable({predict, head}: TrainedHead, encoder: string): Predict {
  return Object.assign((rows: number[]) => predict(rows), {
    fitted: () => ({kind: "embedding-head" as const, head: head(), encoder})
  });
}

function logisticCandidates(inputs: HeadInputs, encoder: string): Candidate[] {
  const weights: readonly ClassWeights[] = ["none", "square-root"];
  return [0.001, 0.003, 0.01, 0.03, 0.1].flatMap((c) =>
    weights.map(
      (classWeights): Candidate => ({
        settings: {c, classWeights},
        train(train) {
          const settings = {...defaultHeadSettings, kind: "linear" as const, c, classWeights};
          return keepable(drain(trainHeadOn(inputs, {train}, settings)), encoder);
        }
      })
    )
  );
}

type HiddenSettings = Pick<PerceptronOptions, "hidden" | "dropout" | "learningRate" | "weightDecay">;

function perceptronCandidates(
  inputs: HeadInputs,
  validation: readonly number[],
  seed: number,
  encoder: string,
  keep: (head: TrainedHead) => void
): Candidate[] {
  const grid: HiddenSettings[] = [
    {hidden: 128, dropout: 0.3, learningRate: 1e-3, weightDecay: 0.01},
    {hidden: 128, dropout: 0.5, learningRate: 5e-4, weightDecay: 0.1},
    {hidden: 256, dropout: 0.5, learningRate: 5e-4, weightDecay: 0.01},
    {hidden: 256, dropout: 0.7, learningRate: 5e-4, weightDecay: 0.1}
  ];
  return grid.map((hidden): Candidate => {
    const settings = {...defaultHeadSettings, ...hidden, kind: "perceptron" as const, classWeights};
    // Folds are trained as long as the model on all training films was, since they may not stop by validation twice.
    let {epochs} = perceptronRhythm;
    return {
      settings: {...hidden},
      train(train, fold) {
        const whole = fold === undefined;
        const own = {...settings, epochs, seed: seed + 100 * (whole ? 0 : fold + 1)};
        const head = drain(trainHeadOn(inputs, {train, ...(whole ? {validation} : {})}, own));
        if (whole) {
          epochs = head.round;
          keep(head);
        }
        return keepable(head, encoder);
      }
    };
  });
}

async function trainHead(inputs: TrainingInputs, kind: "logistic" | "mlp", softWeight: number, options: RecipeOptions) {
  const {films} = inputs;
  const embeddings = inputs.embeddings();
  const prepared = prepareHeadInputs({films, votes: inputs.votes(), embeddings}, {softWeight});
  const {validation} = headRows(inputs, defaultHeadSettings);
  const fitted: TrainedHead[] = [];
  const candidates =
    kind === "logistic"
      ? logisticCandidates(prepared, embeddings.encoder.model)
      : perceptronCandidates(prepared, validation, options.seed, embeddings.encoder.model, (head) => fitted.push(head));
  const settings = {
    features: "sentence embedding, standardised",
    softWeight,
    ...(kind === "mlp" ? {...perceptronRhythm, optimizer: "AdamW", classWeights, activation: "ReLU"} : {})
  };
  const {hyperparameters, ...model} = trainCandidates(
    inputs.films,
    ({hasPlot}) => hasPlot,
    candidates,
    settings,
    options
  );
  const chosen = fitted.find(({network}) =>
    (["hidden", "dropout", "weightDecay"] as const).every((key) => network?.options[key] === hyperparameters[key])
  );
  const trained = chosen?.parameters ?? GENRES.length * (embeddings.matrix.columns + 1);
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
