import type {HeatMap} from "./feature-maps.js";

/**
 * A map at another size, between the middles of its cells linear in both directions, beyond the outermost the same as
 * there: what OpenCV's and PIL's bilinear resizing give.
 */
export function upsampleHeat(map: HeatMap, width: number, height: number): HeatMap {
  const across = placePixels(map.width, width);
  const down = placePixels(map.height, height);
  const values = new Float64Array(width * height);
  for (let y = 0, at = 0; y < height; ++y) {
    const row = down[y];
    for (let x = 0; x < width; ++x, ++at) {
      const column = across[x];
      const above = mix(map, row.first, column);
      values[at] = above + (mix(map, row.second, column) - above) * row.share;
    }
  }
  return {height, width, values};
}

/** Between which two cells a pixel lies, and how far towards the second. */
interface Place {
  first: number;
  second: number;
  share: number;
}

function placePixels(cells: number, pixels: number): Place[] {
  return Array.from({length: pixels}, (_, pixel) => {
    const place = Math.min(cells - 1, Math.max(0, ((pixel + 0.5) * cells) / pixels - 0.5));
    const first = Math.floor(place);
    return {first, second: Math.min(cells - 1, first + 1), share: place - first};
  });
}

function mix({width, values}: HeatMap, row: number, {first, second, share}: Place): number {
  const left = values[row * width + first];
  return left + (values[row * width + second] - left) * share;
}
