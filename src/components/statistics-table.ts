import {html} from "htl";
import type {MarkStatistic} from "../lib/text/genre-terms.js";

export interface StatisticColumn {
  statistic: MarkStatistic;
  name: string;
  words: readonly {word: string; films: number}[];
}

/** The first words by each statistic, side by side, with the films that hold each. */
export function statisticsTable(columns: readonly StatisticColumn[], {label}: {label: string}): HTMLElement {
  const length = Math.max(...columns.map(({words}) => words.length));
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${label}><table class="statistics-table">
    <caption>${label} (number of films with the word)</caption>
    <thead><tr>${columns.map(({name}) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${Array.from(
      {length},
      (_, row) =>
        html`<tr>${columns.map(({words}) => html`<td>${words[row]?.word ?? ""} <span class="muted">${words[row]?.films ?? ""}</span></td>`)}</tr>`
    )}</tbody>
  </table></div>` as HTMLElement;
}
