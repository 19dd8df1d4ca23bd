import {html} from "htl";
import {isGenre} from "../lib/genres/genres.js";
import {genreColor} from "./genre-colors.js";

/** Genres as chips: those of the nine with their colour, any other plain. */
export function genreChips(genres: readonly string[]): HTMLElement {
  return html`<span class="genre-chips">${genres.map((genre) =>
    isGenre(genre)
      ? html`<span class="genre-chip"><i style=${`background:${genreColor(genre)}`}></i>${genre}</span>`
      : html`<span class="genre-chip genre-chip-other">${genre}</span>`
  )}</span>` as HTMLElement;
}
