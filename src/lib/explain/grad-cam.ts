import {averageChannels, type FeatureMaps, type HeatMap, sumChannels} from "./feature-maps.js";

/**
 * Grad-CAM before its ReLU: activations weighted by the mean gradient of their channel (Selvaraju et al. 2017). The
 * ReLU is a matter of display.
 */
export function gradCam(activations: FeatureMaps, gradient: FeatureMaps): HeatMap {
  return sumChannels(activations, averageChannels(gradient));
}
