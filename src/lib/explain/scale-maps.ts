import type {HeatMap} from "./feature-maps.js";

export interface ScaleOptions {
  /** One scale for all maps, which keeps a weak genre pale, or each its own. */
  scope: "shared" | "own";
  /** Heat for and against the genre, or only for. */
  sign: "signed" | "positive";
}

/** Maps in units of their scale: from -1 to 1 where signed, else from 0 to 1. */
export interface ScaledMaps {
  maps: HeatMap[];
  /** What 1 stands for in each map; 0 where a map has no heat. */
  extents: number[];
}

/** Scales maps for display. A map without heat stays 0 everywhere. */
export function scaleMaps(maps: readonly HeatMap[], {scope, sign}: ScaleOptions): ScaledMaps {
  const shown = maps.map((map) => (sign === "positive" ? keepPositive(map) : map));
  const own = shown.map(({values}) => values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0));
  const shared = Math.max(0, ...own);
  const extents = own.map((extent) => (scope === "shared" ? shared : extent));
  return {
    extents,
    maps: shown.map(({height, width, values}, index) => {
      const extent = extents[index];
      return {height, width, values: values.map((value) => (extent ? value / extent : 0))};
    })
  };
}

/** The heat for a genre: a map without what speaks against it. */
export function keepPositive({height, width, values}: HeatMap): HeatMap {
  return {height, width, values: values.map((value) => Math.max(0, value))};
}

/** The difference of two genres' maps, which says why one and not the other. */
export function subtractMaps(a: HeatMap, b: HeatMap): HeatMap {
  if (a.height !== b.height || a.width !== b.width) throw new RangeError("maps of different grids have no difference");
  return {height: a.height, width: a.width, values: a.values.map((value, cell) => value - b.values[cell])};
}
