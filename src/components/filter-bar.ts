import {html} from "htl";
import {everyFilm, type FilmFilter, filterFilms} from "../lib/film-filter.js";
import {formatFilter, parseFilter} from "../lib/film-filter-url.js";
import type {Film} from "../lib/films.js";
import {countByYear} from "../lib/films-by-year.js";
import {formatCount} from "../lib/format.js";
import {GENRES} from "../lib/genres/genres.js";
import {SELECTION_RULES} from "../lib/genres/selection-rules.js";
import {genreColor} from "./genre-colors.js";
import {type Control, readUrlState, writeUrlState} from "./url-state.js";
import {yearRange} from "./year-range.js";

/** Charts are redrawn once the reader pauses, not at every pixel of a drag. */
const pause = 120;

/**
 * One bar that chooses films for all charts of a page: years, genres, what is known of them, part of the split,
 * selection rule. Its value is a `FilmFilter`, kept in the URL. Put it before a page's first `##` section: it stays
 * in view while the reader scrolls.
 */
export function filterBar(
  films: readonly Film[],
  {initial = everyFilm}: {initial?: FilmFilter} = {}
): Control<FilmFilter> {
  const {first, counts} = countByYear(films);
  const years = yearRange(first, counts, () => change());
  const genres = GENRES.map((genre) => html`<input type="checkbox" value=${genre}>` as HTMLInputElement);
  const modality = select([
    ["any", "any"],
    ["plot", "plot"],
    ["poster", "poster"],
    ["both", "both"]
  ]);
  const part = select([
    ["", "all three"],
    ["train", "training"],
    ["validation", "validation"],
    ["test", "test"]
  ]);
  const rule = select(SELECTION_RULES.map(({name, label}) => [name, label]));
  const sentence = html`<p class="filter-sentence" role="status"></p>` as HTMLElement;
  const reset = html`<button type="button" class="text-button">Reset</button>` as HTMLButtonElement;
  const fold = html`<button type="button" class="text-button filter-fold" aria-expanded="false">Filter</button>`;
  const bar = html`<div class="filter-bar" role="group" aria-label="Choose films">
    <div class="filter-head">${sentence}${reset}${fold}</div>
    <div class="filter-controls">
      <fieldset class="filter-genres"><legend class="visually-hidden">Films with all of these genres</legend>${genres.map(
        (input, i) =>
          html`<label style="--chip-color: ${genreColor(GENRES[i])}">${input}<span>${GENRES[i]}</span></label>`
      )}</fieldset>
      ${years.element}
      <label>Has ${modality}</label><label>Split ${part}</label><label>Genres ${rule}</label>
    </div>
  </div>` as Control<FilmFilter>;

  const read = (): FilmFilter => ({
    years: years.get(),
    genres: genres.reduce((bits, input, i) => (input.checked ? bits | (1 << i) : bits), 0),
    modality: modality.value as FilmFilter["modality"],
    part: (part.value || null) as FilmFilter["part"],
    rule: rule.value as FilmFilter["rule"]
  });
  const write = (filter: FilmFilter) => {
    years.set(filter.years);
    for (const [i, input] of genres.entries()) input.checked = ((filter.genres >> i) & 1) === 1;
    modality.value = filter.modality;
    part.value = filter.part ?? "";
    rule.value = filter.rule;
    describe();
  };
  const describe = () => {
    const filter = read();
    const kept = filterFilms(films, filter).length;
    const all = kept === films.length;
    sentence.textContent = all
      ? `All ${formatCount(kept)} films`
      : `${formatCount(kept)} of ${formatCount(films.length)} films`;
    reset.hidden = JSON.stringify(filter) === JSON.stringify(initial);
    for (const [name, text] of Object.entries(formatFilter(filter))) writeUrlState(name, text);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const change = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      describe();
      bar.dispatchEvent(new Event("input", {bubbles: true}));
    }, pause);
  };

  // The parts' own events stay inside: who listens to the bar hears one event a change, after the pause.
  bar.addEventListener("input", (event) => {
    if (event.target === bar) return;
    event.stopPropagation();
  });
  for (const input of [...genres, modality, part, rule]) input.addEventListener("input", change);
  reset.addEventListener("click", () => {
    write(initial);
    change();
    genres[0].focus();
  });
  fold!.addEventListener("click", () => {
    const open = bar.toggleAttribute("data-open");
    (fold as HTMLElement).setAttribute("aria-expanded", String(open));
  });
  Object.defineProperty(bar, "value", {get: read, set: write});
  write(parseFilter(readUrlState, initial));
  return bar;
}

function select(options: readonly (readonly [value: string, label: string])[]): HTMLSelectElement {
  return html`<select>${options.map(([value, label]) => html`<option value=${value}>${label}</option>`)}</select>` as HTMLSelectElement;
}
