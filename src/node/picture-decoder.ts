import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {createPictureDecoder} from "../lib/image/decode-picture.js";

const require = createRequire(import.meta.url);

async function compile(file: string): Promise<WebAssembly.Module> {
  return new WebAssembly.Module(readFileSync(require.resolve(file)));
}

let jpeg: Promise<WebAssembly.Module> | undefined;
let webp: Promise<WebAssembly.Module> | undefined;

/** The decoder of pictures, with its WASM files from the packages that are installed. */
export const pictureDecoder = createPictureDecoder({
  jpeg: () => (jpeg ??= compile("@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm")),
  webp: () => (webp ??= compile("@jsquash/webp/codec/dec/webp_dec.wasm"))
});
