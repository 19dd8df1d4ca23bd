import {sigmoid} from "../calibration/logistic.js";
import {drain} from "../drain.js";
import {type AdamState, createAdam, stepAdam} from "./adam.js";
import type {DenseMatrix} from "./matrix.js";
import {createRandom, type Random} from "./random.js";

export interface PerceptronOptions {
  /** Units of the hidden layer. */
  hidden: number;
  /** Share of hidden units silenced at each film in training. */
  dropout: number;
  learningRate: number;
  weightDecay: number;
  batch: number;
  seed: number;
  /** Weight of a true film's loss, one a genre; all 1 unless given. */
  positiveWeights?: readonly number[];
}

/**
 * A multi-layer perceptron with one hidden layer (ReLU) and a sigmoid a genre. `parameters` hold the hidden weights
 * (hidden x inputs), hidden biases, output weights (genres x hidden) and output biases, one behind the other.
 */
export interface Perceptron {
  inputs: number;
  genres: number;
  options: PerceptronOptions;
  parameters: Float64Array;
  adam: AdamState;
  random: Random;
}

/** A fresh network: hidden weights by He et al. 2015, output weights by Glorot and Bengio 2010. */
export function createPerceptron(inputs: number, genres: number, options: PerceptronOptions): Perceptron {
  const {hidden, seed} = options;
  const random = createRandom(seed);
  const size = hidden * (inputs + 1) + genres * (hidden + 1);
  const network = {inputs, genres, options, parameters: new Float64Array(size), adam: createAdam(size), random};
  const {hiddenWeights, outputWeights} = viewParameters(network, network.parameters);
  for (let index = 0; index < hiddenWeights.length; ++index) {
    hiddenWeights[index] = random.normal() * Math.sqrt(2 / inputs);
  }
  for (let index = 0; index < outputWeights.length; ++index) {
    outputWeights[index] = random.normal() * Math.sqrt(2 / (hidden + genres));
  }
  return network;
}

/**
 * One pass over the films in random order; answers the mean loss (binary cross-entropy a decision) as it was met.
 * `targets` are films x genres, row-major, in [0, 1].
 */
export function trainEpoch(network: Perceptron, features: DenseMatrix, targets: ArrayLike<number>): number {
  return drain(trainBatches(network, features, targets));
}

/** The same a batch at a time; each step is the share of the films that have been passed. */
export function* trainBatches(
  network: Perceptron,
  features: DenseMatrix,
  targets: ArrayLike<number>
): Generator<number, number> {
  const {genres, options, parameters, random} = network;
  const gradient = new Float64Array(parameters.length);
  const decays = markDecays(network);
  const pass = createPass(network, gradient);
  const order = random.permutation(features.rows);
  let loss = 0;
  for (let start = 0; start < order.length; start += options.batch) {
    const end = Math.min(order.length, start + options.batch);
    gradient.fill(0);
    for (let place = start; place < end; ++place) loss += pass(features, targets, order[place], end - start);
    stepAdam(network.adam, parameters, gradient, decays, options);
    yield end / order.length;
  }
  return loss / (features.rows * genres);
}

/** Probabilities, films x genres, row-major. */
export function predictPerceptron(network: Perceptron, features: DenseMatrix): Float64Array {
  const {genres, options, parameters} = network;
  const views = viewParameters(network, parameters);
  const activations = new Float64Array(options.hidden);
  const probabilities = new Float64Array(features.rows * genres);
  for (let row = 0; row < features.rows; ++row) {
    activate(network, views, features, row, activations);
    for (let genre = 0; genre < genres; ++genre) {
      probabilities[row * genres + genre] = sigmoid(scoreGenre(views, activations, genre));
    }
  }
  return probabilities;
}

