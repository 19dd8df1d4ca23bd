import {type Orientation, readOrientation} from "./exif-orientation.js";
import {cutShort, damaged} from "./picture-error.js";
import type {PictureHeader} from "./picture-header.js";

export interface PngHeader extends PictureHeader {
  /** Bits a sample: 1, 2, 4, 8 or 16. */
  depth: number;
  /** Samples a pixel, 1 to 4; 1 where the sample is an index into a palette. */
  channels: number;
  interlaced: boolean;
  /** The chunks that make the pixels, each with its length and checksum; the others can be left out. */
  chunks: Uint8Array[];
}

const needed = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"];
const channelsOf: Record<number, number> = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4};

/** Walks a PNG's chunks (PNG specification, section 5) without decoding. Throws a PictureError. */
export function readPngHeader(bytes: Uint8Array): PngHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Uint8Array[] = [];
  let header: Pick<PngHeader, "width" | "height" | "depth" | "channels" | "interlaced"> | undefined;
  let orientation: Orientation = 1;
  let animated = false;
  for (let offset = 8, type = ""; type !== "IEND"; ) {
    if (offset + 12 > bytes.length) throw cutShort("PNG");
    const length = view.getUint32(offset);
    const end = offset + 12 + length;
    if (end > bytes.length) throw cutShort("PNG");
    type = String.fromCharCode(...bytes.subarray(offset + 4, offset + 8));
    if (!header && type !== "IHDR") throw damaged("PNG", "it does not begin with its header");
    if (needed.includes(type)) chunks.push(bytes.subarray(offset, end));
    const data = bytes.subarray(offset + 8, end - 4);
    if (type === "IHDR") header ??= readImageHeader(data);
    else if (type === "eXIf") orientation = readOrientation(data);
    else if (type === "acTL") animated = true;
    offset = end;
  }
  return {type: "PNG", ...header!, orientation, animated, chunks};
}

function readImageHeader(data: Uint8Array) {
  if (data.length !== 13) throw damaged("PNG", "its header has another length");
  const view = new DataView(data.buffer, data.byteOffset, 13);
  const channels = channelsOf[data[9]];
  if (!channels) throw damaged("PNG", `colour type ${data[9]}`);
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    depth: data[8],
    channels,
    interlaced: data[12] !== 0
  };
}
