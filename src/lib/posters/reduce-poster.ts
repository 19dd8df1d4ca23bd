import type {Picture} from "../table-definition.js";
import {linearLight, oklabOf} from "./oklab.js";

/** A poster as a grid of OKLab colours, rows from the top, each channel row-major. */
export interface PosterGrid {
  columns: number;
  rows: number;
  lightness: Float64Array;
  greenRed: Float64Array;
  blueYellow: Float64Array;
}

/** Every poster is measured on this grid, whatever its size: about a third of the width of a small poster. */
export const measuredGrid = {columns: 60, rows: 90};

/**
 * A picture averaged over cells that cover it, in linear light, as OKLab. Cells of a picture smaller than the grid
 * share pixels. Transparency is ignored.
 */
export function reducePoster(picture: Picture, {columns, rows} = measuredGrid): PosterGrid {
  const size = columns * rows;
  const grid = {
    columns,
    rows,
    lightness: new Float64Array(size),
    greenRed: new Float64Array(size),
    blueYellow: new Float64Array(size)
  };
  const {width, height, data} = picture;
  for (let row = 0; row < rows; ++row) {
    const [top, bottom] = bounds(row, rows, height);
    for (let column = 0; column < columns; ++column) {
      const [left, right] = bounds(column, columns, width);
      let [red, green, blue] = [0, 0, 0];
      for (let y = top; y < bottom; ++y) {
        for (let at = 4 * (y * width + left), end = 4 * (y * width + right); at < end; at += 4) {
          red += linearLight[data[at]];
          green += linearLight[data[at + 1]];
          blue += linearLight[data[at + 2]];
        }
      }
      const pixels = (bottom - top) * (right - left);
      const cell = row * columns + column;
      const [lightness, greenRed, blueYellow] = oklabOf(red / pixels, green / pixels, blue / pixels);
      grid.lightness[cell] = lightness;
      grid.greenRed[cell] = greenRed;
      grid.blueYellow[cell] = blueYellow;
    }
  }
  return grid;
}

function bounds(cell: number, cells: number, length: number): [from: number, to: number] {
  const from = Math.floor((cell * length) / cells);
  return [from, Math.max(from + 1, Math.floor(((cell + 1) * length) / cells))];
}
