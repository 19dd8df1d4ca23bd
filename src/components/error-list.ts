import {html} from "htl";
import {formatScore} from "../lib/compare/format.js";
import type {FilmError} from "../lib/compare/worst-errors.js";
import type {Film} from "../lib/films.js";
import {GENRES} from "../lib/genres/genres.js";
import {decodeMultiHot} from "../lib/genres/multi-hot.js";
import {genreChips} from "./genre-chips.js";
import {openFilm} from "./open-film.js";

/** Films that a run is most wrong about: what it missed and what it added, each with its probability. */
export function errorList(errors: readonly (FilmError & {film: Film})[], {label}: {label: string}): HTMLElement {
  const phrase = (sign: string, list: FilmError["missed"]) =>
    list.map(
      ({genre, probability}) =>
        html`<span class="film-label" data-status=${sign === "−" ? "missing" : "added"}>${sign} ${GENRES[genre]} <small>${formatScore(probability, 2)}</small></span> `
    );
  return html`<div class="table-scroll film-list" tabindex="0" role="region" aria-label=${label}><table>
    <thead><tr><th scope="col">Title</th><th scope="col">Year</th><th scope="col">Labels</th><th scope="col">Missed (−) and added (+), with probability</th><th scope="col" class="number">loss</th></tr></thead>
    <tbody>${errors.map(({film, loss, missed, added}) => {
      const button = html`<button type="button" class="film-link">${film.title}</button>` as HTMLElement;
      button.addEventListener("click", () => openFilm(film.movieId));
      return html`<tr><td>${button}</td><td class="number">${film.year ?? "–"}</td><td>${genreChips(decodeMultiHot(film.multiHot))}</td>
        <td>${phrase("−", missed)}${phrase("+", added)}</td><td class="number">${loss.toFixed(1)}</td></tr>`;
    })}</tbody>
  </table></div>` as HTMLElement;
}
