import {GENRES} from "../genres/genres.js";
import type {Head, HeadLayer} from "../inference/head.js";
import type {CurvePoint} from "../runs/curves.js";
import {positiveWeight} from "./class-weights.js";
import {selectTargets, type TrainingFilm} from "./films.js";
import {crossEntropy, type TrainingSet, trainPerceptron} from "./fit-perceptron.js";
import type {HeadSettings} from "./head-settings.js";
import {drawRows} from "./learning-curve.js";
import type {DenseMatrix} from "./matrix.js";
import {type LinearHead, predictLinear, roundLinearHead, trainOneVsRest} from "./one-vs-rest.js";
import {listLayers, type Perceptron, predictPerceptron} from "./perceptron.js";
import {type FilmEmbeddings, rowsByPart} from "./recipe.js";
import {fitStandardizer, roundStandardizer, type Standardizer, standardize} from "./standardize.js";
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
  /** The head itself, as its file keeps it. */
  head(): Head;
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

/** Films to learn from and to be watched on, as a head reads them. */
interface PreparedFilms {
  train: TrainingSet;
  validation?: TrainingSet;
  standardizer: Standardizer;
  /** Other films, standardised as the training films are. */
  scale(rows: readonly number[]): DenseMatrix;
}

/**
 * Trains on the rows named, to numbers in float32, as a head's file keeps them; without validation films a perceptron
 * is trained for all its epochs.
 */
export function trainHeadOn(
  {select, targets}: HeadInputs,
  rows: {train: readonly number[]; validation?: readonly number[]},
  settings: HeadSettings
): Generator<HeadStep, TrainedHead> {
  const own = select(rows.train);
  const standardizer = roundStandardizer(fitStandardizer(own));
  const scale = (films: readonly number[]) => standardize(standardizer, select(films));
  const {validation} = rows;
  const films: PreparedFilms = {
    train: {features: standardize(standardizer, own), targets: selectTargets(targets, rows.train)},
    ...(validation ? {validation: {features: scale(validation), targets: selectTargets(targets, validation)}} : {}),
    standardizer,
    scale
  };
  return settings.kind === "linear" ? trainLinearHead(films, settings) : trainHiddenLayer(films, settings);
}

function* trainLinearHead(
  {train, validation, standardizer, scale}: PreparedFilms,
  {c, classWeights}: HeadSettings
): Generator<HeadStep, TrainedHead> {
  const {columns} = train.features;
  const measure =
    (head: LinearHead, {features, targets}: TrainingSet) =>
    (): HeadFigures => {
      const probabilities = predictLinear(head, features);
      return {
        trainLoss: crossEntropy(predictLinear(head, train.features), train.targets),
        validationLoss: crossEntropy(probabilities, targets),
        probabilities
      };
    };
  const steps = trainOneVsRest(train.features, train.targets, {c, classWeights});
  for (let round = 1; ; ++round) {
    const {done, value} = steps.next();
    if (!done) yield {round, share: 1, bestRound: round, ...(validation ? {measure: measure(value, validation)} : {})};
    else {
      const head = roundLinearHead(value);
      return {
        round: round - 1,
        parameters: GENRES.length * (columns + 1),
        predict: (films) => predictLinear(head, scale(films)),
        head: () => makeHead(standardizer, [listLayer(head, columns)]),
        curves: []
      };
    }
  }
}

function* trainHiddenLayer(
  {train, validation, standardizer, scale}: PreparedFilms,
  settings: HeadSettings
): Generator<HeadStep, TrainedHead> {
  const positiveWeights = GENRES.map((_, genre) => {
    const own = Array.from({length: train.features.rows}, (_, row) => train.targets[row * GENRES.length + genre]);
    return positiveWeight(own, settings.classWeights);
  });
  const steps = trainPerceptron(train, {...settings, positiveWeights}, validation);
  for (;;) {
    const {done, value} = steps.next();
    if (done) {
      const {network, epoch, curves} = value;
      network.parameters.set(network.parameters.map(Math.fround));
      return {
        round: epoch,
        parameters: network.parameters.length,
        predict: (films) => predictPerceptron(network, scale(films)),
        head: () => makeHead(standardizer, listLayers(network)),
        network,
        curves
      };
    }
    const {epoch: round, share, bestEpoch: bestRound, trainLoss, validationLoss, probabilities} = value;
    const figures = probabilities && {trainLoss: trainLoss!, validationLoss: validationLoss!, probabilities};
    yield {round, share, bestRound, ...(figures ? {measure: () => figures} : {})};
  }
}

function makeHead({means, scales}: Standardizer, layers: readonly HeadLayer[]): Head {
  return {means: Float32Array.from(means), scales: Float32Array.from(scales), layers};
}

function listLayer({genres}: LinearHead, inputs: number): HeadLayer {
  return {
    inputs,
    weights: Float32Array.from(genres.flatMap(({weights}) => Array.from(weights))),
    biases: Float32Array.from(genres, ({intercept}) => intercept)
  };
}
