import {averageChannels, checkFeatureMaps, type FeatureMaps} from "./feature-maps.js";
import {poolLargest} from "./pool-largest.js";

/** A linear layer: `weights` output by output, each as long as the layer's input; one bias an output. */
export interface LinearLayer {
  weights: ArrayLike<number>;
  biases: ArrayLike<number>;
}

/** Global average pooling and one linear layer, as in EfficientNet. */
export interface PooledHead {
  kind: "pooled";
  layer: LinearLayer;
}

/** All cells of all channels as one vector, and linear layers with ReLU between them, as in VGG. */
export interface DenseHead {
  kind: "dense";
  /** Cells a side that max-pooling takes together before the first layer; 1 for none. */
  pool: number;
  layers: readonly LinearLayer[];
}

/** What comes behind the last convolutional layer: from its activations to one logit a genre. */
export type ExplainedHead = PooledHead | DenseHead;

/** The values that each layer of a dense head is given, and the logits at the end. */
export function runDenseLayers(layers: readonly LinearLayer[], input: ArrayLike<number>): Float64Array[] {
  const values: Float64Array[] = [Float64Array.from(input)];
  for (const [index, layer] of layers.entries()) {
    const sums = applyLayer(layer, values[index]);
    values.push(index < layers.length - 1 ? sums.map((sum) => Math.max(0, sum)) : sums);
  }
  return values;
}

/** The logits of a head for activations. Throws a RangeError where their shapes don't fit. */
export function runExplainedHead(head: ExplainedHead, activations: FeatureMaps): Float64Array {
  checkFeatureMaps(activations);
  if (head.kind === "pooled") return applyLayer(head.layer, averageChannels(activations));
  return runDenseLayers(head.layers, poolLargest(activations, head.pool).values).at(-1)!;
}

function applyLayer({weights, biases}: LinearLayer, input: ArrayLike<number>): Float64Array {
  if (weights.length !== biases.length * input.length) {
    throw new RangeError(`a layer of ${weights.length} weights can't take ${input.length} values`);
  }
  return Float64Array.from({length: biases.length}, (_, output) => {
    let sum = biases[output];
    for (let index = 0; index < input.length; ++index) sum += weights[output * input.length + index] * input[index];
    return sum;
  });
}
