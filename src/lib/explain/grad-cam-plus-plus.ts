import {type FeatureMaps, type HeatMap, sumChannels} from "./feature-maps.js";

/** What pytorch-grad-cam adds to the denominator. */
export const usualEpsilon = 1e-6;

/**
 * Grad-CAM++ before its ReLU (Chattopadhay et al. 2018, equation 19): with g the gradient of the logit, a channel's
 * weight is the sum over cells of g^2 / (2 g^2 + g^3 * the channel's sum of activations) times ReLU(g), 0 where g = 0.
 * `epsilon` is added to the denominator as in pytorch-grad-cam, which matters where gradients are about a thousandth or
 * less: there the weights go with the cube of g. 0 gives the equation as printed.
 */
export function gradCamPlusPlus(
  activations: FeatureMaps,
  gradient: FeatureMaps,
  {epsilon = usualEpsilon}: {epsilon?: number} = {}
): HeatMap {
  const {channels, height, width, values} = activations;
  const cells = height * width;
  const weights = Float64Array.from({length: channels}, (_, channel) => {
    let sum = 0;
    for (let cell = 0; cell < cells; ++cell) sum += values[channel * cells + cell];
    let weight = 0;
    for (let cell = 0; cell < cells; ++cell) {
      const slope = gradient.values[channel * cells + cell];
      if (slope > 0) weight += slope ** 3 / (2 * slope ** 2 + sum * slope ** 3 + epsilon);
    }
    return weight;
  });
  return sumChannels(activations, weights);
}
