import {html} from "htl";
import {flattenRows} from "../lib/figure-rows.js";
import {describeOrigin, type FigureProvenance, type ManifestWithStaleness} from "../lib/provenance.js";
import {dataTable} from "./data-table.js";
import type {ChartPicture} from "./figure-export.js";
import {provenanceButton} from "./provenance-button.js";
import {saveFile} from "./save-file.js";

export interface FigureToolsOptions {
  id: string;
  title: string;
  finding(): string;
  rows(): readonly object[];
  provenance: FigureProvenance;
  manifest: ManifestWithStaleness;
  /** Holds the chart as drawn. */
  chart: HTMLElement;
}

/** The line under a chart: where it comes from, and the ways out. One tab stop; arrow keys move along it. */
export function figureTools(options: FigureToolsOptions): HTMLElement {
  const {id, title, chart, provenance, manifest} = options;
  const table = html`<div class="figure-table" hidden></div>` as HTMLElement;
  const picture = () => ({
    chart,
    title,
    finding: options.finding(),
    origin: describeOrigin(provenance, manifest)
  });
  const tools: [label: string, description: string, act: (button: HTMLButtonElement) => unknown][] = [
    ["Table", "Show the data as a table", (button) => toggleTable(button, table, options)],
    ["CSV", "Save the data as CSV", () => saveCsv(options)],
    ["SVG", "Save the chart as SVG", () => saveSvg(id, picture())],
    ["PNG", "Save the chart as PNG", () => savePng(id, picture())],
    ["Full screen", "Show the figure on the full screen", (button) => toggleFullScreen(button)],
    ["Link", "Copy a link to this figure", (button) => copyLink(button, id)]
  ];
  const buttons = tools.map(([label, description, act]) => {
    const markup = html`<button type="button" class="text-button" title=${description}>${label}</button>`;
    const button = markup as HTMLButtonElement;
    button.addEventListener("click", () => act(button));
    return button;
  });
  buttons[0].setAttribute("aria-expanded", "false");
  const bar = html`<div class="figure-tools" role="toolbar" aria-label="Tools for the figure: ${title}">
    ${provenanceButton(provenance, manifest)}<span class="figure-tools-out">${buttons}</span>
  </div>` as HTMLElement;
  roveFocus(bar);
  return html`<div class="figure-foot">${bar}${table}</div>` as HTMLElement;
}

function toggleTable(button: HTMLButtonElement, holder: HTMLElement, {rows, title}: FigureToolsOptions): void {
  holder.hidden = !holder.hidden;
  button.setAttribute("aria-expanded", String(!holder.hidden));
  holder.replaceChildren(...(holder.hidden ? [] : [dataTable(rows(), {label: title})]));
}

async function saveCsv({id, rows}: FigureToolsOptions): Promise<void> {
  const {csvFormat} = await import("d3");
  const flat = flattenRows(rows());
  saveFile(`${id}.csv`, `${csvFormat(flat.rows, flat.columns)}\n`, "text/csv");
}

// What saves pictures is loaded when the first one is asked for.
async function saveSvg(id: string, picture: ChartPicture): Promise<void> {
  const {chartSvg} = await import("./figure-export.js");
  saveFile(`${id}.svg`, chartSvg(picture), "image/svg+xml");
}

async function savePng(id: string, picture: ChartPicture): Promise<void> {
  const {chartPng} = await import("./figure-export.js");
  saveFile(`${id}.png`, await chartPng(picture), "image/png");
}

function toggleFullScreen(button: HTMLButtonElement): Promise<void> {
  const figure = button.closest("figure")!;
  figure.onfullscreenchange = () => {
    button.textContent = document.fullscreenElement ? "Leave full screen" : "Full screen";
  };
  return document.fullscreenElement ? document.exitFullscreen() : figure.requestFullscreen();
}

async function copyLink(button: HTMLButtonElement, id: string): Promise<void> {
  const url = new URL(location.href);
  url.hash = id;
  history.replaceState(history.state, "", url);
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(url.href);
    button.textContent = "Copied";
  } catch {
    button.textContent = "In the address bar";
  }
  setTimeout(() => {
    button.textContent = label;
  }, 1500);
}

/** Makes a toolbar one tab stop, as ARIA's toolbar pattern has it. */
function roveFocus(bar: HTMLElement): void {
  const buttons = Array.from(bar.querySelectorAll<HTMLButtonElement>(":scope > button, :scope > span > button"));
  const select = (selected: HTMLButtonElement) => {
    for (const button of buttons) button.tabIndex = button === selected ? 0 : -1;
  };
  select(buttons[0]);
  bar.addEventListener("focusin", ({target}) => {
    if (buttons.includes(target as HTMLButtonElement)) select(target as HTMLButtonElement);
  });
  bar.addEventListener("keydown", (event) => {
    const index = buttons.indexOf(event.target as HTMLButtonElement);
    if (index < 0) return;
    const next = {ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: -1}[event.key];
    if (next === undefined) return;
    event.preventDefault();
    buttons.at(next % buttons.length)!.focus();
  });
}
