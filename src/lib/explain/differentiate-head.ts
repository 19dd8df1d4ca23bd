import {type DenseHead, type ExplainedHead, type LinearLayer, runDenseLayers} from "./explained-head.js";
import {checkFeatureMaps, type FeatureMaps} from "./feature-maps.js";
import {poolLargest} from "./pool-largest.js";

/**
 * The gradient of one genre's logit by each activation, written out as a forward computation, since runtimes in
 * browsers have no automatic differentiation. Prepared once for a picture, then given genre by genre.
 */
export function differentiateHead(head: ExplainedHead, activations: FeatureMaps): (genre: number) => FeatureMaps {
  checkFeatureMaps(activations);
  return head.kind === "pooled" ? differentiatePooled(head.layer, activations) : differentiateDense(head, activations);
}

/** The mean over cells passes the same gradient to each: the weight over their number. */
function differentiatePooled({weights}: LinearLayer, {channels, height, width}: FeatureMaps) {
  const cells = height * width;
  return (genre: number): FeatureMaps => {
    const values = new Float64Array(channels * cells);
    for (let channel = 0; channel < channels; ++channel) {
      values.fill(weights[genre * channels + channel] / cells, channel * cells, (channel + 1) * cells);
    }
    return {channels, height, width, values};
  };
}

/** Back through the layers: a ReLU passes a gradient where it was open, max-pooling to the cell that was largest. */
function differentiateDense({pool, layers}: DenseHead, activations: FeatureMaps) {
  const {channels, height, width} = activations;
  const pooled = poolLargest(activations, pool);
  const inputs = runDenseLayers(layers, pooled.values);
  return (genre: number): FeatureMaps => {
    let gradient: Float64Array = Float64Array.from({length: layers.at(-1)!.biases.length}, (_, output) =>
      output === genre ? 1 : 0
    );
    for (let index = layers.length - 1; index >= 0; --index) {
      gradient = passBack(layers[index], gradient, inputs[index].length);
      if (index) for (const [at, value] of inputs[index].entries()) if (value <= 0) gradient[at] = 0;
    }
    const values = new Float64Array(channels * height * width);
    for (const [at, source] of pooled.sources.entries()) values[source] = gradient[at];
    return {channels, height, width, values};
  };
}

function passBack({weights}: LinearLayer, gradient: Float64Array, inputs: number): Float64Array {
  const passed = new Float64Array(inputs);
  for (const [output, slope] of gradient.entries()) {
    if (!slope) continue;
    for (let index = 0; index < inputs; ++index) passed[index] += slope * weights[output * inputs + index];
  }
  return passed;
}
