import {html} from "htl";
import type {HouseFilm} from "../lib/house/films.js";
import {housePoster} from "./house-poster.js";

/** The posters of invented films side by side; each opens its film. */
export function houseGrid(films: readonly HouseFilm[], {onOpen}: {onOpen(id: string): void}): HTMLElement {
  if (!films.length)
    return html`<p class="house-empty" role="status">No invented film has all of these genres. Choose fewer of them.</p>` as HTMLElement;
  return html`<ul class="house-grid">${films.map((film) => {
    const button = html`<button type="button">${housePoster(film)}<span class="house-title">${film.title}</span>
      <span class="house-year">${film.year}</span></button>` as HTMLElement;
    button.addEventListener("click", () => onOpen(film.id));
    return html`<li>${button}</li>`;
  })}</ul>` as HTMLElement;
}
