import jpeg from "jpeg-js";
import type {Picture} from "../table-definition.js";
import type {JpegHeader} from "./jpeg-header.js";
import type {PictureLimits} from "./limits.js";
import {cutShort, damaged, PictureError} from "./picture-error.js";
import type {WasmCodec} from "./wasm-codec.js";

/** Decodes a JPEG in grey or colour with MozJPEG, one in CMYK, which MozJPEG refuses, with jpeg-js. */
export async function decodeJpeg(
  bytes: Uint8Array,
  {width, height, components, scans}: JpegHeader,
  codec: WasmCodec,
  limits: PictureLimits
): Promise<Picture> {
  const pixels = width * height;
  if (pixels * scans > limits.scannedPixels) {
    const message = `The JPEG picture has ${scans} passes over ${width} x ${height} pixels, which takes too long. Save it anew.`;
    throw new PictureError("too large", message);
  }
  if (components === 4) return decodeCmyk(bytes, pixels, limits);
  const {picture, complaints} = await codec.decode(bytes);
  if (complaints.some((line) => /premature end/i.test(line))) throw cutShort("JPEG");
  if (!picture) throw damaged("JPEG", complaints.join("; "));
  return picture;
}

function decodeCmyk(bytes: Uint8Array, pixels: number, {cmykPixels}: PictureLimits): Picture {
  if (pixels > cmykPixels) {
    throw new PictureError(
      "too large",
      `The JPEG picture is in CMYK and has ${Math.round(pixels / 1e6)} million pixels; at most ` +
        `${cmykPixels / 1e6} million of that kind are read. Save it in RGB.`
    );
  }
  try {
    const options = {useTArray: true, formatAsRGBA: true, tolerantDecoding: false, maxMemoryUsageInMB: 1024} as const;
    const {width, height, data} = jpeg.decode(bytes, options);
    return {width, height, data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length)};
  } catch (error) {
    const message = (error as Error).message;
    throw /unexpected end|marker was not found/i.test(message) ? cutShort("JPEG") : damaged("JPEG", message);
  }
}
