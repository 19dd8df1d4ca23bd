import {html} from "htl";
import {formatDifference, formatScore} from "../lib/compare/format.js";
import {checkCompleteness} from "../lib/explain/completeness.js";
import type {HeatMap} from "../lib/explain/feature-maps.js";
import {type ScaleOptions, scaleMaps} from "../lib/explain/scale-maps.js";
import {GENRES} from "../lib/genres/genres.js";
import type {Raster} from "../lib/image/resample.js";
import {genreColor} from "./genre-colors.js";
import {heatLegend, heatPicture} from "./heat-picture.js";
import type {VerdictRow} from "./verdict-chart.js";

export interface CamTilesOptions extends ScaleOptions {
  opacity: number;
  smooth: boolean;
  /** Bias of each genre. */
  bias: ArrayLike<number>;
  logits: ArrayLike<number>;
}

/** One genre's map as a sum, for a table. */
export interface MapRow {
  genre: string;
  cells: number;
  bias: number;
  sum: number;
  logit: number;
  error: number;
  probability: number;
}

/** Each genre's logit as what its cells and its bias give. */
export function listSums(
  maps: readonly HeatMap[],
  bias: ArrayLike<number>,
  logits: ArrayLike<number>,
  verdicts: readonly VerdictRow[]
): MapRow[] {
  return maps.map((map, genre) => ({
    genre: GENRES[genre],
    ...checkCompleteness(map, bias[genre], logits[genre]),
    probability: verdicts[genre].probability
  }));
}

/**
 * Nine posters, each with the map of a genre, its probability and verdict, and its logit as a sum. The cell under the
 * pointer, or under a cursor that the arrow keys move, is read out for all nine.
 */
export function camTiles(
  raster: Raster,
  maps: readonly HeatMap[],
  verdicts: readonly VerdictRow[],
  {opacity, smooth, bias, logits, ...scale}: CamTilesOptions
): HTMLElement {
  const scaled = scaleMaps(maps, scale);
  const {height, width} = maps[0];
  const readout = html`<p class="chart-readout" role="status"></p>` as HTMLElement;
  const hint = "Point at a cell, or press an arrow key on a poster, to read what it adds to each genre.";
  readout.textContent = hint;
  const cursors: HTMLElement[] = [];
  let cell = -1;
  const show = (next: number | null) => {
    cell = next ?? -1;
    for (const cursor of cursors) {
      cursor.hidden = cell < 0;
      cursor.style.left = `${((cell % width) / width) * 100}%`;
      cursor.style.top = `${(Math.floor(cell / width) / height) * 100}%`;
    }
    readout.textContent = cell < 0 ? hint : describeCell(maps, cell);
  };
  const tiles = verdicts.map(({genre, probability, threshold, predicted}, index) => {
    const sum = checkCompleteness(maps[index], bias[index], logits[index]);
    const picture = heatPicture(raster, scaled.maps[index], {
      opacity,
      smooth,
      label: `Map of ${genre}: its cells add ${formatDifference(sum.cells, 2)} to the log-odds`,
      onCell: show
    });
    const cursor =
      html`<i class="cam-cursor" hidden style=${{width: `${100 / width}%`, height: `${100 / height}%`}}></i>` as HTMLElement;
    cursors.push(cursor);
    const frame =
      html`<div class="cam-frame" tabindex="0" role="group" aria-label="Cells of ${genre}">${picture}${cursor}</div>` as HTMLElement;
    frame.addEventListener("keydown", (event) => {
      const moved = moveCell(cell, event.key, width, height);
      if (moved === null) return;
      event.preventDefault();
      show(moved);
    });
    frame.addEventListener("blur", () => show(null));
    return html`<figure class="cam-tile" data-genre=${genre} data-cells=${sum.cells} data-bias=${sum.bias} data-logit=${sum.logit}>
      <figcaption><b style=${{borderColor: genreColor(genre)}}>${genre}</b> <span>${formatScore(probability, 2)}${predicted ? " ✓" : ""}</span>${threshold === null ? "" : html`<small>predicted from ${formatScore(threshold, 2)}</small>`}</figcaption>
      ${frame}
      <p class="cam-sum">${formatDifference(sum.cells, 2)} ${sum.bias < 0 ? "−" : "+"} ${Math.abs(sum.bias).toFixed(2)} = <b>${formatDifference(sum.logit, 2)}</b></p>
    </figure>` as HTMLElement;
  });
  const extent = scale.scope === "shared" ? Math.max(...scaled.extents) : null;
  return html`<div class="cam-tiles">${heatLegend(extent, scale.sign === "signed")}${readout}<div class="cam-tile-grid">${tiles}</div></div>` as HTMLElement;
}

function describeCell(maps: readonly HeatMap[], cell: number): string {
  const {width} = maps[0];
  const parts = GENRES.map((genre, index) => ({genre, value: maps[index].values[cell]})).sort(
    (a, b) => Math.abs(b.value) - Math.abs(a.value)
  );
  const list = parts.map(({genre, value}) => `${genre} ${formatDifference(value, 2)}`).join(", ");
  return `Row ${Math.floor(cell / width) + 1}, column ${(cell % width) + 1}: ${list}`;
}

/** Where an arrow key leads; null for another key. Without a cursor it begins in the middle. */
function moveCell(cell: number, key: string, width: number, height: number): number | null {
  const steps: Record<string, readonly [number, number]> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1]
  };
  const step = steps[key];
  if (!step) return null;
  if (cell < 0) return Math.floor(height / 2) * width + Math.floor(width / 2);
  const column = Math.max(0, Math.min(width - 1, (cell % width) + step[0]));
  const row = Math.max(0, Math.min(height - 1, Math.floor(cell / width) + step[1]));
  return row * width + column;
}
