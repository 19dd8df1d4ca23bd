import {html} from "htl";
import type {GenreDifference} from "../lib/compare/differences.js";
import {formatDifference, formatInterval, formatPValue, formatScore} from "../lib/compare/format.js";
import {isGenre} from "../lib/genres/genres.js";
import {genreChips} from "./genre-chips.js";

/** A line a genre: both figures, their difference, and McNemar's test of who decides more films right. */
export function genreTestTable(
  rows: readonly GenreDifference[],
  {label, names: [a, b]}: {label: string; names: readonly [string, string]}
): HTMLElement {
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="By genre: ${label}"><table class="genre-tests">
    <thead><tr><th scope="col">Genre</th><th scope="col" class="number">A: ${a}</th><th scope="col" class="number">B: ${b}</th>
      <th scope="col" class="number">A − B</th><th scope="col" class="number">95 % interval</th>
      <th scope="col" class="number">right: only A</th><th scope="col" class="number">only B</th><th scope="col" class="number">p (McNemar–Holm)</th></tr></thead>
    <tbody>${rows.map(
      (row) => html`<tr><th scope="row">${isGenre(row.key) ? genreChips([row.key]) : row.key}</th>
        <td class="number">${formatScore(row.a)}</td><td class="number">${formatScore(row.b)}</td>
        <td class="number">${row.differs ? html`<strong>${formatDifference(row.difference)}</strong>` : formatDifference(row.difference)}</td>
        <td class="number">${formatInterval(row.interval)}</td>
        <td class="number">${row.onlyFirst}</td><td class="number">${row.onlySecond}</td>
        <td class="number">${row.adjusted < 0.05 ? html`<strong>${formatPValue(row.adjusted)}</strong>` : formatPValue(row.adjusted)}</td></tr>`
    )}</tbody>
  </table></div>` as HTMLElement;
}
