import type {GreyPicture, PixelMask} from "./find-strokes.js";

/** Connected pixels, and the box around them; right and bottom are behind the last ones. */
export interface Region {
  left: number;
  top: number;
  right: number;
  bottom: number;
  pixels: number;
  /** Mean value of its pixels. */
  mean: number;
}

/** The connected regions of a mask over a picture of the same size, neighbours at corners included. */
export function labelRegions({width, height, values}: PixelMask, picture: GreyPicture): Region[] {
  const seen = new Uint8Array(values.length);
  const regions: Region[] = [];
  for (let start = 0; start < values.length; ++start) {
    if (!values[start] || seen[start]) continue;
    const region = {left: width, top: height, right: 0, bottom: 0, pixels: 0, mean: 0};
    const waiting = [start];
    seen[start] = 1;
    for (let pixel = waiting.pop(); pixel !== undefined; pixel = waiting.pop()) {
      const [x, y] = [pixel % width, Math.floor(pixel / width)];
      region.left = Math.min(region.left, x);
      region.right = Math.max(region.right, x + 1);
      region.top = Math.min(region.top, y);
      region.bottom = Math.max(region.bottom, y + 1);
      region.mean += (picture.values[pixel] - region.mean) / ++region.pixels;
      for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); ++row) {
        for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); ++column) {
          const next = row * width + column;
          if (!values[next] || seen[next]) continue;
          seen[next] = 1;
          waiting.push(next);
        }
      }
    }
    regions.push(region);
  }
  return regions;
}
