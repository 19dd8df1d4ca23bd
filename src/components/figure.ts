import {html} from "htl";
import type {FigureProvenance, ManifestWithStaleness} from "../lib/provenance.js";

export interface FigureOptions {
  /** Names the figure on its page: in links and in the names of saved files. */
  id: string;
  /** What is drawn. */
  title: string;
  /** What it shows: a sentence computed from the data. */
  finding: string;
  /** Draws the chart at a width in pixels. Called again when the width changes or the figure goes full screen. */
  draw(size: {width: number; height?: number}): Element;
  /** The rows behind the chart, for CSV. */
  rows(): readonly object[];
  provenance: FigureProvenance;
  /** Controls that change this figure alone, placed above it. */
  controls?: Node;
}

/** The frame that every chart stands in. `manifest` lets the figure name the tables that it came from. */
export function figureMaker(_manifest: ManifestWithStaleness): (options: FigureOptions) => HTMLElement {
  return (options) => {
    const holder = html`<div class="figure-chart"></div>` as HTMLElement;
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry.contentRect.width);
      if (width > 0 && String(width) !== holder.dataset.width) {
        holder.dataset.width = String(width);
        holder.replaceChildren(options.draw({width}));
      }
    });
    observer.observe(holder);
    return html`<figure class="figure" id=${options.id}>
      <h3>${options.title}</h3>
      ${options.controls ?? ""}
      ${holder}
      <figcaption>${options.finding}</figcaption>
    </figure>` as HTMLElement;
  };
}
