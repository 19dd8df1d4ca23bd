import {GENRES} from "../genres/genres.js";
import {FileError} from "../runs/file-error.js";
import {decodeTensors, encodeTensors, type Tensor, takeTensor} from "./tensor-file.js";

/** One layer of a head: `weights` are outputs x inputs, row-major. */
export interface HeadLayer {
  inputs: number;
  weights: Float32Array;
  biases: Float32Array;
}

/**
 * What the file of a model of kind `embedding-head` holds: how each component of an embedding is standardised, and
 * layers from there to nine logits, ReLU between them.
 */
export interface Head {
  means: Float32Array;
  /** What a component less its mean is multiplied with. */
  scales: Float32Array;
  layers: readonly HeadLayer[];
}

/** Logits for an embedding that was rounded as it would be stored: one linear layer, or a perceptron of several. */
export function runHead({means, scales, layers}: Head, embedding: ArrayLike<number>): Float64Array {
  if (embedding.length !== means.length) {
    throw new RangeError(`an embedding of ${embedding.length} numbers; the head reads ${means.length}`);
  }
  let values: ArrayLike<number> = means.map((mean, index) => (embedding[index] - mean) * scales[index]);
  for (const [index, {inputs, weights, biases}] of layers.entries()) {
    const sums = Float64Array.from(biases);
    for (let output = 0, weight = 0; output < sums.length; ++output) {
      for (let input = 0; input < inputs; ++input, ++weight) sums[output] += weights[weight] * values[input];
    }
    values = index < layers.length - 1 ? sums.map((sum) => Math.max(0, sum)) : sums;
  }
  return Float64Array.from(values);
}

/** The head as a safetensors file: `means`, `scales`, and `layers.<n>.weight` and `layers.<n>.bias` a layer. */
export function encodeHead({means, scales, layers}: Head): Uint8Array {
  const tensors: Record<string, Tensor> = {
    means: {data: means, shape: [means.length]},
    scales: {data: scales, shape: [scales.length]}
  };
  for (const [index, {inputs, weights, biases}] of layers.entries()) {
    tensors[`layers.${index}.weight`] = {data: weights, shape: [biases.length, inputs]};
    tensors[`layers.${index}.bias`] = {data: biases, shape: [biases.length]};
  }
  return encodeTensors({metadata: {kind: "embedding-head"}, tensors});
}

/** Throws a FileError that names the tensor at fault. */
export function decodeHead(bytes: Uint8Array, file: string): Head {
  const decoded = decodeTensors(bytes, file);
  const {kind} = decoded.metadata;
  if (kind !== "embedding-head")
    throw new FileError([{file, field: "kind", message: `is "${kind}", not "embedding-head"`}]);
  const {data: means} = takeTensor(decoded, "means", Float32Array, [null], file);
  const {data: scales} = takeTensor(decoded, "scales", Float32Array, [means.length], file);
  const layers: HeadLayer[] = [];
  let inputs = means.length;
  do {
    const name = `layers.${layers.length}`;
    const last = !(`layers.${layers.length + 1}.weight` in decoded.tensors);
    const {data: weights, shape} = takeTensor(
      decoded,
      `${name}.weight`,
      Float32Array,
      [last ? GENRES.length : null, inputs],
      file
    );
    const {data: biases} = takeTensor(decoded, `${name}.bias`, Float32Array, [shape[0]], file);
    layers.push({inputs, weights, biases});
    inputs = shape[0];
  } while (`layers.${layers.length}.weight` in decoded.tensors);
  return {means, scales, layers};
}
