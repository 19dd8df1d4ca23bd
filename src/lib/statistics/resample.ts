import {xoroshiro128plus} from "pure-rand/generator/xoroshiro128plus";

/** Fills the weights with how often each film is in the next resample. */
export type Resampler = (weights: Float64Array) => void;

/**
 * Bootstrap resamples of films, drawn with replacement: the same seed gives the same resamples on every platform. A
 * film is picked by scaling 32 random bits, so that none is favoured by more than films / 2^32.
 */
export function createResampler(seed: number): Resampler {
  const random = xoroshiro128plus(seed);
  return (weights) => {
    const films = weights.length;
    weights.fill(0);
    for (let draw = 0; draw < films; ++draw) ++weights[Math.floor(((random.next() >>> 0) * films) / 2 ** 32)];
  };
}
