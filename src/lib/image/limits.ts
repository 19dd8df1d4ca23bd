import {PictureError} from "./picture-error.js";

/** What is decoded at all. Bounds keep the worst picture that they allow within seconds and about 300 MB of memory. */
export interface PictureLimits {
  /** Bytes of the file. */
  bytes: number;
  /** Width times height. */
  pixels: number;
  /** Width, and height. */
  side: number;
  /** Pixels times scans: what decoding a progressive JPEG costs, which a small file can make as large as it likes. */
  scannedPixels: number;
  /** Pixels of a JPEG in CMYK, which is decoded in JavaScript. */
  cmykPixels: number;
  /** Bytes of a PNG's samples: 16 bits a sample are twice as many. */
  pngBytes: number;
}

export const pictureLimits: PictureLimits = {
  bytes: 32 * 2 ** 20,
  pixels: 25e6,
  side: 16_384,
  scannedPixels: 400e6,
  cmykPixels: 5e6,
  pngBytes: 100e6
};

/** Throws a PictureError for a file of too many bytes. */
export function checkBytes(count: number, {bytes}: PictureLimits): void {
  if (count <= bytes) return;
  throw new PictureError(
    "too large",
    `The file has ${formatMegabytes(count)} MB; at most ${formatMegabytes(bytes)} MB are read. Save the picture smaller.`
  );
}

/** Throws a PictureError for a size, read from the header, that is nothing or too much. */
export function checkSize(type: string, width: number, height: number, {pixels, side}: PictureLimits): void {
  if (!width || !height) {
    throw new PictureError("damaged", `The ${type} picture says that it is ${width} x ${height} pixels. Get it again.`);
  }
  if (width <= side && height <= side && width * height <= pixels) return;
  throw new PictureError(
    "too large",
    `The ${type} picture has ${width} x ${height} pixels; at most ${Math.round(pixels / 1e6)} million, and ` +
      `${side.toLocaleString("en-US")} a side, are read. Make it smaller.`
  );
}

function formatMegabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}
