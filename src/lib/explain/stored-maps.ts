import type {Film} from "../films.js";
import {GENRES} from "../genres/genres.js";
import type {TableColumns} from "../table-definition.js";
import type {HeatMap} from "./feature-maps.js";

/** The model whose maps are stored, and the grid of its last layer at 160 x 240 pixels. */
export const mapModel = "lite0";
export const MAP_GRID = {width: 5, height: 8};

const steps = 127;
const cells = MAP_GRID.width * MAP_GRID.height;

/** Nine maps as whole numbers from -127 to 127, genre after genre; 127 stands for the extent that all share. */
export interface StoredMaps {
  extent: number;
  values: Int8Array;
}

/** Rounds nine maps to one scale. Throws a RangeError for another grid. */
export function storeMaps(maps: readonly HeatMap[]): StoredMaps {
  if (maps.some(({width, height}) => width !== MAP_GRID.width || height !== MAP_GRID.height))
    throw new RangeError(
      `maps of ${maps[0].width} x ${maps[0].height} cells are not ${MAP_GRID.width} x ${MAP_GRID.height}`
    );
  const extent = maps.reduce(
    (largest, {values}) => values.reduce((most, value) => Math.max(most, Math.abs(value)), largest),
    0
  );
  const values = new Int8Array(GENRES.length * cells);
  maps.forEach((map, genre) => {
    map.values.forEach((value, cell) => {
      values[genre * cells + cell] = extent ? Math.round((steps * value) / extent) : 0;
    });
  });
  return {extent, values};
}

/** A genre's map as it was stored. */
export function restoreMap({extent, values}: StoredMaps, genre: number): HeatMap {
  const own = values.subarray(genre * cells, (genre + 1) * cells);
  return {...MAP_GRID, values: Float64Array.from(own, (value) => (value * extent) / steps)};
}

/** A poster's stored maps and log-odds with its film. */
export interface MappedPoster {
  film: Film;
  logits: number[];
  maps: StoredMaps;
}

/** Joins the table `poster_maps` with its films. */
export function readMappedPosters(table: TableColumns, films: readonly Film[]): MappedPoster[] {
  const maps = table.maps as unknown as ArrayLike<Int8Array>;
  return Array.from(table.film as ArrayLike<number>, (film, row) => ({
    film: films[film],
    logits: GENRES.map((genre) => table[logitColumn(genre)][row] as number),
    maps: {extent: table.extent[row] as number, values: maps[row]}
  }));
}

/** The column of a genre's log-odds. */
export function logitColumn(genre: string): string {
  return `logit_${genre.toLowerCase().replaceAll("-", "_")}`;
}

/** The mean of a genre's maps over some posters; null where there are none. */
export function averageMaps(posters: readonly MappedPoster[], genre: number): HeatMap | null {
  if (!posters.length) return null;
  const values = new Float64Array(cells);
  for (const {maps} of posters) {
    const own = restoreMap(maps, genre).values;
    for (let cell = 0; cell < cells; ++cell) values[cell] += own[cell] / posters.length;
  }
  return {...MAP_GRID, values};
}
