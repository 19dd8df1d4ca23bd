/** How a picture is to be turned, as EXIF numbers it: 1 is upright, 2 to 8 are turned or mirrored. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const orientationTag = 0x0112;
const short = 3;

/**
 * The orientation in EXIF data (a TIFF header and its first directory; EXIF 2.32, section 4.6.4); 1 where there is none
 * or the data is damaged, since a picture can be shown without.
 */
export function readOrientation(exif: Uint8Array): Orientation {
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  // Some writers keep the prefix of a JPEG segment in the chunks of PNG and WebP.
  const start = exif.length >= 6 && String.fromCharCode(...exif.subarray(0, 6)) === "Exif\0\0" ? 6 : 0;
  try {
    const order = view.getUint16(start);
    if (order !== 0x4949 && order !== 0x4d4d) return 1;
    const little = order === 0x4949;
    if (view.getUint16(start + 2, little) !== 42) return 1;
    const directory = start + view.getUint32(start + 4, little);
    const count = view.getUint16(directory, little);
    for (let entry = directory + 2; entry < directory + 2 + 12 * count; entry += 12) {
      if (view.getUint16(entry, little) !== orientationTag || view.getUint16(entry + 2, little) !== short) continue;
      const value = view.getUint16(entry + 8, little);
      return value >= 1 && value <= 8 ? (value as Orientation) : 1;
    }
  } catch {
    // An offset beyond the end.
  }
  return 1;
}
