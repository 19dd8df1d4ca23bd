import {html} from "htl";
import type {Headline} from "../lib/headline.js";

/** Figures and what they say, large enough to be read first. */
export function headlineList(headlines: readonly Headline[]): HTMLElement {
  return html`<dl class="headlines">${headlines.map(
    ({figure, text}) => html`<div><dt>${figure}</dt><dd>${text}</dd></div>`
  )}</dl>` as HTMLElement;
}
