import {html} from "htl";
import type {Film} from "../lib/films.js";
import {siteUrl} from "./site-root.js";

export interface FoundPlot {
  film: Film;
  plot: string;
  source: string;
}

/** A film's plot from the corpus at hand. Rejects with a sentence for the reader. */
export async function fetchPlot(film: Film): Promise<FoundPlot> {
  const response = await fetch(siteUrl(`_file/corpus/plots/${film.movieId}.json`));
  if (!response.ok) throw new Error(`The plot of ${film.title} could not be read from the corpus.`);
  const {plot, source} = await response.json();
  return {film, plot, source};
}

/** Finds a film by its title among those that have what is looked for, a plot unless said, and tells which was chosen. */
export function filmSearch(
  films: readonly Film[],
  onChoice: (film: Film) => void,
  has: (film: Film) => boolean = ({hasPlot}) => hasPlot
): Node {
  const able = films.filter(has);
  const results = html`<ul class="text-source-films"></ul>` as HTMLElement;
  const search = html`<input type="search" placeholder="part of a title">` as HTMLInputElement;
  search.addEventListener("input", (event) => {
    event.stopPropagation();
    const query = search.value.trim().toLowerCase();
    const found = query.length < 2 ? [] : able.filter(({title}) => title.toLowerCase().includes(query));
    results.replaceChildren(
      ...found.slice(0, 6).map((film) => {
        const button = html`<button type="button" class="film-link">${film.title}</button>` as HTMLElement;
        button.addEventListener("click", () => onChoice(film));
        return html`<li>${button} <span class="muted">${film.year ?? ""}</span></li>` as Node;
      })
    );
  });
  return html`<div class="text-source-search"><label>Or a film of the corpus ${search}</label>${results}</div>` as Node;
}
