import type {Raster} from "../image/resample.js";
import {resample} from "../image/resample.js";
import {findStrokes} from "./find-strokes.js";
import type {RelativeBox} from "./heat-share.js";
import {labelRegions, type Region} from "./label-regions.js";
import {joinLines} from "./lettering-lines.js";

/** Posters are looked at in this width, so that strokes have the same size in pixels whatever the file's. */
export const letteringWidth = 154;

/** Where a poster's lettering lies. */
export interface Lettering {
  /** Lines of text, in shares of width and height. */
  boxes: RelativeBox[];
  /** Share of the poster's area that the lines cover. */
  share: number;
}

/** Heights of letters in pixels, and how much of its box a letter fills. */
const letter = {lowest: 3, highest: 44, pixels: 4, fill: {least: 0.15, most: 0.97}};

/**
 * Finds lettering by its strokes: parts that are thin and stand out from what surrounds them, brighter or darker, of
 * the size of letters, that stand in lines with others of like height (after the stroke width transform of Epshtein,
 * Ofek and Wexler 2010, with morphological openings in place of rays, which low resolution needs). A heuristic; its
 * accuracy on house posters, whose lettering is known, is measured by test/browser/lettering-test.ts.
 */
export function findLettering(raster: Raster): Lettering {
  const width = letteringWidth;
  const height = Math.max(1, Math.round((raster.height * width) / raster.width));
  const grey = {width, height, values: readLuminance(resample(raster, width, height, "bicubic"))};
  const boxes: RelativeBox[] = [];
  const covered = new Uint8Array(width * height);
  for (const strokes of findStrokes(grey)) {
    const letters = labelRegions(strokes, grey).filter(isLetter);
    for (const {left, top, right, bottom} of joinLines(letters)) {
      boxes.push({left: left / width, top: top / height, right: right / width, bottom: bottom / height});
      for (let y = top; y < bottom; ++y) covered.fill(1, y * width + left, y * width + right);
    }
  }
  return {boxes, share: covered.reduce((sum, value) => sum + value, 0) / covered.length};
}

function isLetter({left, top, right, bottom, pixels}: Region): boolean {
  const [width, height] = [right - left, bottom - top];
  const fill = pixels / (width * height);
  // Small letters run into one another.
  const longest = height <= 7 ? 12 * height : 2.2 * height;
  return (
    height >= letter.lowest &&
    height <= letter.highest &&
    width <= longest &&
    pixels >= letter.pixels &&
    fill >= letter.fill.least &&
    fill <= letter.fill.most
  );
}

/** Luminance (Rec. 601), 0 to 255. */
function readLuminance({width, height, data}: Raster): Float32Array {
  return Float32Array.from(
    {length: width * height},
    (_, at) => 0.299 * data[3 * at] + 0.587 * data[3 * at + 1] + 0.114 * data[3 * at + 2]
  );
}
