import {html} from "htl";
import {formatDifference, formatInterval, formatScore} from "../lib/compare/format.js";
import type {Metric} from "../lib/metrics/metric.js";
import type {AblationRow} from "../lib/models/ablations.js";
import {formatSeconds} from "../lib/models/facts.js";
import {excludesZero} from "../lib/statistics/intervals.js";

export interface AblationTableOptions {
  metrics: readonly Metric[];
  /** The metric that the rows are sorted by. */
  sorted: string;
  /** A heading was chosen: it is given the metric's key. */
  onSort(key: string): void;
  /** A run was chosen: its card is to be shown. */
  onOpen(id: string): void;
}

/** A line an idea: what each metric is with it, and by how much that differs from the same run without. */
export function ablationTable(
  rows: readonly AblationRow[],
  {metrics, sorted, onSort, onOpen}: AblationTableOptions
): HTMLElement {
  const headings = metrics.map(({key, label, better}) => {
    const button = html`<button type="button" class="text-button">change in ${label}</button>` as HTMLElement;
    button.addEventListener("click", () => onSort(key));
    const direction = better === "higher" ? "descending" : "ascending";
    return html.fragment`<th scope="col" class="number wide-only">${label}</th><th scope="col" class="number" aria-sort=${key === sorted ? direction : null}>${button}</th>`;
  });
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="What each idea changes"><table class="leaderboard">
    <thead><tr><th scope="col">Idea</th>${headings}<th scope="col" class="number wide-only">training</th></tr></thead>
    <tbody>${rows.map(({run, idea, effects}) => {
      const button = html`<button type="button" class="text-button run-link">${idea}</button>` as HTMLElement;
      button.addEventListener("click", () => onOpen(run.record.id));
      const {seconds} = run.record.training;
      return html`<tr><th scope="row">${button}</th>${metrics.map(({key}) => effectCells(effects[key]))}
        <td class="number wide-only">${seconds === null ? "–" : formatSeconds(seconds)}</td></tr>`;
    })}</tbody>
  </table></div>` as HTMLElement;
}

function effectCells({a, difference: {value, percentile}}: AblationRow["effects"][string]): Node {
  const change = formatDifference(value);
  return html.fragment`<td class="number wide-only">${formatScore(a.value)}</td>
    <td class="number">${excludesZero(percentile) ? html`<strong>${change}</strong>` : change} <small class="under">${formatInterval(percentile)}</small></td>`;
}
