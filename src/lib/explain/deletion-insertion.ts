import type {Raster} from "../image/resample.js";
import {createRandom} from "../train/random.js";
import type {HeatMap} from "./feature-maps.js";
import {type Classify, classifyStep, type PerturbationOptions} from "./perturbation.js";
import {upsampleHeat} from "./upsample-heat.js";

/** How a genre's probability goes while pixels are exchanged, the hottest first. */
export interface PerturbationCurve {
  /** Probabilities after 0, 1, ... N of N steps. */
  probabilities: Float64Array;
  /** Area under the curve, (sum p - p_0 / 2 - p_N / 2) / N (Petsiuk et al. 2018). */
  area: number;
}

export interface CurveRequest {
  /** What the curve starts from: the picture for deletion, the substrate for insertion. */
  from: Raster;
  /** What it ends with: the substrate for deletion, the picture for insertion. */
  to: Raster;
  /** All pixels of the raster, in the order in which they are exchanged. */
  order: ArrayLike<number>;
  /** Which of the nine probabilities is followed. */
  genre: number;
  steps: number;
}

/**
 * Exchanges the pixels of one raster for those of another in steps of equal size and follows a genre's probability.
 * From the picture to a blank substrate this is deletion, where a lower area is better; from a blurred substrate to the
 * picture it is insertion, where a higher one is.
 */
export async function followExchange(
  {from, to, order, genre, steps}: CurveRequest,
  classify: Classify,
  options: PerturbationOptions = {}
): Promise<PerturbationCurve> {
  const pixels = from.width * from.height;
  if (order.length !== pixels) throw new RangeError(`an order of ${order.length} for ${pixels} pixels`);
  const current = {...from, data: from.data.slice()};
  const probabilities = new Float64Array(steps + 1);
  for (let step = 0; step <= steps; ++step) {
    const [start, end] = [Math.round((Math.max(0, step - 1) * pixels) / steps), Math.round((step * pixels) / steps)];
    for (let at = start; at < end; ++at) {
      const pixel = 3 * order[at];
      current.data.set(to.data.subarray(pixel, pixel + 3), pixel);
    }
    probabilities[step] = (await classifyStep(classify, {...current, data: current.data.slice()}, options))[genre];
    options.progress?.(step + 1, steps + 1);
  }
  return {probabilities, area: measureArea(probabilities)};
}

/** Area under a curve of N + 1 points at equal distances over 0 to 1, by trapezoids. */
export function measureArea(probabilities: ArrayLike<number>): number {
  const steps = probabilities.length - 1;
  let sum = -(probabilities[0] + probabilities[steps]) / 2;
  for (let step = 0; step <= steps; ++step) sum += probabilities[step];
  return sum / steps;
}

/** Pixels of a raster of this size, those first that lie where a map is hottest. */
export function orderPixels(map: HeatMap, {width, height}: {width: number; height: number}): Uint32Array {
  const {values} = upsampleHeat(map, width, height);
  return Uint32Array.from(values.keys()).sort((a, b) => values[b] - values[a] || a - b);
}

/**
 * A map of random heat on a grid: the order to beat. Random pixels would not do, since noise of single pixels blinds a
 * network faster than any patch; this has the same grain as the map that it is compared with.
 */
export function drawRandomHeat({height, width}: {height: number; width: number}, seed: number): HeatMap {
  const random = createRandom(seed);
  return {height, width, values: Float64Array.from({length: height * width}, () => random.uniform())};
}
