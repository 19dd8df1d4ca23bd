import {html} from "htl";
import {formatScore} from "../lib/compare/format.js";
import type {Film} from "../lib/films.js";
import type {Genre} from "../lib/genres/genres.js";
import {genreChips} from "./genre-chips.js";
import {openFilm} from "./open-film.js";

/** Who says what of one genre of one film. */
export interface WitnessRow {
  film: Film;
  genre: Genre;
  /** By the witnesses' names: whether they give the genre, null where they say nothing. */
  says: ReadonlyMap<string, boolean | null>;
  /** A model's probability of the genre, where one was asked. */
  probability?: number;
}

export interface WitnessTableOptions {
  /** Names the table. */
  label: string;
  /** Columns, in order. */
  witnesses: readonly string[];
  /** The heading over the model's probabilities; without one there is no such column. */
  model?: string;
  page?: number;
}

/** Films with a genre that is in question: a column a witness, "yes" or "no". A title opens the film. */
export function witnessTable(
  rows: readonly WitnessRow[],
  {label, witnesses, model, page = 10}: WitnessTableOptions
): HTMLElement {
  let shown = page;
  const holder = html`<div class="film-list witness-list"></div>` as HTMLElement;
  const draw = () => {
    const rest = rows.length - shown;
    holder.replaceChildren(
      html`<div class="table-scroll" tabindex="0" role="region" aria-label=${label}><table class="witnesses">
        <thead><tr><th scope="col">Film</th><th scope="col">Year</th><th scope="col">Is it …?</th>
          ${witnesses.map((name) => html`<th scope="col">${name}</th>`)}
          ${model ? html`<th scope="col" class="number">${model}</th>` : ""}</tr></thead>
        <tbody>${rows.slice(0, shown).map((row) => witnessRow(row, witnesses, model !== undefined))}</tbody>
      </table></div>` as Node
    );
    if (rest <= 0) return;
    const more = html`<button type="button">Show ${Math.min(rest, 4 * page)} more</button>` as HTMLElement;
    more.addEventListener("click", () => {
      const next = shown;
      shown += 4 * page;
      draw();
      holder.querySelectorAll<HTMLElement>(".film-link")[next]?.focus();
    });
    holder.append(more);
  };
  draw();
  return rows.length ? holder : (html`<p class="empty-state">There is no such film.</p>` as HTMLElement);
}

function witnessRow({film, genre, says, probability}: WitnessRow, witnesses: readonly string[], asked: boolean): Node {
  const button = html`<button type="button" class="film-link">${film.title}</button>` as HTMLElement;
  button.addEventListener("click", () => openFilm(film.movieId));
  const answer = (name: string) => {
    const said = says.get(name);
    if (said === null || said === undefined) return html`<td class="muted">–</td>`;
    return html`<td><span class="film-label" data-status=${said ? "added" : "missing"}>${said ? "yes" : "no"}</span></td>`;
  };
  return html`<tr><td>${button}</td><td class="number">${film.year ?? "–"}</td><td>${genreChips([genre])}</td>
    ${witnesses.map(answer)}
    ${asked ? html`<td class="number">${formatScore(probability, 2)}</td>` : ""}</tr>` as Node;
}
