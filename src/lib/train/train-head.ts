import {GENRES} from "../genres/genres.js";
import type {CurvePoint} from "../runs/curves.js";
import {positiveWeight} from "./class-weights.js";
import {selectTargets, type TrainingFilm} from "./films.js";
import {crossEntropy, trainPerceptron} from "./fit-perceptron.js";
import type {HeadSettings} from "./head-settings.js";
import {drawRows} from "./learning-curve.js";
import type {DenseMatrix} from "./matrix.js";
import {type LinearHead, predictLinear, trainOneVsRest} from "./one-vs-rest.js";
import {type Perceptron, predictPerceptron} from "./perceptron.js";
import {type FilmEmbeddings, rowsByPart} from "./recipe.js";
import {fitStandardizer, standardize} from "./standardize.js";
import {type CatalogueVote, trainingTargets} from "./targets.js";

/** What heads are trained on; rows are those of `films`. */
export interface HeadData {
  films: readonly TrainingFilm[];
  votes: ReadonlyMap<string, readonly CatalogueVote[]>;
  embeddings: FilmEmbeddings;
}

/** Embeddings by rows of `films`, and what they are trained towards (films x 9). */
export interface HeadInputs {
  select(rows: readonly number[]): DenseMatrix;
  targets: Float64Array;
}

/** Losses (mean cross-entropy a decision) and probabilities (rows x 9) of the validation films after a round. */
export interface HeadFigures {
  trainLoss: number;
  validationLoss: number;
  probabilities: Float64Array;
}

/** How far a training has come. A round is an epoch of a perceptron, an iteration of L-BFGS a genre of a linear head. */
export interface HeadStep {
  round: number;
  /** Of the round, what is done. */
  share: number;
  /** The round whose head would be kept if training ended now. */
  bestRound: number;
  /** At the end of a round, where there are validation films. */
  measure?(): HeadFigures;
}

export interface TrainedHead {
  /** The round whose head was kept. */
  round: number;
  /** Numbers that training set. */
  parameters: number;
  /** Probabilities, rows x 9. */
  predict(rows: readonly number[]): Float64Array;
  network?: Perceptron;
  curves: CurvePoint[];
}

/** Trains a head on the training films with a plot, or a share of them, and watches it on validation. */
export function* trainHead(data: HeadData, settings: HeadSettings): Generator<HeadStep, TrainedHead> {
  const rows = headRows(data, settings);
  return yield* trainHeadOn(prepareHeadInputs(data, settings), rows, settings);
}

/** Rows of the films that a head is trained on and watched on. */
export function headRows({films}: Pick<HeadData, "films">, {trainShare, seed}: HeadSettings) {
  const {train, validation} = rowsByPart(films, ({hasPlot}) => hasPlot);
  return {train: trainShare < 1 ? drawRows(films, train, trainShare, seed) : train, validation};
}

export function prepareHeadInputs(
  {films, votes, embeddings}: HeadData,
  {softWeight}: Pick<HeadSettings, "softWeight">
): HeadInputs {
  const places = new Map(embeddings.rows.map((film, place) => [film, place]));
  const locate = (film: number) => {
    const place = places.get(film);
    if (place === undefined) throw new Error(`the film in row ${film} has no embedding: npm run embed`);
    return place;
  };
  return {
    select: (rows) => embeddings.matrix.selectRows(rows.map(locate)),
    targets: trainingTargets(films, votes, {softWeight})
  };
}

/** Trains on the rows named; without validation films a perceptron is trained for all its epochs. */
export function* trainHeadOn(
  {select, targets}: HeadInputs,
  rows: {train: readonly number[]; validation?: readonly number[]},
  settings: HeadSettings
): Generator<HeadStep, TrainedHead> {
  const own = select(rows.train);
  const standardizer = fitStandardizer(own);
  const scale = (films: readonly number[]) => standardize(standardizer, select(films));
  const train = {features: standardize(standardizer, own), targets: selectTargets(targets, rows.train)};
  const validation = rows.validation && {
    features: scale(rows.validation),
    targets: selectTargets(targets, rows.validation)
  };
  return yield* settings.kind === "linear" ? trainLinear() : trainHidden();

  function* trainLinear(): Generator<HeadStep, TrainedHead> {
    const {c, classWeights} = settings;
    const steps = trainOneVsRest(train.features, train.targets, {c, classWeights});
    const measure = (head: LinearHead) => () => {
      const probabilities = predictLinear(head, validation!.features);
      return {
        trainLoss: crossEntropy(predictLinear(head, train.features), train.targets),
        validationLoss: crossEntropy(probabilities, validation!.targets),
        probabilities
      };
    };
    for (let round = 1; ; ++round) {
      const {done, value: head} = steps.next();
      if (!done) {
        yield {round, share: 1, bestRound: round, ...(validation ? {measure: measure(head)} : {})};
        continue;
      }
      return {
        round: round - 1,
        parameters: GENRES.length * (own.columns + 1),
        predict: (films) => predictLinear(head, scale(films)),
        curves: []
      };
    }
  }

  function* trainHidden(): Generator<HeadStep, TrainedHead> {
    const positiveWeights = GENRES.map((_, genre) =>
      positiveWeight(
        Array.from(rows.train, (_, row) => train.targets[row * GENRES.length + genre]),
        settings.classWeights
      )
    );
    const steps = trainPerceptron(train, {...settings, positiveWeights}, validation);
    for (;;) {
      const {done, value} = steps.next();
      if (done) {
        const {network, epoch, curves} = value;
        return {
          round: epoch,
          parameters: network.parameters.length,
          predict: (films) => predictPerceptron(network, scale(films)),
          network,
          curves
        };
      }
      const {epoch: round, share, bestEpoch: bestRound, trainLoss, validationLoss, probabilities} = value;
      const figures = probabilities && {trainLoss: trainLoss!, validationLoss: validationLoss!, probabilities};
      yield {round, share, bestRound, ...(figures ? {measure: () => figures} : {})};
    }
  }
}
