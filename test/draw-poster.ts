import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import encode, {init} from "@jsquash/jpeg/encode.js";

let encoderReady: Promise<unknown> | undefined;

/** A poster drawn by code as JPEG bytes: bands whose number and shade follow from `seed`. */
export async function drawPoster(seed: number, width = 154, height = 231): Promise<Uint8Array> {
  const wasm = createRequire(import.meta.url).resolve("@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm");
  encoderReady ??= init(new WebAssembly.Module(readFileSync(wasm)));
  await encoderReady;
  const data = new Uint8ClampedArray(4 * width * height);
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      const shade = 128 + 110 * Math.sin((seed * 5 * x) / width + ((7 - seed) * y) / height);
      data.set([shade, 255 - shade, 40 * seed, 255], 4 * (y * width + x));
    }
  }
  return new Uint8Array(await encode({data, width, height, colorSpace: "srgb"} as unknown as ImageData));
}
