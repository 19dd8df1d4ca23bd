import mozjpeg from "@jsquash/jpeg/codec/dec/mozjpeg_dec.js";
import libwebp from "@jsquash/webp/codec/dec/webp_dec.js";
import type {Picture} from "../table-definition.js";
import {decodeGif} from "./decode-gif.js";
import {decodeJpeg} from "./decode-jpeg.js";
import {decodePng} from "./decode-png.js";
import {decodeWebp} from "./decode-webp.js";
import type {JpegHeader} from "./jpeg-header.js";
import {checkBytes, checkSize, type PictureLimits, pictureLimits} from "./limits.js";
import {orientPicture} from "./orient-picture.js";
import {type PictureHeader, readPictureHeader} from "./picture-header.js";
import type {PngHeader} from "./png-header.js";
import {type CodecFactory, WasmCodec} from "./wasm-codec.js";
import type {WebpHeader} from "./webp-header.js";

/** The compiled WASM files of the decoders, each asked for when the first picture of its type comes. */
export interface CodecFiles {
  jpeg(): Promise<WebAssembly.Module>;
  webp(): Promise<WebAssembly.Module>;
}

/** A picture, upright, with what its file said. */
export interface DecodedPicture extends Picture {
  header: PictureHeader;
}

export interface PictureDecoder {
  /**
   * Decodes a JPEG, PNG or WebP, or the first frame of an animated one or of a GIF, to RGBA, upright. The same bytes
   * give the same pixels wherever this runs. Rejects with a PictureError that says what is wrong with the file.
   */
  decode(bytes: Uint8Array): Promise<DecodedPicture>;
}

/** A decoder over WASM files that the page, worker or command at hand knows where to find. */
export function createPictureDecoder(files: CodecFiles, limits: PictureLimits = pictureLimits): PictureDecoder {
  // MozJPEG would turn the picture by its EXIF data; that is done below for every type.
  const jpeg = new WasmCodec(mozjpeg as unknown as CodecFactory, files.jpeg, [false]);
  const webp = new WasmCodec(libwebp as unknown as CodecFactory, files.webp);
  const decodeAsStored = async (bytes: Uint8Array, header: PictureHeader): Promise<Picture> => {
    if (header.type === "JPEG") return decodeJpeg(bytes, header as JpegHeader, jpeg, limits);
    if (header.type === "WebP") return decodeWebp(bytes, header as WebpHeader, webp);
    return header.type === "PNG" ? decodePng(header as PngHeader, limits) : decodeGif(bytes);
  };
  return {
    async decode(bytes) {
      checkBytes(bytes.length, limits);
      const header = readPictureHeader(bytes);
      checkSize(header.type, header.width, header.height, limits);
      const {width, height, data} = orientPicture(await decodeAsStored(bytes, header), header.orientation);
      return {width, height, data, header};
    }
  };
}
