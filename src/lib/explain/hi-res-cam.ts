import type {FeatureMaps, HeatMap} from "./feature-maps.js";

/**
 * HiResCAM: activations times gradients, cell by cell, summed over channels (Draelos and Carin 2020). Where the head is
 * linear in the activations (one linear layer, pooled or not), the cells and the bias sum to the logit.
 */
export function hiResCam({channels, height, width, values}: FeatureMaps, gradient: FeatureMaps): HeatMap {
  const cells = height * width;
  const sums = new Float64Array(cells);
  for (let at = 0; at < channels * cells; ++at) sums[at % cells] += values[at] * gradient.values[at];
  return {height, width, values: sums};
}
