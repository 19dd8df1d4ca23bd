import {html} from "htl";
import type {Film} from "../lib/films.js";
import {countNoun} from "../lib/format.js";
import {genreChips} from "./genre-chips.js";
import {openFilm} from "./open-film.js";

const columns = ["title", "year"] as const;
type SortColumn = (typeof columns)[number];

const collator = new Intl.Collator("en", {numeric: true});

/** The films behind a number: a table that sorts by title or year and opens a film's panel. */
export function filmList(
  films: readonly Film[],
  {label = "Films", page = 25}: {label?: string; page?: number} = {}
): HTMLElement {
  let shown = page;
  let sorted: {column: SortColumn; descending: boolean} = {column: "year", descending: true};
  const holder = html`<div class="film-list"></div>` as HTMLElement;

  const draw = () => {
    const order = [...films].sort((a, b) => compareFilms(a, b, sorted));
    const rest = order.length - shown;
    const headings = columns.map((column) => {
      const direction = sorted.descending ? "descending" : "ascending";
      const button = html`<button type="button" class="text-button">${column === "title" ? "Title" : "Year"}</button>`;
      (button as HTMLElement).addEventListener("click", () => sortBy(column));
      return html`<th scope="col" aria-sort=${sorted.column === column ? direction : null}>${button}</th>`;
    });
    holder.replaceChildren(
      html`<div class="table-scroll" tabindex="0" role="region" aria-label=${label}><table>
        <caption>${label}: ${countNoun(films.length, "film")}</caption>
        <thead><tr>${headings}<th scope="col">Genres</th></tr></thead>
        <tbody>${order.slice(0, shown).map(filmRow)}</tbody>
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
  const sortBy = (column: SortColumn) => {
    sorted = {column, descending: sorted.column === column ? !sorted.descending : column === "year"};
    draw();
    holder.querySelectorAll<HTMLElement>("th button")[columns.indexOf(column)].focus();
  };
  draw();
  return holder;
}

function filmRow(film: Film): Node {
  const button = html`<button type="button" class="film-link">${film.title}</button>` as HTMLElement;
  button.addEventListener("click", () => openFilm(film.movieId));
  return html`<tr><td>${button}</td><td class="number">${film.year ?? "–"}</td><td>${genreChips(film.genres)}</td></tr>` as Node;
}

/** Films of unknown year come last in either direction. */
function compareFilms(a: Film, b: Film, {column, descending}: {column: SortColumn; descending: boolean}): number {
  const sign = descending ? -1 : 1;
  if (column === "title") return sign * collator.compare(a.title, b.title);
  if (a.year === null || b.year === null) return Number(a.year === null) - Number(b.year === null);
  return sign * (a.year - b.year) || collator.compare(a.title, b.title);
}
