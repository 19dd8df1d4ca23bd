import {html} from "htl";
import type {HeatMap} from "../lib/explain/feature-maps.js";
import type {Raster} from "../lib/image/resample.js";
import {heatLegend, heatPicture} from "./heat-picture.js";

export interface HeatStripItem {
  label: string;
  /** A line below the picture. */
  note: string;
  /** Scaled to -1 to 1. */
  map: HeatMap;
}

/** Some maps of one poster side by side, each under its name. */
export function heatStrip(
  raster: Raster,
  items: readonly HeatStripItem[],
  {opacity, smooth, signed}: {opacity: number; smooth: boolean; signed: boolean}
): HTMLElement {
  const tiles = items.map(
    ({label, note, map}) => html`<figure class="cam-tile">
      <figcaption><b>${label}</b></figcaption>
      <div class="cam-frame">${heatPicture(raster, map, {opacity, smooth, label: `Map by ${label}`})}</div>
      <p class="cam-sum">${note}</p>
    </figure>`
  );
  return html`<div class="cam-tiles">${heatLegend(null, signed)}<div class="cam-tile-grid">${tiles}</div></div>` as HTMLElement;
}
