import type {HeatMap} from "./feature-maps.js";
import {keepPositive} from "./scale-maps.js";

/** A part of a picture, in shares of its width and height from the top left. */
export interface RelativeBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** How much of each cell of a grid lies within boxes, 0 to 1, rows from the top; overlapping boxes count once. */
export function coverCells(
  boxes: readonly RelativeBox[],
  {height, width}: {height: number; width: number}
): Float64Array {
  const samples = 8;
  return Float64Array.from({length: height * width}, (_, cell) => {
    let inside = 0;
    for (let sample = 0; sample < samples * samples; ++sample) {
      const x = ((cell % width) + ((sample % samples) + 0.5) / samples) / width;
      const y = (Math.floor(cell / width) + (Math.floor(sample / samples) + 0.5) / samples) / height;
      if (boxes.some(({left, top, right, bottom}) => x >= left && x < right && y >= top && y < bottom)) ++inside;
    }
    return inside / samples ** 2;
  });
}

/** Where the heat for a genre lies, as against a part of the picture such as its lettering. */
export interface HeatShare {
  /** Share of the positive heat within the part. */
  heat: number;
  /** Share of the picture that the part is: what heat without preference would give. */
  area: number;
  /** Whether the hottest cell lies within by half or more (the pointing game, Zhang et al. 2018). */
  hit: boolean;
}

/** The share of a map's positive heat within a mask of its cells' cover (0 to 1); null where there is no heat. */
export function measureShare(map: HeatMap, mask: ArrayLike<number>): HeatShare | null {
  const {values} = keepPositive(map);
  if (mask.length !== values.length) throw new RangeError(`a mask of ${mask.length} for ${values.length} cells`);
  let [total, within, area, hottest] = [0, 0, 0, 0];
  for (let cell = 0; cell < values.length; ++cell) {
    total += values[cell];
    within += values[cell] * mask[cell];
    area += mask[cell] / values.length;
    if (values[cell] > values[hottest]) hottest = cell;
  }
  return total > 0 ? {heat: within / total, area, hit: mask[hottest] >= 0.5} : null;
}
