import {html} from "htl";
import {listFacts} from "../lib/models/facts.js";
import {describeMeasured} from "../lib/runs/measured-elsewhere.js";
import type {IndexedRun} from "../lib/runs/run-index.js";
import {PROVENANCE_LABELS} from "../lib/runs/run-kinds.js";

/** What is known of a run: its facts, its settings and what its source printed. */
export function modelCard({record, openings, measured}: IndexedRun): HTMLElement {
  const settings = Object.entries(record.hyperparameters);
  return html`<section class="model-card" aria-label="Card: ${record.name}" data-measured-on=${measured?.corpus ?? null}>
    <h3>${record.name} <span class="provenance-tag" data-provenance=${record.provenance}>${PROVENANCE_LABELS[record.provenance]}</span></h3>
    ${record.description ? html`<p>${record.description}</p>` : ""}
    ${measured ? html`<p>Measured on ${describeMeasured(measured)}.</p>` : ""}
    <dl class="film-facts">${listFacts(record).map(
      ({name, value, code}) => html.fragment`<dt>${name}</dt><dd>${code ? html`<code>${value}</code>` : value}</dd>`
    )}
      <dt>Test figures</dt><dd>${openings.length ? `opened ${openings.length === 1 ? "once" : `${openings.length} times`}, last on ${openings.at(-1)!.slice(0, 10)}` : "never opened here"}</dd></dl>
    ${settings.length ? settingList(settings) : ""}
    ${record.reported?.length ? reportedList(record.reported) : ""}
  </section>` as HTMLElement;
}

function settingList(settings: readonly [string, unknown][]): Node {
  return html`<details><summary>Settings (${settings.length})</summary><dl class="film-facts">${settings.map(
    ([name, value]) => html.fragment`<dt>${name}</dt><dd>${writeSetting(value)}</dd>`
  )}</dl></details>` as Node;
}

function reportedList(reported: NonNullable<IndexedRun["record"]["reported"]>): Node {
  return html`<details open><summary>As its source prints it</summary><ul>${reported.map(({part, as, metrics}) => {
    const figures = Object.entries(metrics).filter(([name]) => !name.startsWith("perGenre."));
    return html`<li>${as} (${part}): ${figures.map(([name, value]) => `${name} ${value}`).join(", ")}</li>`;
  })}</ul></details>` as Node;
}

function writeSetting(value: unknown): string | Node {
  if (Array.isArray(value) && value.every((item) => typeof item !== "object")) return value.join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  return html`<code>${JSON.stringify(value, null, 1)}</code>` as Node;
}
