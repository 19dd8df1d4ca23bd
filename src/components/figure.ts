import {html} from "htl";
import type {FigureProvenance, ManifestWithStaleness} from "../lib/provenance.js";
import {labelPictures, stepThroughMarks} from "./figure-accessibility.js";
import {figureTools} from "./figure-tools.js";

export interface FigureOptions {
  /** Names the figure on its page: in links and in the names of saved files. */
  id: string;
  /** What is drawn. */
  title: string;
  /** What it shows: a sentence computed from the data. A function is called again after each change of `controls`. */
  finding: string | (() => string);
  /**
   * Draws the chart at a width in pixels. Called again when the width changes, when `controls` change, and in full
   * screen, where a height is given too.
   */
  draw(size: {width: number; height?: number}): Element;
  /** The rows behind the chart, for the table and for CSV. */
  rows(): readonly object[];
  provenance: FigureProvenance;
  /** The films that its numbers were measured on, where they are not those of the corpus shown; the caption says so. */
  measuredOn?: string;
  /** Controls that change this figure alone, placed above it: their `input` events draw it again. */
  controls?: Node;
}

/** The height of each figure's chart when it was last drawn, so that a page keeps its place when a cell runs again. */
const lastHeights = new Map<string, number>();
let hashFollowed = false;

/** The frame that every chart stands in. `manifest` lets the figure name the tables that it came from. */
export function figureMaker(manifest: ManifestWithStaleness): (options: FigureOptions) => HTMLElement {
  return (options) => {
    const {id, title, controls} = options;
    const focused = controls?.contains(document.activeElement) ? (document.activeElement as HTMLElement) : undefined;
    const where = options.measuredOn ? ` Measured on ${options.measuredOn}.` : "";
    const finding = () => (typeof options.finding === "function" ? options.finding() : options.finding) + where;
    const caption = html`<p class="figure-finding" id="${id}-finding">${finding()}</p>` as HTMLElement;
    const chart = html`<div class="figure-chart"></div>` as HTMLElement;
    const figure =
      html`<figure class="figure" id=${id} aria-labelledby="${id}-title" aria-describedby="${id}-finding" data-measured-on=${options.measuredOn ?? null}>
      <figcaption><h3 class="figure-title" id="${id}-title">${title}</h3>${caption}</figcaption>
      ${controls ? html`<div class="figure-controls">${controls}</div>` : ""}
      ${chart}
      ${figureTools({...options, finding, chart, manifest})}
    </figure>` as HTMLElement;

    let drawnSize = "";
    const sizeKey = () => JSON.stringify([chartSize(figure, chart), slideHeight(chart)]);
    const draw = () => {
      const size = chartSize(figure, chart);
      if (!size.width) return;
      drawnSize = sizeKey();
      figure.style.setProperty("--figure-zoom", String(size.height ? chartZoom(figure) : 1));
      chart.replaceChildren(drawSafely(options, size));
      const drawHigh = (height: number) => drawSafely(options, {...size, height});
      const limit = slideHeight(chart);
      if (limit && chart.scrollHeight > limit + 1) chart.replaceChildren(drawHigh(limit));
      if (size.height) fitHeight(chart, drawHigh, size.height);
      labelPictures(chart, title);
      stepThroughMarks(chart, title);
      chart.style.minHeight = "";
      lastHeights.set(id, chart.offsetHeight);
    };
    chart.style.minHeight = `${lastHeights.get(id) ?? 0}px`;
    new ResizeObserver(() => {
      if (sizeKey() === drawnSize) return;
      const first = drawnSize === "";
      draw();
      if (!first) return;
      if (document.activeElement === document.body) focused?.focus({preventScroll: true});
      followHash(figure);
    }).observe(chart);
    figure.addEventListener("fullscreenchange", draw);
    controls?.addEventListener("input", () => {
      caption.textContent = finding();
      draw();
    });
    return figure;
  };
}

/** In full screen a chart is drawn small and shown large, so that its type can be read from the last row. */
function chartSize(figure: HTMLElement, chart: HTMLElement): {width: number; height?: number} {
  const width = Math.floor(chart.clientWidth);
  if (document.fullscreenElement !== figure) return {width};
  const zoom = chartZoom(figure);
  return {width: Math.floor(width / zoom), height: Math.floor(chart.clientHeight / zoom)};
}

/**
 * Draws a chart that came out too high for full screen once more with less height, since its legend and its axes take
 * some. One that chooses its own height is shown smaller instead.
 */
function fitHeight(chart: HTMLElement, draw: (height: number) => Element, height: number): void {
  const figure = chart.parentElement!;
  const zoom = chartZoom(figure);
  const excess = () => chart.scrollHeight - chart.clientHeight;
  if (excess() > 1) chart.replaceChildren(draw(height - Math.ceil(excess() / zoom)));
  if (excess() > 1) {
    const fit = zoom * (chart.clientHeight / chart.scrollHeight);
    figure.style.setProperty("--figure-zoom", fit.toFixed(3));
  }
}

/** The height that a slide leaves a chart; undefined where the page is not shown as slides. */
function slideHeight(chart: HTMLElement): number | undefined {
  return Number.parseFloat(getComputedStyle(chart).getPropertyValue("--slide-chart-height")) || undefined;
}

function chartZoom(figure: HTMLElement): number {
  return Math.max(1, Math.min(2, figure.clientWidth / 1000));
}

function drawSafely(options: FigureOptions, size: {width: number; height?: number}): Element {
  try {
    if (!options.rows().length) return html`<p class="empty-state">No film passes the filter.</p>` as HTMLElement;
    return options.draw(size);
  } catch (error) {
    console.error(error);
    return html`<div class="observablehq--error">${String(error)}</div>` as HTMLElement;
  }
}

/** A figure is drawn after the page has loaded, too late for the browser to find the address's hash. */
function followHash(figure: HTMLElement): void {
  if (hashFollowed || decodeURIComponent(location.hash.slice(1)) !== figure.id) return;
  hashFollowed = true;
  figure.scrollIntoView();
}
