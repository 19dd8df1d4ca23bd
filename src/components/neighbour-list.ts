import {html} from "htl";
import {formatScore} from "../lib/compare/format.js";
import type {Film} from "../lib/films.js";
import {genreChips} from "./genre-chips.js";
import {openFilm} from "./open-film.js";

/** Films near a text, nearest first, each with its cosine; a title opens the film's panel. */
export function neighbourList(
  rows: readonly {film: Film; similarity: number}[],
  {label}: {label: string}
): HTMLElement {
  return html`<div class="table-scroll film-list" tabindex="0" role="region" aria-label=${label}><table>
    <thead><tr><th scope="col">Title</th><th scope="col">Year</th><th scope="col">Genres</th><th scope="col" class="number">cosine</th></tr></thead>
    <tbody>${rows.map(({film, similarity}) => {
      const button = html`<button type="button" class="film-link">${film.title}</button>` as HTMLElement;
      button.addEventListener("click", () => openFilm(film.movieId));
      return html`<tr><td>${button}</td><td class="number">${film.year ?? "–"}</td><td>${genreChips(film.genres)}</td><td class="number">${formatScore(similarity, 2)}</td></tr>`;
    })}</tbody></table></div>` as HTMLElement;
}
