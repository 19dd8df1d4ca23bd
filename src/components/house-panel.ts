import {html} from "htl";
import type {HouseFilm} from "../lib/house/films.js";
import {genreChips} from "./genre-chips.js";
import {housePoster} from "./house-poster.js";
import {siteUrl} from "./site-root.js";
import {readUrlState, writeUrlState} from "./url-state.js";

export type HousePanel = HTMLElement & {open(id: string): void};

/** The panel that shows one invented film, addressed by `?film=house-…`. Escape closes it and gives the focus back. */
export function housePanel(films: readonly HouseFilm[]): HousePanel {
  const dialog =
    html`<dialog class="film-panel house-panel" aria-labelledby="house-panel-title"></dialog>` as HTMLDialogElement;
  const holder = html`<div class="film-panel-holder">${dialog}</div>` as HousePanel;
  holder.open = (id) => {
    const film = films.find((each) => each.id === id);
    const close = html`<button type="button" class="film-close" aria-label="Close">Close</button>` as HTMLElement;
    close.addEventListener("click", () => dialog.close());
    dialog.replaceChildren(close, film ? filmView(film) : unknownFilm(id));
    if (!dialog.open && dialog.isConnected) dialog.showModal();
    dialog.scrollTop = 0;
    writeUrlState("film", id);
  };
  dialog.addEventListener("close", () => writeUrlState("film", undefined));
  // A click on the backdrop has the dialog itself as its target.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  const asked = readUrlState("film");
  if (asked) requestAnimationFrame(() => holder.open(asked));
  return holder;
}

function unknownFilm(id: string): Node {
  return html.fragment`<h2 id="house-panel-title">No such film</h2>
    <p>The house collection holds no film with the id ${id}.</p>`;
}

function filmView(film: HouseFilm): Node {
  const {id, title, year, genres, synopsis} = film;
  return html.fragment`
    <header><h2 id="house-panel-title">${title}</h2><p class="film-year">${year}, an invented film</p></header>
    ${housePoster(film)}
    <p class="film-genres">${genreChips(genres)}</p>
    <section><h3>Synopsis, written for Marquee</h3><p>${synopsis}</p></section>
    <p class="small"><a href=${siteUrl(`house/${id}.svg`)} download="${id}.svg">The poster as SVG</a></p>`;
}
