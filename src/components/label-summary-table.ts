import {html} from "htl";
import type {LabelSummary} from "../lib/dataset/genre-counts.js";
import {formatCount, formatPercent} from "../lib/format.js";

export interface LabelSummaryRow extends LabelSummary {
  name: string;
  kind: "published" | "live";
}

/** Data sets beside each other: films, label cardinality and the share of single-genre films. */
export function labelSummaryTable(rows: readonly LabelSummaryRow[]): HTMLElement {
  const cardinality = (value: number) => (Number.isNaN(value) ? "—" : value.toFixed(3));
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="Label cardinality before and after capping"><table class="label-summary">
    <thead><tr>
      <th scope="col">Films</th><th scope="col">Source</th><th scope="col" class="number">Number</th>
      <th scope="col" class="number">Genres per film</th><th scope="col" class="number">With one genre</th>
    </tr></thead>
    <tbody>${rows.map(
      (row) => html`<tr>
        <th scope="row">${row.name}</th><td>${row.kind}</td><td class="number">${formatCount(row.films)}</td>
        <td class="number">${cardinality(row.cardinality)}</td><td class="number">${formatPercent(row.singleGenreShare, 1)}</td>
      </tr>`
    )}</tbody>
  </table></div>` as HTMLElement;
}
