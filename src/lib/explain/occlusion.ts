import type {Raster} from "../image/resample.js";
import {blendRasters} from "./blend-rasters.js";
import type {HeatMap} from "./feature-maps.js";
import {type Classify, classifyStep, type PerturbationOptions} from "./perturbation.js";

export interface OcclusionRequest {
  raster: Raster;
  /** What a covered part shows. */
  substrate: Raster;
  /** Cells of the grid; each is covered together with its neighbours as far as `reach` cells. */
  grid: {height: number; width: number};
  reach?: number;
}

/**
 * Occlusion (Zeiler and Fergus 2014): how much each genre's probability falls when a part of the picture is covered,
 * for each cell of a grid the mean over the covers that it lay under. One map a genre, from one forward pass a cell.
 */
export async function occlude(
  {raster, substrate, grid, reach = 1}: OcclusionRequest,
  classify: Classify,
  options: PerturbationOptions = {}
): Promise<HeatMap[]> {
  const {height, width} = grid;
  const cells = height * width;
  const whole = Float64Array.from(await classifyStep(classify, raster, options));
  const sums = Array.from(whole, () => new Float64Array(cells));
  const counts = new Float64Array(cells);
  for (let cell = 0; cell < cells; ++cell) {
    const [row, column] = [Math.floor(cell / width), cell % width];
    const isCovered = (other: number) =>
      Math.abs(Math.floor(other / width) - row) <= reach && Math.abs((other % width) - column) <= reach;
    const covered = Array.from({length: cells}, (_, other) => other).filter(isCovered);
    const mask = showCells(raster, grid, (other) => (isCovered(other) ? 0 : 1));
    const found = await classifyStep(classify, blendRasters(raster, substrate, mask), options);
    for (const other of covered) {
      ++counts[other];
      for (const [genre, sum] of sums.entries()) sum[other] += whole[genre] - found[genre];
    }
    options.progress?.(cell + 1, cells);
  }
  return sums.map((sum) => ({height, width, values: sum.map((value, cell) => value / counts[cell])}));
}

function showCells(
  raster: Raster,
  {height, width}: {height: number; width: number},
  show: (cell: number) => number
): Float64Array {
  return Float64Array.from({length: raster.width * raster.height}, (_, pixel) => {
    const column = Math.floor(((pixel % raster.width) * width) / raster.width);
    const row = Math.floor((Math.floor(pixel / raster.width) * height) / raster.height);
    return show(row * width + column);
  });
}
