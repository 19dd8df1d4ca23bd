import type {FeatureMaps, HeatMap} from "./feature-maps.js";
import {gradCam} from "./grad-cam.js";
import {gradCamPlusPlus} from "./grad-cam-plus-plus.js";
import {hiResCam} from "./hi-res-cam.js";

/** A way to say where a network found a genre, from activations and gradients of one forward pass. */
export interface ExplanationMethod {
  /** As the command line names it. */
  key: string;
  name: string;
  citation: string;
  /** Whether cells and bias sum to the logit, for a head of global average pooling and one linear layer. */
  additive: boolean;
  /** Whether it is defined only for such a head. */
  pooledOnly?: boolean;
  /** The map of a genre before any ReLU: activations of the picture, and the gradient of the genre's logit by them. */
  compute(activations: FeatureMaps, gradient: FeatureMaps): HeatMap;
}

export const EXPLANATION_METHODS: readonly ExplanationMethod[] = [
  {
    key: "cam",
    name: "CAM",
    citation: "Zhou et al. 2016",
    additive: true,
    pooledOnly: true,
    // A weight over the number of cells is the gradient there.
    compute: hiResCam
  },
  {key: "gradcam", name: "Grad-CAM", citation: "Selvaraju et al. 2017", additive: true, compute: gradCam},
  {
    key: "gradcam++",
    name: "Grad-CAM++",
    citation: "Chattopadhay et al. 2018",
    additive: false,
    compute: gradCamPlusPlus
  },
  {key: "hirescam", name: "HiResCAM", citation: "Draelos and Carin 2020", additive: true, compute: hiResCam}
];

/** The method of a key, in any case. Throws an Error that names those there are. */
export function findMethod(key: string): ExplanationMethod {
  const method = EXPLANATION_METHODS.find((method) => method.key === key.toLowerCase());
  if (method) return method;
  const keys = EXPLANATION_METHODS.map(({key}) => key).join(", ");
  throw new Error(`there is no method "${key}"; there are ${keys}`);
}
