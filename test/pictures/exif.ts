import {joinPng} from "./encode-png.js";

/** EXIF data that holds an orientation alone, in either byte order. */
export function writeExif(orientation: number, little = true): Uint8Array {
  const view = new DataView(new ArrayBuffer(26));
  view.setUint16(0, little ? 0x4949 : 0x4d4d);
  view.setUint16(2, 42, little);
  view.setUint32(4, 8, little);
  view.setUint16(8, 1, little);
  view.setUint16(10, 0x0112, little);
  view.setUint16(12, 3, little);
  view.setUint32(14, 1, little);
  view.setUint16(18, orientation, little);
  return new Uint8Array(view.buffer);
}

/** A JPEG with EXIF data behind its first marker. */
export function addExifToJpeg(jpeg: Uint8Array, exif: Uint8Array): Uint8Array {
  const length = exif.length + 8;
  const segment = [0xff, 0xe1, length >> 8, length & 255, ...Buffer.from("Exif\0\0", "latin1"), ...exif];
  return Uint8Array.from([...jpeg.subarray(0, 2), ...segment, ...jpeg.subarray(2)]);
}

/** A PNG with EXIF data behind its header. */
export function addExifToPng(png: Uint8Array, exif: Uint8Array): Uint8Array {
  const header = 8 + 25;
  const chunk = joinPng([["eXIf", exif]]).subarray(8);
  return Uint8Array.from([...png.subarray(0, header), ...chunk, ...png.subarray(header)]);
}
