import {html} from "htl";
import type {Film} from "../lib/films.js";
import {posterFrame} from "./film-media.js";
import {openFilm} from "./open-film.js";

/** Films in a row, each with its poster where a corpus is at hand; a click opens the film's panel. */
export function posterStrip(
  films: readonly {film: Film; note: string}[],
  {corpusPresent, label}: {corpusPresent: boolean; label: string}
): HTMLElement {
  const items = films.map(({film, note}) => {
    const button = html`<button type="button">${corpusPresent ? posterFrame(film, true) : ""}
      <span class="poster-strip-title">${film.title}</span>
      <span class="poster-strip-note">${film.year ?? "year unknown"} · ${note}</span></button>` as HTMLElement;
    button.addEventListener("click", () => openFilm(film.movieId));
    return html`<li>${button}</li>`;
  });
  return html`<ul class="poster-strip" aria-label=${label} data-pictures=${corpusPresent ? "" : null}>${items}</ul>` as HTMLElement;
}
