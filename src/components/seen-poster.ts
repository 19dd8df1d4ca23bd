import {html} from "htl";
import type {PreparedPoster} from "./poster-model.js";

/** A poster as the model reads it: at its size, the whole of it or its middle. */
export function seenPoster({raster, width, height, type}: PreparedPoster, name: string): HTMLElement {
  const {data} = raster;
  const canvas =
    html`<canvas role="img" aria-label="Poster of ${name}" width=${raster.width} height=${raster.height}></canvas>` as HTMLCanvasElement;
  const pixels = new Uint8ClampedArray(4 * raster.width * raster.height).fill(255);
  for (let at = 0; at < raster.width * raster.height; ++at) pixels.set(data.subarray(3 * at, 3 * at + 3), 4 * at);
  canvas.getContext("2d")!.putImageData(new ImageData(pixels, raster.width, raster.height), 0, 0);
  return html`<div class="poster-seen">${canvas}<p>As the network reads it: ${raster.width} x ${raster.height} pixels of the file’s ${width} x ${height} (${type.toUpperCase()}).</p></div>` as HTMLElement;
}
