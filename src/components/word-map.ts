import * as d3 from "d3";
import {html} from "htl";
import {addUp} from "../lib/attribution/completeness.js";
import type {Attribution} from "../lib/attribution/game.js";
import type {TextUnit, UnitKind} from "../lib/attribution/split-units.js";
import {sigmoid} from "../lib/calibration/logistic.js";
import {formatDifference, formatScore} from "../lib/compare/format.js";
import {shortenText} from "../lib/format.js";
import {GENRES} from "../lib/genres/genres.js";
import {appendHeatLegend} from "./heat-legend.js";
import {divergingHeat} from "./heat-scale.js";
import {roveFocus} from "./roving-focus.js";
import type {Control} from "./url-state.js";

export interface WordMapOptions {
  kind: UnitKind;
  /** How many of the units the model reads. */
  read: number;
}

/** A text whose words are coloured by their shares in a genre; its value marks those that are struck out by 1. */
export type WordMap = Control<Uint8Array> & {
  /** `jitter` is the rounding of the model's file in the genre's log-odds. */
  show(attribution: Attribution, genre: number, jitter?: number): void;
  putBack(): void;
};

/** Below this share of the largest, or within twice the rounding, a word bears no mark but its colour. */
const markedShare = 0.15;

/**
 * Each word is a button: the pointer or the arrow keys tell its share, a click or Enter strikes it out. For and against
 * differ by colour, and the larger shares by a line below: whole for, dotted against.
 */
export function wordMap(text: string, units: readonly TextUnit[], {kind, read}: WordMapOptions): WordMap {
  const struck = new Uint8Array(units.length);
  const buttons = units
    .slice(0, read)
    .map(
      ({text}) => html`<button type="button" class="word" aria-pressed="false">${text}</button>` as HTMLButtonElement
    );
  const readout =
    html`<p class="word-readout" role="status">Point at a ${kind === "words" ? "word" : "sentence"}, or move with the arrow keys, to read its share; click it to strike it out.</p>` as HTMLElement;
  const body = html`<p class="word-map-text"></p>` as HTMLElement;
  const legend = html`<div class="word-map-legend"></div>` as HTMLElement;
  const sum = html`<div class="word-map-sum"></div>` as HTMLElement;
  const map = html`<div class="word-map">${legend}${readout}${body}${sum}</div>` as WordMap;
  let shown: {attribution: Attribution; genre: number} | undefined;

  let from = 0;
  for (const [index, {start, end}] of units.entries()) {
    body.append(text.slice(from, start));
    from = end;
    if (index < read) body.append(buttons[index]);
    else {
      // What lies beyond the model's limit stands as it is.
      body.append(html`<span class="word-unread">${text.slice(start)}</span>` as Node);
      from = text.length;
      break;
    }
  }
  const describe = (index: number, name = shortenText(units[index].text, 60)) => {
    if (!shown?.attribution.known[index]) return `${name}: nothing known yet`;
    const {attribution, genre} = shown;
    const place = index * attribution.outputs + genre;
    const error = attribution.errors[place];
    return `${name}: ${formatDifference(attribution.values[place], 2)} to the log-odds of ${GENRES[genre]}${Number.isFinite(error) ? `, standard error ${formatScore(error, 2)}` : ""}`;
  };
  const strike = (index: number, value: number) => {
    struck[index] = value;
    buttons[index].setAttribute("aria-pressed", String(!!value));
  };
  for (const [index, button] of buttons.entries()) {
    const tell = () => {
      readout.textContent = `${describe(index)}${struck[index] ? " (struck out)" : ""}`;
    };
    button.addEventListener("pointerenter", tell);
    button.addEventListener("focus", tell);
    button.addEventListener("click", () => {
      strike(index, struck[index] ? 0 : 1);
      tell();
      change();
    });
  }
  if (buttons.length) roveFocus([buttons]);
  const change = () => map.dispatchEvent(new Event("input", {bubbles: true}));
  Object.defineProperty(map, "value", {get: () => struck.slice()});
  map.putBack = () => {
    for (const index of buttons.keys()) strike(index, 0);
    change();
  };
  // What each word shows, so that a step of the explanation touches the words that it changed and no others.
  const drawn = new Array<string>(buttons.length).fill("");
  let drawnLegend = "";
  map.show = (attribution, genre, jitter = 0) => {
    shown = {attribution, genre};
    const values = buttons.map((_, index) => attribution.values[index * attribution.outputs + genre]);
    // In steps, so that the scale stays while shares come in.
    const extent = Math.max(0.05, Math.ceil(Math.max(0, ...values.map(Math.abs)) * 20) / 20);
    const scale = divergingHeat(extent);
    for (const [index, button] of buttons.entries()) {
      if (!attribution.known[index]) continue;
      const key = [genre, extent, jitter, values[index]].join();
      if (drawn[index] === key) continue;
      drawn[index] = key;
      const {fill, text: color} = scale.color(values[index]);
      button.style.backgroundColor = fill;
      button.style.color = color;
      const marked = Math.abs(values[index]) >= Math.max(markedShare * extent, 2 * jitter);
      button.dataset.sign = marked ? (values[index] > 0 ? "for" : "against") : "";
      button.setAttribute("aria-label", describe(index, units[index].text));
    }
    if (drawnLegend !== `${genre} ${extent}`) legend.replaceChildren(drawLegend(extent, genre));
    drawnLegend = `${genre} ${extent}`;
    sum.replaceChildren(sumCheck(attribution, {genre, kind, jitter}));
  };
  return map;
}

function drawLegend(extent: number, genre: number): SVGSVGElement {
  const width = 280;
  const svg = d3.create("svg").attr("width", width).attr("height", 44).attr("role", "img");
  const label = `against ${GENRES[genre]} (orange), for it (blue)`;
  svg.attr("aria-label", `Colours: ${label}, in log-odds from −${extent.toFixed(2)} to ${extent.toFixed(2)}`);
  appendHeatLegend(svg as never, divergingHeat(extent), {
    x: 0,
    y: 0,
    width,
    label,
    format: (value) => formatDifference(value, extent < 0.5 ? 2 : 1)
  });
  return svg.node() as SVGSVGElement;
}

/** The sum that the reader can check. */
function sumCheck(
  attribution: Attribution,
  {genre, kind, jitter}: {genre: number; kind: UnitKind; jitter: number}
): Node {
  const {base, sum, total, full, gap} = addUp(attribution, genre);
  const cell = (name: string, value: string, note: string) =>
    html`<div><dt>${name}</dt><dd>${value} <small>${note}</small></dd></div>`;
  const known = attribution.known.reduce((count, one) => count + one, 0);
  return html`<dl class="sum-check" aria-label="The sum of the shares, and what the model says">
    ${cell("Nothing of the plot", formatSigned(base), `${formatScore(sigmoid(base), 2)} as a probability`)}
    ${cell(`+ shares of ${known} ${kind}`, formatDifference(sum, 2), "for and against, added up")}
    ${cell("= their sum", formatSigned(total), formatScore(sigmoid(total), 2))}
    ${cell("The model says, mean of six", formatSigned(full), `${formatScore(sigmoid(full), 2)}; ± ${formatScore(jitter, 2)} by rounding`)}
    ${cell("Gap", formatDifference(gap, 2), Math.abs(gap) < 0.005 ? "nothing is left over" : "what these shares leave unexplained")}
  </dl>` as Node;
}

/** Log-odds: two digits, a true minus. */
function formatSigned(value: number): string {
  return formatScore(value, 2);
}
