export interface AdamOptions {
  learningRate: number;
  /** Decoupled, as in AdamW; parameters marked as free of it (biases) are left alone. */
  weightDecay?: number;
}

/** First and second moments of the gradient, and the steps taken. */
export interface AdamState {
  first: Float64Array;
  second: Float64Array;
  steps: number;
}

const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-8];

export function createAdam(parameters: number): AdamState {
  return {first: new Float64Array(parameters), second: new Float64Array(parameters), steps: 0};
}

/** One step of AdamW (Loshchilov and Hutter 2019) on `parameters`; `decays` of 0 spares a parameter from decay. */
export function stepAdam(
  state: AdamState,
  parameters: Float64Array,
  gradient: Float64Array,
  decays: Uint8Array,
  {learningRate, weightDecay = 0}: AdamOptions
): void {
  const {first, second} = state;
  const step = ++state.steps;
  const scale = learningRate / (1 - beta1 ** step);
  const correction = 1 / (1 - beta2 ** step);
  for (let index = 0; index < parameters.length; ++index) {
    const slope = gradient[index];
    first[index] = beta1 * first[index] + (1 - beta1) * slope;
    second[index] = beta2 * second[index] + (1 - beta2) * slope * slope;
    const decay = decays[index] ? learningRate * weightDecay * parameters[index] : 0;
    parameters[index] -= decay + (scale * first[index]) / (Math.sqrt(second[index] * correction) + epsilon);
  }
}
