import {html} from "htl";
import {countGenres} from "../lib/house/count-genres.js";
import type {HouseFilm} from "../lib/house/films.js";
import {genreColor} from "./genre-colors.js";
import type {Control} from "./url-state.js";

/** Chooses genres that films must have, all of them; each says how many of the films have it. Its value is multi-hot. */
export function houseGenres(films: readonly HouseFilm[]): Control<number> {
  const counts = countGenres(films);
  const inputs = counts.map(({genre}) => html`<input type="checkbox" value=${genre}>` as HTMLInputElement);
  const form = html`<form class="house-filter"><fieldset class="filter-genres">
    <legend>Invented films with all of these genres</legend>${counts.map(
      ({genre, count}, i) =>
        html`<label style="--chip-color: ${genreColor(genre)}">${inputs[i]}<span>${genre} ${count}</span></label>`
    )}</fieldset></form>` as Control<number>;
  form.addEventListener("submit", (event) => event.preventDefault());
  Object.defineProperty(form, "value", {
    get: () => inputs.reduce((bits, input, i) => (input.checked ? bits | (1 << i) : bits), 0),
    set: (bits: number) => {
      for (const [i, input] of inputs.entries()) input.checked = ((bits >> i) & 1) === 1;
    }
  });
  return form;
}
