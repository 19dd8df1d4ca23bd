import type {LinearLayer} from "./explained-head.js";
import {type FeatureMaps, type HeatMap, sumChannels} from "./feature-maps.js";

/**
 * The class activation map of a genre (Zhou et al. 2016) of a network with global average pooling and one linear layer,
 * each cell divided by the number of cells: its part of the logit, so that all cells and the bias sum to the logit.
 */
export function classActivation({weights}: LinearLayer, activations: FeatureMaps, genre: number): HeatMap {
  const {channels, height, width} = activations;
  const parts = Float64Array.from(
    {length: channels},
    (_, channel) => weights[genre * channels + channel] / (height * width)
  );
  return sumChannels(activations, parts);
}