/** The two layers as a head keeps them: weights outputs x inputs, row-major, in float32. */
export function listLayers(network: Perceptron): {inputs: number; weights: Float32Array; biases: Float32Array}[] {
  const {hiddenWeights, hiddenBiases, outputWeights, outputBiases} = viewParameters(network, network.parameters);
  return [
    {inputs: network.inputs, weights: Float32Array.from(hiddenWeights), biases: Float32Array.from(hiddenBiases)},
    {inputs: network.options.hidden, weights: Float32Array.from(outputWeights), biases: Float32Array.from(outputBiases)}
  ];
}

type Views = ReturnType<typeof viewParameters>;

function viewParameters({inputs, genres, options: {hidden}}: Perceptron, values: Float64Array) {
  const biases = hidden * inputs;
  const output = biases + hidden;
  const outputBiases = output + genres * hidden;
  return {
    hiddenWeights: values.subarray(0, biases),
    hiddenBiases: values.subarray(biases, output),
    outputWeights: values.subarray(output, outputBiases),
    outputBiases: values.subarray(outputBiases)
  };
}

function markDecays(network: Perceptron): Uint8Array {
  const marks = new Float64Array(network.parameters.length);
  const {hiddenWeights, outputWeights} = viewParameters(network, marks);
  hiddenWeights.fill(1);
  outputWeights.fill(1);
  return Uint8Array.from(marks);
}

function activate(
  {inputs}: Perceptron,
  {hiddenWeights, hiddenBiases}: Views,
  {values}: DenseMatrix,
  row: number,
  activations: Float64Array
): void {
  const from = row * inputs;
  for (let unit = 0, weight = 0; unit < activations.length; ++unit) {
    let sum = hiddenBiases[unit];
    for (let input = 0; input < inputs; ++input, ++weight) sum += hiddenWeights[weight] * values[from + input];
    activations[unit] = Math.max(sum, 0);
  }
}

function scoreGenre({outputWeights, outputBiases}: Views, activations: Float64Array, genre: number): number {
  let sum = outputBiases[genre];
  const from = genre * activations.length;
  for (let unit = 0; unit < activations.length; ++unit) sum += outputWeights[from + unit] * activations[unit];
  return sum;
}

/** Forward and backward through one film: adds its share of the batch's gradient, answers its loss. */
function createPass(network: Perceptron, gradient: Float64Array) {
  const {inputs, genres, options, parameters, random} = network;
  const {hidden, dropout, positiveWeights} = options;
  const weights = viewParameters(network, parameters);
  const slopes = viewParameters(network, gradient);
  const activations = new Float64Array(hidden);
  const errors = new Float64Array(hidden);
  return (features: DenseMatrix, targets: ArrayLike<number>, row: number, batch: number): number => {
    activate(network, weights, features, row, activations);
    for (let unit = 0; dropout && unit < hidden; ++unit) {
      activations[unit] *= random.uniform() < dropout ? 0 : 1 / (1 - dropout);
    }
    errors.fill(0);
    let loss = 0;
    for (let genre = 0; genre < genres; ++genre) {
      const score = scoreGenre(weights, activations, genre);
      const target = targets[row * genres + genre];
      const positive = positiveWeights?.[genre] ?? 1;
      const probability = sigmoid(score);
      const tail = Math.log1p(Math.exp(-Math.abs(score)));
      loss += positive * target * (Math.max(-score, 0) + tail) + (1 - target) * (Math.max(score, 0) + tail);
      const slope = ((1 - target) * probability - positive * target * (1 - probability)) / (batch * genres);
      slopes.outputBiases[genre] += slope;
      for (let unit = 0, weight = genre * hidden; unit < hidden; ++unit, ++weight) {
        slopes.outputWeights[weight] += slope * activations[unit];
        errors[unit] += slope * weights.outputWeights[weight];
      }
    }
    const from = row * inputs;
    for (let unit = 0; unit < hidden; ++unit) {
      if (activations[unit] === 0) continue;
      const error = errors[unit] / (1 - dropout);
      slopes.hiddenBiases[unit] += error;
      for (let input = 0, weight = unit * inputs; input < inputs; ++input, ++weight) {
        slopes.hiddenWeights[weight] += error * features.values[from + input];
      }
    }
    return loss;
  };
}
