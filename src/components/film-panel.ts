import {html} from "htl";
import {catalogueName} from "../lib/catalogues.js";
import {compareLabels} from "../lib/compare-labels.js";
import type {Film} from "../lib/films.js";
import {countNoun, formatMinutes, languageName, listWords} from "../lib/format.js";
import {isLocalId} from "../lib/local-id.js";
import type {TableColumns} from "../lib/table-definition.js";
import {findRows} from "../lib/table-rows.js";
import {plotText, posterFrame} from "./film-media.js";
import {genreChips} from "./genre-chips.js";
import {openFilm, setFilmOpener} from "./open-film.js";
import {readUrlState, writeUrlState} from "./url-state.js";

export interface FilmPanelOptions {
  /** Whose genre labels the films have, such as MovieLens. */
  catalogue?: string;
  /** `data/corpus.json`: whether plots and posters are at hand. */
  corpus?: {present: boolean};
  /** Tables that are loaded when the first film is opened. */
  labels?(): Promise<TableColumns>;
  nearDuplicates?(): Promise<TableColumns>;
  /** A table of figures on each plot, with a column `movie_id` or `film`; every number in it is shown. */
  textFigures?(): Promise<TableColumns>;
}

const partNames = {train: "Training", validation: "Validation", test: "Test"};

/**
 * The panel that shows one film, addressed by `?film=tt…`: put it on a page once. `openFilm` opens it from anywhere;
 * Escape closes it and gives the focus back.
 */
export function filmPanel(films: readonly Film[], options: FilmPanelOptions = {}): HTMLElement {
  const byId = new Map(films.map((film) => [film.movieId, film]));
  const dialog = html`<dialog class="film-panel" aria-labelledby="film-panel-title"></dialog>` as HTMLDialogElement;
  const open = (movieId: string) => {
    const film = byId.get(movieId);
    dialog.replaceChildren(film ? filmView(film, films, options) : unknownFilm(movieId));
    const close = html`<button type="button" class="film-close" aria-label="Close">Close</button>` as HTMLElement;
    close.addEventListener("click", () => dialog.close());
    dialog.prepend(close);
    if (!dialog.open && dialog.isConnected) dialog.showModal();
    dialog.scrollTop = 0;
    writeUrlState("film", movieId);
  };
  dialog.addEventListener("close", () => writeUrlState("film", undefined));
  // A click on the backdrop has the dialog itself as its target.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  setFilmOpener(open);
  const asked = readUrlState("film");
  if (asked) requestAnimationFrame(() => open(asked));
  return html`<div class="film-panel-holder">${dialog}</div>` as HTMLElement;
}

function unknownFilm(movieId: string): Node {
  return html.fragment`<h2 id="film-panel-title">No such film</h2>
    <p>The data holds no film with the id ${movieId}.</p>`;
}

function filmView(film: Film, films: readonly Film[], options: FilmPanelOptions): Node {
  const {movieId, tmdbId, title, year, genres, runtime, originalLanguage, part} = film;
  const facts: [string, string][] = [
    ["Split", partNames[part]],
    ["Runtime", runtime === null ? "unknown" : formatMinutes(runtime)],
    ["Language", originalLanguage === null ? "unknown" : languageName(originalLanguage)]
  ];
  return html.fragment`
    <header><h2 id="film-panel-title">${title}</h2><p class="film-year">${year ?? "year unknown"}</p></header>
    <div class="film-body">
      ${posterFrame(film, !!options.corpus?.present)}
      <div>
        <p class="film-genres">${genreChips(genres)}</p>
        <dl class="film-facts">${facts.map(([name, value]) => html.fragment`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
        <p class="film-links">${isLocalId(movieId) ? "" : html`<a href="https://www.imdb.com/title/${movieId}/" rel="external noreferrer" target="_blank">IMDb</a>`}
        ${tmdbId === null ? "" : html`<a href="https://www.themoviedb.org/movie/${tmdbId}" rel="external noreferrer" target="_blank">TMDB</a>`}
        <code>${movieId}</code></p>
      </div>
    </div>
    <section><h3>Plot</h3>${plotText(film, !!options.corpus?.present)}</section>
    ${later(options.textFigures, (table) => textFigures(film, table))}
    ${later(options.labels, (table) => labelComparison(film, table, options.catalogue))}
    ${later(options.nearDuplicates, (table) => duplicates(film, films, table))}`;
}

/** A section that stands empty until its table has come. */
function later(load: (() => Promise<TableColumns>) | undefined, view: (table: TableColumns) => Node | null): Node {
  const section = html`<section></section>` as HTMLElement;
  load?.()
    .then((table) => section.replaceChildren(view(table) ?? ""))
    .catch((error) => {
      section.replaceChildren(html`<div class="observablehq--error">${String(error)}</div>` as Node);
    });
  return section;
}

const marks = {same: "", added: "+ ", missing: "− ", other: ""};

function labelComparison({movieId, genres}: Film, table: TableColumns, catalogue = "this corpus"): Node {
  const rows = findRows(table, "movie_id", movieId);
  if (!rows.length) return html.fragment`<h3>Other catalogues</h3><p class="small">None of them has this film.</p>`;
  return html.fragment`<h3>Other catalogues</h3>
    <table><tbody>${rows.map(
      ({source, genres: theirs}) =>
        html`<tr><th scope="row">${catalogueName(source as string)}</th><td>${compareLabels(
          genres,
          (theirs as string).split("|").filter(Boolean)
        ).map(
          ({genre, status}) => html`<span class="film-label" data-status=${status}>${marks[status]}${genre}</span> `
        )}</td></tr>`
    )}</tbody></table>
    <p class="small muted">Compared with the labels of ${catalogue} over the nine genres: + only there, − only in ${catalogue}.</p>`;
}

function duplicates({movieId}: Film, films: readonly Film[], table: TableColumns): Node | null {
  const group = findRows(table, "movie_id", movieId)[0]?.group;
  if (group === undefined || group === null) return null;
  const others = findRows(table, "group", group as number).filter((row) => row.movie_id !== movieId);
  const byId = new Map(films.map((film) => [film.movieId, film]));
  return html.fragment`<h3>Nearly the same as</h3>
    <ul class="film-duplicates">${others.map((row) => {
      const other = byId.get(row.movie_id as string);
      const button = html`<button type="button" class="text-button">${other?.title ?? row.movie_id} (${other?.year ?? "year unknown"})</button>`;
      (button as HTMLElement).addEventListener("click", () => openFilm(row.movie_id as string));
      return html`<li>${button}</li>`;
    })}</ul>
    <p class="small muted">They share a plot or a poster, so the split keeps them together.</p>`;
}

function textFigures({movieId, index}: Film, table: TableColumns): Node | null {
  const [row] = "movie_id" in table ? findRows(table, "movie_id", movieId) : findRows(table, "film", index);
  const figures = Object.entries(row ?? {}).filter(([name, value]) => typeof value === "number" && name !== "film");
  if (!figures.length) return null;
  const phrases = figures.map(([name, value]) =>
    countNoun(value as number, name.replaceAll("_", " ").replace(/s$/, ""))
  );
  return html.fragment`<p class="small">The plot in figures: ${listWords(phrases)}.</p>`;
}
