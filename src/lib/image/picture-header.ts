import type {Orientation} from "./exif-orientation.js";
import {readGifHeader} from "./gif-header.js";
import {readJpegHeader} from "./jpeg-header.js";
import type {PictureType} from "./picture-type.js";
import {recognisePicture} from "./picture-type.js";
import {readPngHeader} from "./png-header.js";
import {readWebpHeader} from "./webp-header.js";

/** What a picture's bytes say before anything is decoded. */
export interface PictureHeader {
  type: PictureType;
  /** Pixels, before the orientation is applied. */
  width: number;
  height: number;
  orientation: Orientation;
  /** Whether there are more frames than the first, which is the one that is decoded. */
  animated: boolean;
}

const readers = {JPEG: readJpegHeader, PNG: readPngHeader, WebP: readWebpHeader, GIF: readGifHeader};

/** Reads the header of a picture of any type. Throws a PictureError where the bytes are no picture, or not all of one. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader {
  return readers[recognisePicture(bytes)](bytes);
}
