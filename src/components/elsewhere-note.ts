import {html} from "htl";
import {countNoun} from "../lib/format.js";
import {describeMeasured} from "../lib/runs/measured-elsewhere.js";
import type {IndexedRun} from "../lib/runs/run-index.js";

/**
 * Says which models were measured on other films than those shown, and how to get figures of these. An empty element
 * where there are none. `figures` says where their figures stand, as a sentence.
 */
export function elsewhereNote(runs: readonly IndexedRun[], figures: string | Node): HTMLElement {
  const places = new Map(runs.flatMap(({measured}) => (measured ? [[measured.split, measured] as const] : [])));
  if (!places.size) return html`<span hidden></span>` as HTMLElement;
  const sentences = [...places.values()].map((place) => {
    const models = countNoun(runs.filter(({measured}) => measured?.split === place.split).length, "model");
    return html`<span data-measured-on=${place.corpus}>${models} of Marquee’s were measured on ${describeMeasured(place)}, and are not scored here. </span>`;
  });
  return html`<p class="note">${sentences}${figures} <code>npm run train -- --recipe tf-idf</code> trains a model on the films of this corpus and scores it; <code>npm run train</code> lists what else there is to train.</p>` as HTMLElement;
}
