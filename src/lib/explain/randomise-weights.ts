import {createRandom} from "../train/random.js";
import type {HeatMap} from "./feature-maps.js";
import {readOnnxWeights} from "./onnx-weights.js";
import {rankCorrelation} from "./rank-correlation.js";

export interface RandomiseOptions {
  /** How many layers lose their weights, from the last one downwards. */
  layers: number;
  seed: number;
  /** All of them, or only the lowest of them (Adebayo et al. 2018: cascading and independent). */
  scope?: "cascading" | "independent";
}

/**
 * An ONNX file whose last layers have lost what they learnt: the weights of each are dealt out anew among their places.
 * Adebayo et al. (2018) draw them from the initial distribution; dealing keeps the trained one, works for float and
 * int8 alike, and leaves activations in their range. Biases stay. A layer's order depends on the seed and its name.
 */
export function randomiseWeights(
  model: Uint8Array,
  {layers, seed, scope = "cascading"}: RandomiseOptions
): {model: Uint8Array; names: string[]} {
  const weights = readOnnxWeights(model);
  if (layers < 0 || layers > weights.length) {
    throw new RangeError(`the model has ${weights.length} layers with weights, not ${layers}`);
  }
  const last = weights.slice(weights.length - layers);
  const chosen = scope === "cascading" ? last : last.slice(0, 1);
  const changed = model.slice();
  for (const {name, offset, length, bytesPerNumber} of chosen) {
    const order = createRandom(seed + weights.findIndex((found) => found.name === name)).permutation(
      length / bytesPerNumber
    );
    // Millions of weights: byte by byte is ten times as fast as by views of them.
    for (let to = 0; to < order.length; ++to) {
      for (let byte = 0; byte < bytesPerNumber; ++byte) {
        changed[offset + to * bytesPerNumber + byte] = model[offset + order[to] * bytesPerNumber + byte];
      }
    }
  }
  return {model: changed, names: chosen.map(({name}) => name)};
}

/** The mean over genres of the rank correlation of two networks' maps; null where no map has two different cells. */
export function compareMaps(maps: readonly HeatMap[], others: readonly HeatMap[]): number | null {
  const correlations = maps
    .map((map, genre) => rankCorrelation(map.values, others[genre].values))
    .filter((value) => value !== null);
  return correlations.length ? correlations.reduce((sum, value) => sum + value, 0) / correlations.length : null;
}
