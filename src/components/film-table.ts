import {html} from "htl";
import {modalityState} from "../lib/dataset/modality-counts.js";
import {filmSearch} from "../lib/dataset/search-films.js";
import {formatSortOrder, parseSortOrder, type SortKey, type SortOrder, sortFilms} from "../lib/dataset/sort-films.js";
import type {Film} from "../lib/films.js";
import {countNoun, languageName} from "../lib/format.js";
import {genreChips} from "./genre-chips.js";
import {pageButtons} from "./page-buttons.js";
import {readUrlState, writeUrlState} from "./url-state.js";

export interface FilmTableOptions {
  /** Called with the film that the reader chose. */
  onOpen(film: Film): void;
  pageSize?: number;
}

const defaultOrder: SortOrder = {key: "year", descending: false};

const columns: {key: SortKey; label: string; cell(film: Film): unknown}[] = [
  {key: "year", label: "Year", cell: (film) => film.year ?? "—"},
  {key: "genres", label: "Genres", cell: (film) => genreChips(film.genres)},
  {key: "has", label: "Has", cell: (film) => modalityState(film)},
  {key: "runtime", label: "Minutes", cell: (film) => film.runtime ?? "—"},
  {
    key: "language",
    label: "Language",
    cell: (film) => (film.originalLanguage ? languageName(film.originalLanguage) : "—")
  },
  {key: "part", label: "Part", cell: (film) => film.part}
];

/** Every film, a page at a time: searched by title or id, sorted by a column. Search and order are in the address. */
export function filmTable(films: readonly Film[], {onOpen, pageSize = 25}: FilmTableOptions): HTMLElement {
  const search = filmSearch(films);
  let order: SortOrder = parseSortOrder(readUrlState("sort") ?? "") ?? defaultOrder;
  let page = 0;
  let found: Film[] = [];

  const input = html`<input type="search" placeholder="a title, or an id such as tt0133093" />` as HTMLInputElement;
  const status = html`<output class="film-table-status" aria-live="polite"></output>` as HTMLElement;
  const head = html`<thead></thead>` as HTMLElement;
  const body = html`<tbody></tbody>` as HTMLElement;
  const pager = html`<div></div>` as HTMLElement;

  const showPage = (next: number) => {
    page = next;
    const rows = found.slice(page * pageSize, (page + 1) * pageSize);
    body.replaceChildren(...rows.map((film) => filmRow(film, onOpen)));
    pager.replaceChildren(
      pageButtons({page, pages: Math.ceil(found.length / pageSize), label: "Films", onPage: showPage})
    );
  };
  const update = () => {
    found = sortFilms(search(input.value), order);
    status.textContent =
      found.length === films.length ? countNoun(found.length, "film") : `${countNoun(found.length, "film")} found`;
    if (!found.length) status.textContent = films.length ? "No title or id matches." : "No film passes the filter.";
    showPage(0);
  };
  const sortBy = (key: SortKey) => {
    order = {key, descending: order.key === key && !order.descending};
    const text = formatSortOrder(order);
    writeUrlState("sort", text === formatSortOrder(defaultOrder) ? undefined : text);
    drawHead();
    update();
    head.querySelector<HTMLElement>(`[data-key=${key}]`)?.focus();
  };
  const drawHead = () => {
    const cells = [{key: "title" as SortKey, label: "Title"}, ...columns];
    head.replaceChildren(html`<tr>${cells.map(({key, label}) => headerCell(key, label, order, sortBy))}</tr>` as Node);
  };

  input.value = readUrlState("q") ?? "";
  input.addEventListener("input", () => {
    writeUrlState("q", input.value.trim());
    update();
  });
  drawHead();
  update();
  return html`<div class="film-table">
    <div class="film-table-controls"><label>Search the films ${input}</label>${status}</div>
    <table><caption class="visually-hidden">Films; a column's heading sorts by it, a title opens the film</caption>${head}${body}</table>
    ${pager}
  </div>` as HTMLElement;
}

function headerCell(key: SortKey, label: string, order: SortOrder, sortBy: (key: SortKey) => void): Node {
  const direction = order.descending ? "descending" : "ascending";
  const arrow = order.key === key ? (order.descending ? " ↓" : " ↑") : "";
  return html`<th scope="col" class=${`film-table-${key}`} aria-sort=${order.key === key ? direction : "none"}>
    <button type="button" data-key=${key} onclick=${() => sortBy(key)}>${label}<span aria-hidden="true">${arrow}</span></button>
  </th>` as Node;
}

function filmRow(film: Film, onOpen: (film: Film) => void): Node {
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(film);
  };
  return html`<tr onclick=${open}>
    <th scope="row" class="film-table-title"><a href=${`?film=${film.movieId}`}>${film.title}</a></th>
    ${columns.map(({key, cell}) => html`<td class=${`film-table-${key}`}>${cell(film)}</td>`)}
  </tr>` as Node;
}
