import {cutShort} from "./picture-error.js";
import type {PictureHeader} from "./picture-header.js";

/** Reads a GIF's screen descriptor. Whether it is animated is known only when it has been decoded. */
export function readGifHeader(bytes: Uint8Array): PictureHeader {
  if (bytes.length < 14) throw cutShort("GIF");
  const [widthLow, widthHigh, heightLow, heightHigh] = bytes.subarray(6, 10);
  return {
    type: "GIF",
    width: widthLow + 256 * widthHigh,
    height: heightLow + 256 * heightHigh,
    orientation: 1,
    animated: false
  };
}
