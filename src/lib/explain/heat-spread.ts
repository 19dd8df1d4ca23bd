import type {HeatMap} from "./feature-maps.js";
import {keepPositive} from "./scale-maps.js";

/** How far the heat for a genre is spread over a poster. */
export interface HeatSpread {
  /** Shannon entropy of the heat's shares over the largest possible: 0 for one cell, 1 for all cells alike. */
  entropy: number;
  /** Share of the heat in the hottest tenth of the cells: .1 for all cells alike. */
  hottestTenth: number;
}

/** The spread of a map's positive heat; null where there is none. */
export function measureSpread(map: HeatMap): HeatSpread | null {
  const {values} = keepPositive(map);
  const total = values.reduce((sum, value) => sum + value, 0);
  if (!(total > 0)) return null;
  let entropy = 0;
  for (const value of values) {
    const share = value / total;
    if (share > 0) entropy -= share * Math.log(share);
  }
  const sorted = [...values].sort((a, b) => b - a);
  const tenth = sorted.length / 10;
  // Of the cell that the tenth ends within, the part that belongs to it.
  const hottest = sorted.reduce((sum, value, rank) => sum + value * Math.min(1, Math.max(0, tenth - rank)), 0);
  return {
    entropy: values.length > 1 ? Math.max(0, entropy) / Math.log(values.length) : 0,
    hottestTenth: hottest / total
  };
}

/** The cells of the hottest tenth of a map, hottest first: at least one. */
export function findHottestTenth({values}: HeatMap): number[] {
  const order = Array.from(values.keys()).sort((a, b) => values[b] - values[a] || a - b);
  return order.slice(0, Math.max(1, Math.round(order.length / 10)));
}
