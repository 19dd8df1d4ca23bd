import {PictureError} from "../lib/image/picture-error.js";
import {recognisePicture} from "../lib/image/picture-type.js";
import type {Picture} from "../lib/table-definition.js";
import {pictureDecoder} from "./picture-decoder.js";

/**
 * Decodes a poster of a corpus, which is a JPEG, with the decoder that pages use, which gives the same pixels on every
 * platform. Throws for other bytes, and for a JPEG that is cut short; the message is a clause, for another sentence.
 */
export async function decodePoster(bytes: Uint8Array): Promise<Picture> {
  if (!isJpeg(bytes)) throw new Error("not a JPEG picture");
  try {
    const {width, height, data} = await pictureDecoder.decode(bytes);
    return {width, height, data};
  } catch (error) {
    if (!(error instanceof PictureError)) throw error;
    // What to do is said by those who ask, in their own words.
    const reason = error.message.replace(/\. [^.]*\.$/, "");
    throw new Error(reason[0].toLowerCase() + reason.slice(1));
  }
}

function isJpeg(bytes: Uint8Array): boolean {
  try {
    return recognisePicture(bytes) === "JPEG";
  } catch {
    return false;
  }
}
