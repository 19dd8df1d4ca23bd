import type {CurvePoint} from "../runs/curves.js";
import type {DenseMatrix} from "./matrix.js";
import {
  createPerceptron,
  type Perceptron,
  type PerceptronOptions,
  predictPerceptron,
  trainEpoch
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

/** Trains until the validation loss stops falling, and keeps the parameters of its lowest point. */
export function fitPerceptron(
  train: TrainingSet,
  {epochs, patience = 5, progress, ...options}: FitPerceptronOptions,
  validation?: TrainingSet
): FittedPerceptron {
  const genres = train.targets.length / train.features.rows;
  const network = createPerceptron(train.features.columns, genres, options);
  const curves: CurvePoint[] = [];
  const log = (part: CurvePoint["part"], epoch: number, value: number) =>
    curves.push({metric: "loss", part, step: network.adam.steps, epoch, value});
  let best = {epoch: 0, loss: Number.POSITIVE_INFINITY, parameters: network.parameters.slice()};
  for (let epoch = 1; epoch <= epochs; ++epoch) {
    log("train", epoch, trainEpoch(network, train.features, train.targets));
    progress?.(epoch, epochs);
    if (!validation) continue;
    const loss = crossEntropy(predictPerceptron(network, validation.features), validation.targets);
    log("validation", epoch, loss);
    if (loss < best.loss) best = {epoch, loss, parameters: network.parameters.slice()};
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
