import type {Picture} from "../table-definition.js";
import type {Orientation} from "./exif-orientation.js";

/** Turns a picture upright, as PIL's `exif_transpose` does: orientations 5 to 8 exchange width and height. */
export function orientPicture(picture: Picture, orientation: Orientation): Picture {
  if (orientation === 1) return picture;
  const {width, height} = picture;
  const exchanged = orientation >= 5;
  const mirrored = orientation === 2 || orientation === 3 || orientation === 7 || orientation === 8;
  const upended = orientation === 3 || orientation === 4 || orientation === 6 || orientation === 7;
  const source = new Uint32Array(picture.data.buffer, picture.data.byteOffset, width * height);
  const target = new Uint32Array(width * height);
  const [targetWidth, targetHeight] = exchanged ? [height, width] : [width, height];
  for (let y = 0; y < targetHeight; ++y) {
    for (let x = 0; x < targetWidth; ++x) {
      const [column, row] = exchanged ? [y, x] : [x, y];
      const from = (upended ? height - 1 - row : row) * width + (mirrored ? width - 1 - column : column);
      target[y * targetWidth + x] = source[from];
    }
  }
  return {width: targetWidth, height: targetHeight, data: new Uint8ClampedArray(target.buffer)};
}
