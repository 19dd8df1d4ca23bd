import type {Raster} from "../image/resample.js";

/** A raster where the mask is 1, another where it is 0, between them in between. One number of the mask a pixel. */
export function blendRasters(shown: Raster, hidden: Raster, mask: ArrayLike<number>): Raster {
  const data = new Uint8ClampedArray(shown.data.length);
  for (let at = 0; at < data.length; ++at) {
    const share = mask[Math.floor(at / 3)];
    data[at] = share * shown.data[at] + (1 - share) * hidden.data[at];
  }
  return {...shown, data};
}
