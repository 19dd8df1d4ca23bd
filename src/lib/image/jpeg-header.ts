import {type Orientation, readOrientation} from "./exif-orientation.js";
import {cutShort, damaged, PictureError} from "./picture-error.js";
import type {PictureHeader} from "./picture-header.js";

export interface JpegHeader extends PictureHeader {
  /** 1 (grey), 3 (colour) or 4 (CMYK). */
  components: number;
  /** Passes over the picture: 1 of a baseline JPEG, about ten of a progressive one. */
  scans: number;
}

const marker = {startOfScan: 0xda, endOfImage: 0xd9, exif: 0xe1};
/** Start-of-frame markers lie between these, beside three others (Huffman tables, extensions, arithmetic tables). */
const frames = {first: 0xc0, last: 0xcf, others: [0xc4, 0xc8, 0xcc]};

/** Walks a JPEG's segments (ITU T.81, annex B) to its end without decoding. Throws a PictureError. */
export function readJpegHeader(bytes: Uint8Array): JpegHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let frame: {width: number; height: number; components: number} | undefined;
  let orientation: Orientation = 1;
  let scans = 0;
  let offset = 2;
  for (;;) {
    offset = findMarker(bytes, offset);
    const code = bytes[offset + 1];
    if (code === undefined) throw cutShort("JPEG");
    offset += 2;
    if (code === marker.endOfImage) break;
    if (offset + 2 > bytes.length) throw cutShort("JPEG");
    const length = view.getUint16(offset);
    if (length < 2) throw damaged("JPEG", "a segment of no length");
    const segment = bytes.subarray(offset + 2, offset + length);
    if (code >= frames.first && code <= frames.last && !frames.others.includes(code)) frame ??= readFrame(segment);
    else if (code === marker.exif && hasExif(segment)) orientation = readOrientation(segment);
    else if (code === marker.startOfScan) ++scans;
    offset += length;
  }
  if (!frame) throw damaged("JPEG", "it has no frame");
  if (!scans) throw damaged("JPEG", "it has no scan");
  return {type: "JPEG", ...frame, orientation, animated: false, scans};
}

/** Where the next marker is: 0xff before anything but a stuffed zero, a restart or another 0xff. */
function findMarker(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const code = bytes[at + 1];
    if (code !== 0 && code !== 0xff && code !== 1 && !(code >= 0xd0 && code <= 0xd8)) return at;
  }
  throw cutShort("JPEG");
}

function readFrame(segment: Uint8Array): {width: number; height: number; components: number} {
  if (segment.length < 6) throw cutShort("JPEG");
  const [precision, heightHigh, heightLow, widthHigh, widthLow, components] = segment;
  if (precision !== 8) {
    throw new PictureError(
      "unsupported",
      `The JPEG picture has ${precision} bits a colour; 8 can be read. Save it as an ordinary JPEG or a PNG.`
    );
  }
  return {width: 256 * widthHigh + widthLow, height: 256 * heightHigh + heightLow, components};
}

function hasExif(segment: Uint8Array): boolean {
  return String.fromCharCode(...segment.subarray(0, 4)) === "Exif";
}
