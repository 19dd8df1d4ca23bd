import {drain} from "../drain.js";
import type {CurvePoint} from "../runs/curves.js";
import type {DenseMatrix} from "./matrix.js";
import {
  createPerceptron,
  type Perceptron,
  type PerceptronOptions,
  predictPerceptron,
  trainBatches
} from "./perceptron.js";

/** Films with their targets (films x genres, row-major). */
export interface TrainingSet {
  features: DenseMatrix;
  targets: ArrayLike<number>;
}

export interface FitPerceptronOptions extends PerceptronOptions {
  epochs: number;
  /** Epochs without a lower validation loss before it stops; without a validation set all epochs are trained. */
  patience?: number;
  progress?(epoch: number, epochs: number): void;
}

export interface FittedPerceptron {
  network: Perceptron;
  /** The epoch whose parameters were kept. */
  epoch: number;
  curves: CurvePoint[];
}

/** How far a training has come: within an epoch, or at its end with the losses that were met. */
export interface PerceptronStep {
  network: Perceptron;
  epoch: number;
  /** Of the epoch's films, those passed. */
  share: number;
  /** At the end of an epoch, and where there is a validation set. */
  trainLoss?: number;
  validationLoss?: number;
  /** Probabilities of the validation set, at the end of an epoch. */
  probabilities?: Float64Array;
  /** The epoch with the lowest validation loss so far. */
  bestEpoch: number;
}

/** Trains until the validation loss stops falling, and keeps the parameters of its lowest point. */
export function fitPerceptron(
  train: TrainingSet,
  options: FitPerceptronOptions,
  validation?: TrainingSet
): FittedPerceptron {
  return drain(trainPerceptron(train, options, validation));
}

/** The same a batch at a time, so that it can be watched, stopped and gone on with. */
export function* trainPerceptron(
  train: TrainingSet,
  {epochs, patience = 5, progress, ...options}: FitPerceptronOptions,
  validation?: TrainingSet
): Generator<PerceptronStep, FittedPerceptron> {
  const genres = train.targets.length / train.features.rows;
  const network = createPerceptron(train.features.columns, genres, options);
  const curves: CurvePoint[] = [];
  const log = (part: CurvePoint["part"], epoch: number, value: number) =>
    curves.push({metric: "loss", part, step: network.adam.steps, epoch, value});
  let best = {epoch: 0, loss: Number.POSITIVE_INFINITY, parameters: network.parameters.slice()};
  for (let epoch = 1; epoch <= epochs; ++epoch) {
    const batches = trainBatches(network, train.features, train.targets);
    let batch = batches.next();
    for (; !batch.done; batch = batches.next()) yield {network, epoch, share: batch.value, bestEpoch: best.epoch};
    const trainLoss = batch.value;
    log("train", epoch, trainLoss);
    progress?.(epoch, epochs);
    if (!validation) continue;
    const probabilities = predictPerceptron(network, validation.features);
    const validationLoss = crossEntropy(probabilities, validation.targets);
    log("validation", epoch, validationLoss);
    if (validationLoss < best.loss) best = {epoch, loss: validationLoss, parameters: network.parameters.slice()};
    yield {network, epoch, share: 1, trainLoss, validationLoss, probabilities, bestEpoch: best.epoch};
    if (epoch - best.epoch >= patience) break;
  }
  if (!validation) return {network, epoch: epochs, curves};
  network.parameters.set(best.parameters);
  return {network, epoch: best.epoch, curves};
}

/** Mean binary cross-entropy a decision; probabilities are held within 1e-12 of 0 and 1. */
export function crossEntropy(probabilities: ArrayLike<number>, targets: ArrayLike<number>): number {
  let loss = 0;
  for (let index = 0; index < probabilities.length; ++index) {
    const p = Math.min(1 - 1e-12, Math.max(1e-12, probabilities[index]));
    loss -= targets[index] * Math.log(p) + (1 - targets[index]) * Math.log1p(-p);
  }
  return loss / probabilities.length;
}
