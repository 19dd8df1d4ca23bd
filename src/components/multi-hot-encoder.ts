import {html} from "htl";
import type {Film} from "../lib/films.js";
import {GENRES} from "../lib/genres/genres.js";
import {hasGenre, multiHotVector} from "../lib/genres/multi-hot.js";
import {parseGenres} from "../lib/genres/parse-genres.js";
import {genreColor} from "./genre-colors.js";

export interface MultiHotEncoderOptions {
  /** Genres in the field at first. */
  genres: string;
  /** Called with the field's text when it changes. */
  onChange?(genres: string): void;
}

const suggestionCount = 6;

/**
 * A list of genres becomes nine bits as it is typed, by the encoder that the models use. A search by title fills in
 * a film's genres; a click on a cell adds its genre or takes it away.
 */
export function multiHotEncoder(films: readonly Film[], {genres, onChange}: MultiHotEncoderOptions): HTMLElement {
  const field =
    html`<input type="text" id="multi-hot-genres" value=${genres} autocomplete="off" spellcheck="false">` as HTMLInputElement;
  const search =
    html`<input type="search" id="multi-hot-film" placeholder="part of a title" autocomplete="off">` as HTMLInputElement;
  const suggestions = html`<ul class="multi-hot-films" aria-label="Films found"></ul>` as HTMLElement;
  const cells = html`<div class="multi-hot-cells" role="group" aria-label="The nine bits"></div>` as HTMLElement;
  const result = html`<div class="multi-hot-result" aria-live="polite"></div>` as HTMLElement;

  const buttons = GENRES.map((genre, index) => {
    const button = html`<button type="button" style=${`--genre: ${genreColor(genre)}`}>
      <span class="bit"></span><span class="name">${genre}</span><span class="weight">2<sup>${index}</sup></span>
    </button>` as HTMLButtonElement;
    button.addEventListener("click", () => {
      const {names} = parseGenres(field.value);
      const changed = names.includes(genre) ? names.filter((name) => name !== genre) : [...names, genre];
      setGenres(changed.join(", "));
    });
    return button;
  });
  cells.append(...buttons);

  field.addEventListener("input", update);
  search.addEventListener("input", () => {
    const query = search.value.trim().toLowerCase();
    const found = query ? findFilms(films, query) : [];
    suggestions.replaceChildren(
      ...found.map((film) => {
        const button =
          html`<button type="button">${film.title}${film.year === null ? "" : ` (${film.year})`}</button>` as HTMLElement;
        button.addEventListener("click", () => setGenres(film.genres.join(", ")));
        return html`<li>${button}</li>` as HTMLElement;
      }),
      ...(query && !found.length
        ? [html`<li>No film of this page’s films has this in its title.</li>` as HTMLElement]
        : [])
    );
  });

  function setGenres(text: string): void {
    field.value = text;
    update();
  }

  function update(): void {
    const {names, outside, multiHot} = parseGenres(field.value);
    buttons.forEach((button, index) => {
      const on = hasGenre(multiHot, index);
      button.setAttribute("aria-pressed", String(on));
      button.querySelector(".bit")!.textContent = on ? "1" : "0";
    });
    const terms = GENRES.flatMap((_, index) => (hasGenre(multiHot, index) ? [2 ** index] : []));
    result.replaceChildren(
      html`<dl>
        <dt>Vector</dt><dd><code>[${multiHotVector(multiHot).join(", ")}]</code></dd>
        <dt>Integer</dt><dd><code>${terms.length > 1 ? `${terms.join(" + ")} = ` : ""}${multiHot}</code></dd>
        <dt>Outside the nine</dt><dd>${
          outside.length
            ? html`${outside.map((name) => html`<span class="outside">${name}</span> `)} set no bit`
            : names.length
              ? "none"
              : "nothing written yet: all nine bits are 0"
        }</dd>
      </dl>` as HTMLElement
    );
    onChange?.(field.value);
  }

  update();
  return html`<div class="multi-hot">
    <div class="multi-hot-inputs">
      <label>Genres, separated by commas ${field}</label>
      <label>or take a film’s ${search}</label>
    </div>
    ${suggestions}${cells}${result}
  </div>` as HTMLElement;
}

/** Titles that begin with the query first, then those that hold it. */
function findFilms(films: readonly Film[], query: string): Film[] {
  const begin = films.filter(({title}) => title.toLowerCase().startsWith(query));
  const hold = films.filter(({title}) => title.toLowerCase().indexOf(query) > 0);
  return [...begin, ...hold].slice(0, suggestionCount);
}
