import {html} from "htl";
import {catalogueName} from "../lib/catalogues.js";
import type {Film} from "../lib/films.js";
import {siteUrl} from "./site-root.js";

/** A film's poster where a corpus is at hand, else an empty frame that says why. */
export function posterFrame(film: Film, corpusPresent: boolean): HTMLElement {
  const frame = html`<div class="film-poster"></div>` as HTMLElement;
  const empty = (reason: string) => frame.replaceChildren(html`<span>${reason}</span>` as Node);
  if (!film.hasPoster) empty("No poster known");
  else if (!corpusPresent) empty("Shown with a corpus only");
  else {
    const image = html`<img alt="Poster of ${film.title}" src=${siteUrl(`_file/corpus/posters/${film.movieId}.jpg`)}>`;
    (image as HTMLImageElement).addEventListener("error", () => empty("The poster could not be read"));
    frame.append(image as Node);
  }
  return frame;
}

/** A film's plot where a corpus is at hand, else a sentence that says why not. */
export function plotText(film: Film, corpusPresent: boolean): HTMLElement {
  const holder = html`<div class="film-plot"></div>` as HTMLElement;
  const empty = (reason: string) => holder.replaceChildren(html`<p class="film-absent">${reason}</p>` as Node);
  if (!film.hasPlot) empty("No plot of this film is known.");
  else if (!corpusPresent) {
    empty(
      "The plot belongs to its owner, so this site has figures on it but not its text. Start it with a corpus to read it here."
    );
  } else {
    fetch(siteUrl(`_file/corpus/plots/${film.movieId}.json`))
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(`${response.status}`))))
      .then(({plot, source}) =>
        holder.replaceChildren(
          html`<p>${plot}</p>` as Node,
          html`<p class="small muted">Source: ${catalogueName(source)}</p>` as Node
        )
      )
      .catch(() => empty("The plot could not be read from the corpus."));
  }
  return holder;
}
