import * as d3 from "d3";
import {html} from "htl";
import type {HeatMap} from "../lib/explain/feature-maps.js";
import {type HeatPalette, paintHeat} from "../lib/explain/paint-heat.js";
import type {Raster} from "../lib/image/resample.js";

// Straight lines in CIELAB from the colour of weak heat to that of strong: blue speaks for a genre, orange against.
const weak = d3.lab(88, 0, 0);
const speaksFor = d3.interpolateLab(weak, d3.lab(34, 8, -58));
const speaksAgainst = d3.interpolateLab(weak, d3.lab(58, 40, 66));

/** Colours of heat on a grey poster, in light and in dark alike: the poster is the ground. */
export const heatPalette: HeatPalette = Uint8ClampedArray.from(
  Array.from({length: 256}, (_, step) => {
    const heat = (step - 127.5) / 127.5;
    const {r, g, b} = d3.rgb(heat < 0 ? speaksAgainst(-heat) : speaksFor(heat));
    return [r, g, b];
  }).flat()
);

export interface HeatPictureOptions {
  opacity: number;
  smooth: boolean;
  /** What the picture shows, for who does not see it. */
  label: string;
  /** The cell under the pointer, row by row; null when it leaves. */
  onCell?(cell: number | null): void;
}

/** A poster with a scaled map over it. */
export function heatPicture(raster: Raster, map: HeatMap, options: HeatPictureOptions): HTMLCanvasElement {
  const {width, height} = raster;
  const canvas =
    html`<canvas class="heat-picture" role="img" width=${width} height=${height} aria-label=${options.label}></canvas>` as HTMLCanvasElement;
  const {opacity, smooth, onCell} = options;
  const pixels = paintHeat(raster, map, {opacity, smooth, palette: heatPalette});
  canvas.getContext("2d")!.putImageData(new ImageData(pixels, width, height), 0, 0);
  if (onCell) {
    canvas.addEventListener("pointermove", ({offsetX, offsetY}) => {
      const column = Math.min(map.width - 1, Math.max(0, Math.floor((offsetX / canvas.clientWidth) * map.width)));
      const row = Math.min(map.height - 1, Math.max(0, Math.floor((offsetY / canvas.clientHeight) * map.height)));
      onCell(row * map.width + column);
    });
    canvas.addEventListener("pointerleave", () => onCell(null));
  }
  return canvas;
}

/** What the colours mean, from against the genre to for it; `extent` is what the strongest stands for in log-odds. */
export function heatLegend(extent: number | null, signed: boolean): HTMLElement {
  const colors = d3.range(signed ? 0 : 128, 256, 4).map((step) => {
    const [red, green, blue] = heatPalette.slice(3 * step, 3 * step + 3);
    return `rgb(${red} ${green} ${blue})`;
  });
  const end = extent === null ? "" : ` ${extent.toFixed(2)}`;
  const ends = signed
    ? [`against${end && ` −${extent!.toFixed(2)}`}`, `for${end && ` +${extent!.toFixed(2)}`}`]
    : ["nothing", `for${end && ` +${extent!.toFixed(2)}`}`];
  return html`<div class="heat-picture-legend"><span>${ends[0]}</span><i style=${{background: `linear-gradient(to right, ${colors.join(",")})`}}></i><span>${ends[1]}</span></div>` as HTMLElement;
}
