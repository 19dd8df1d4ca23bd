/** One number a pixel. */
export interface GreyPicture {
  width: number;
  height: number;
  values: Float32Array;
}

/** Pixels that belong to something (1) or not (0). */
export interface PixelMask {
  width: number;
  height: number;
  values: Uint8Array;
}

/** Half the width of the widest strokes that are looked for, in pixels: small print, and titles. */
const reaches = [2, 5, 9];
/** How much a stroke stands out from what surrounds it, of 255. */
const contrast = 40;

/**
 * Masks of strokes: for each width, what is brighter, and what is darker, than the opening or closing of the picture by
 * a square that strokes are too thin for (top-hat transforms).
 */
export function findStrokes(picture: GreyPicture): PixelMask[] {
  const {width, height, values} = picture;
  const dark = {width, height, values: values.map((value) => 255 - value)};
  return reaches.flatMap((reach) =>
    [picture, dark].map((polarity) => {
      const opened = dilate(erode(polarity, reach), reach);
      const mask = Uint8Array.from(opened.values, (value, at) => (polarity.values[at] - value > contrast ? 1 : 0));
      return {width, height, values: mask};
    })
  );
}

/** The largest value of the square around each pixel, across then down. */
function dilate({width, height, values}: GreyPicture, reach: number): GreyPicture {
  const across = slideLargest(values, {length: width, lines: height, step: 1, stride: width}, reach);
  return {width, height, values: slideLargest(across, {length: height, lines: width, step: width, stride: 1}, reach)};
}

/** The least value of the square around each pixel. */
function erode({width, height, values}: GreyPicture, reach: number): GreyPicture {
  const dilated = dilate({width, height, values: values.map((value) => -value)}, reach);
  return {width, height, values: dilated.values.map((value) => -value)};
}

/** Lines of `length` values, `step` apart; `lines` of them, `stride` apart. */
interface Layout {
  length: number;
  lines: number;
  step: number;
  stride: number;
}

function slideLargest(source: Float32Array, {length, lines, step, stride}: Layout, reach: number): Float32Array {
  const target = new Float32Array(source.length);
  for (let line = 0; line < lines; ++line) {
    for (let at = 0; at < length; ++at) {
      let largest = Number.NEGATIVE_INFINITY;
      const last = Math.min(length - 1, at + reach);
      for (let part = Math.max(0, at - reach); part <= last; ++part) {
        const value = source[line * stride + part * step];
        if (value > largest) largest = value;
      }
      target[line * stride + at * step] = largest;
    }
  }
  return target;
}
