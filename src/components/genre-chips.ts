import {html} from "htl";
import {isGenre} from "../lib/genres/genres.js";
import {genreColor} from "./genre-colors.js";

/** Genres as a line of names, the nine each with its colour; another genre has none. */
export function genreChips(genres: readonly string[]): HTMLElement {
  return html`<span class="genre-chips">${genres.map(
    (genre) =>
      html`<span class="genre-chip" style=${isGenre(genre) ? `--chip-color: ${genreColor(genre)}` : null}>${genre}</span>`
  )}</span>` as HTMLElement;
}
