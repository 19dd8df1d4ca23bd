import type {Genre} from "../genres/genres.js";
import type {TableColumns} from "../table-definition.js";
import {averageGrid} from "./average-posters.js";
import {bytesOf, type Oklab} from "./oklab.js";

/** A group's average poster: OKLab of each cell, rows from the top. */
export interface MeanPoster {
  genre: Genre | null;
  decade: number | null;
  posters: number;
  cells: Oklab[];
}

export function readMeanPosters(table: TableColumns): MeanPoster[] {
  const channels = [table.lightness, table.green_red, table.blue_yellow] as unknown as ArrayLike<Int8Array>[];
  const scales = [1, 0.25, 0.25];
  return Array.from(table.posters as ArrayLike<number>, (posters, row) => ({
    genre: table.genre[row] as Genre | null,
    decade: table.decade[row] as number | null,
    posters,
    cells: Array.from(
      {length: averageGrid.columns * averageGrid.rows},
      (_, cell): Oklab =>
        channels.map((channel, index) => (channel[row][cell] / 127) * scales[index]) as unknown as Oklab
    )
  }));
}

/**
 * RGBA of an average poster, or, with `against`, of what sets it apart from another: their difference, `gain` times as
 * large, around a middle grey.
 */
export function paintMeanPoster(
  {cells}: Pick<MeanPoster, "cells">,
  against?: Pick<MeanPoster, "cells">,
  gain = 3
): Uint8ClampedArray<ArrayBuffer> {
  const bytes = new Uint8ClampedArray(4 * cells.length);
  for (const [cell, color] of cells.entries()) {
    const other = against?.cells[cell];
    const shown = other ? color.map((value, axis) => (value - other[axis]) * gain + (axis === 0 ? 0.6 : 0)) : color;
    bytes.set([...bytesOf(shown as Oklab), 255], 4 * cell);
  }
  return bytes;
}
