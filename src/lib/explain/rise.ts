import type {Raster} from "../image/resample.js";
import {createRandom, type Random} from "../train/random.js";
import {blendRasters} from "./blend-rasters.js";
import type {HeatMap} from "./feature-maps.js";
import {type Classify, classifyStep, type PerturbationOptions} from "./perturbation.js";
import {upsampleHeat} from "./upsample-heat.js";

export interface RiseRequest {
  raster: Raster;
  /** What is shown where a mask hides the picture. */
  substrate: Raster;
  masks: number;
  seed: number;
  /** Cells of a mask; a few, so that it hides things and not grains. */
  grid?: {height: number; width: number};
  /** The share of cells that are shown. */
  shown?: number;
}

/**
 * RISE (Petsiuk et al. 2018): the mean of random masks, each weighted by the genre's probability for the picture seen
 * through it, over the share that is shown. One map a genre, as large as the raster.
 */
export async function explainByRise(
  {raster, substrate, masks, seed, grid = {height: 9, width: 6}, shown = 0.5}: RiseRequest,
  classify: Classify,
  options: PerturbationOptions = {}
): Promise<HeatMap[]> {
  const random = createRandom(seed);
  let sums: Float64Array[] = [];
  for (let index = 0; index < masks; ++index) {
    const mask = drawMask(raster, grid, shown, random);
    const probabilities = await classifyStep(classify, blendRasters(raster, substrate, mask), options);
    if (!sums.length) sums = Array.from({length: probabilities.length}, () => new Float64Array(mask.length));
    for (const [genre, sum] of sums.entries()) {
      for (let pixel = 0; pixel < mask.length; ++pixel) sum[pixel] += probabilities[genre] * mask[pixel];
    }
    options.progress?.(index + 1, masks);
  }
  const {height, width} = raster;
  return sums.map((sum) => ({height, width, values: sum.map((value) => value / masks / shown)}));
}

/** A random grid of ones and zeros, one cell larger than the raster each way, smoothed and moved by part of a cell. */
function drawMask(
  {width, height}: Raster,
  grid: {height: number; width: number},
  shown: number,
  random: Random
): Float64Array {
  const cell = {width: Math.ceil(width / grid.width), height: Math.ceil(height / grid.height)};
  const [columns, rows] = [grid.width + 1, grid.height + 1];
  const values = Float64Array.from({length: columns * rows}, () => (random.uniform() < shown ? 1 : 0));
  const large = upsampleHeat({height: rows, width: columns, values}, columns * cell.width, rows * cell.height);
  const left = Math.floor(random.uniform() * cell.width);
  const top = Math.floor(random.uniform() * cell.height);
  return Float64Array.from({length: width * height}, (_, pixel) => {
    const [x, y] = [left + (pixel % width), top + Math.floor(pixel / width)];
    return large.values[y * large.width + x];
  });
}
