import type {Raster} from "../image/resample.js";
import type {HeatMap} from "./feature-maps.js";
import {upsampleHeat} from "./upsample-heat.js";

/** Colours of heat from -1 to 1: 256 times red, green and blue, the middle for none. */
export type HeatPalette = Uint8ClampedArray;

export interface PaintOptions {
  /** How much of the poster the strongest heat covers, 0 to 1. */
  opacity: number;
  /** Between the middles of the cells, or as the grid that it is. */
  smooth: boolean;
  palette: HeatPalette;
}

/**
 * A poster in grey with a scaled map over it (-1 to 1 as `scaleMaps` gives it): the stronger the heat, the more of the
 * poster it covers, so that where there is none the poster is seen as it is. Pixels as red, green, blue, alpha.
 */
export function paintHeat(
  {width, height, data}: Raster,
  map: HeatMap,
  {opacity, smooth, palette}: PaintOptions
): Uint8ClampedArray<ArrayBuffer> {
  const {values} = smooth ? upsampleHeat(map, width, height) : repeatCells(map, width, height);
  const pixels = new Uint8ClampedArray(4 * width * height);
  for (let at = 0; at < width * height; ++at) {
    const [red, green, blue] = [data[3 * at], data[3 * at + 1], data[3 * at + 2]];
    // Rec. 709 luma: colours of the poster would be taken for heat.
    const grey = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    const heat = Math.max(-1, Math.min(1, values[at]));
    const cover = opacity * Math.abs(heat);
    const color = 3 * Math.round(127.5 + 127.5 * heat);
    for (let channel = 0; channel < 3; ++channel) {
      pixels[4 * at + channel] = grey + (palette[color + channel] - grey) * cover;
    }
    pixels[4 * at + 3] = 255;
  }
  return pixels;
}

function repeatCells(map: HeatMap, width: number, height: number): HeatMap {
  const values = new Float64Array(width * height);
  for (let y = 0, at = 0; y < height; ++y) {
    const row = Math.floor((y * map.height) / height) * map.width;
    for (let x = 0; x < width; ++x, ++at) values[at] = map.values[row + Math.floor((x * map.width) / width)];
  }
  return {height, width, values};
}
