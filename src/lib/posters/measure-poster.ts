import {shareFamilies} from "./color-families.js";
import type {PosterGrid} from "./reduce-poster.js";

/** What is measured of one poster by eye-level figures, before any network. */
export interface PosterFigures {
  /** Mean OKLab lightness, 0 black to 1 white. */
  lightness: number;
  /** Standard deviation of lightness over the cells. */
  contrast: number;
  /** Mean OKLab chroma, 0 grey; pure sRGB red has .26. */
  chroma: number;
  /** Share of cells with a lightness below .25. */
  darkShare: number;
  /** Mean gradient of lightness by Sobel's operator, in lightness a cell: how busy the picture is. */
  edges: number;
  /** Correlation of lightness with its mirror image, left to right; 0 for a poster of one lightness. */
  symmetry: number;
  /** Share of the surface in each of COLOR_FAMILIES. */
  families: Float64Array;
  /** Means over a grid of LAYOUT.columns x LAYOUT.rows: lightness, then chroma, then edges, each row-major. */
  layout: Float64Array;
}

export const LAYOUT = {columns: 3, rows: 4};
export const LAYOUT_CHANNELS = ["lightness", "chroma", "edges"] as const;
/** Largest chroma and gradient that `layout` tells apart: nearly all cells' means lie below. */
export const LAYOUT_LIMITS = {lightness: 1, chroma: 0.3, edges: 0.3};

const darkBelow = 0.25;

/** Measures a poster reduced by `reducePoster`. */
export function measurePoster(grid: PosterGrid): PosterFigures {
  const {lightness} = grid;
  const chroma = lightness.map((_, cell) => Math.sqrt(grid.greenRed[cell] ** 2 + grid.blueYellow[cell] ** 2));
  const edges = sobel(grid);
  return {
    lightness: mean(lightness),
    contrast: deviation(lightness),
    chroma: mean(chroma),
    darkShare: lightness.reduce((count, value) => count + (value < darkBelow ? 1 : 0), 0) / lightness.length,
    edges: mean(edges),
    symmetry: mirrorCorrelation(grid),
    families: shareFamilies(grid),
    layout: Float64Array.from([lightness, chroma, edges].flatMap((channel) => [...layoutMeans(channel, grid)]))
  };
}

/** Magnitude of the gradient by Sobel's operator, divided by 8 to be in units a cell; cells at the rim repeat. */
export function sobel({columns, rows, lightness}: Pick<PosterGrid, "columns" | "rows" | "lightness">): Float64Array {
  const magnitude = new Float64Array(lightness.length);
  for (let row = 0; row < rows; ++row) {
    const [above, here, below] = [Math.max(0, row - 1), row, Math.min(rows - 1, row + 1)].map((y) => y * columns);
    for (let column = 0; column < columns; ++column) {
      const [left, right] = [Math.max(0, column - 1), Math.min(columns - 1, column + 1)];
      const [topLeft, top, topRight] = [lightness[above + left], lightness[above + column], lightness[above + right]];
      const [low, bottom, lowRight] = [lightness[below + left], lightness[below + column], lightness[below + right]];
      const across = topRight + 2 * lightness[here + right] + lowRight - topLeft - 2 * lightness[here + left] - low;
      const down = low + 2 * bottom + lowRight - topLeft - 2 * top - topRight;
      magnitude[here + column] = Math.sqrt(across * across + down * down) / 8;
    }
  }
  return magnitude;
}

/** Means of a channel over the cells of the layout. */
function layoutMeans(channel: Float64Array, {columns, rows}: PosterGrid): Float64Array {
  const [sums, counts] = [0, 0].map(() => new Float64Array(LAYOUT.columns * LAYOUT.rows));
  for (let cell = 0; cell < channel.length; ++cell) {
    const column = Math.floor(((cell % columns) * LAYOUT.columns) / columns);
    const row = Math.floor((Math.floor(cell / columns) * LAYOUT.rows) / rows);
    sums[row * LAYOUT.columns + column] += channel[cell];
    counts[row * LAYOUT.columns + column] += 1;
  }
  return sums.map((sum, index) => sum / counts[index]);
}

function mirrorCorrelation({columns, lightness}: PosterGrid): number {
  const average = mean(lightness);
  let [shared, square] = [0, 0];
  for (let cell = 0; cell < lightness.length; ++cell) {
    const column = cell % columns;
    const apart = lightness[cell] - average;
    shared += apart * (lightness[cell + columns - 1 - 2 * column] - average);
    square += apart * apart;
  }
  return square < 1e-12 ? 0 : shared / square;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: Float64Array): number {
  const average = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - average) ** 2, 0) / values.length);
}
