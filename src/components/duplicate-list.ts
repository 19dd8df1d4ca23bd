import {html} from "htl";
import type {DuplicateGroup} from "../lib/dataset/duplicate-groups.js";
import type {Film} from "../lib/films.js";

const kinds = {plot: "same plot", poster: "same poster", both: "same plot and poster"};

/** Groups of near-duplicates by title, each title a way to its film. */
export function duplicateList(groups: readonly DuplicateGroup[], {onOpen}: {onOpen(film: Film): void}): HTMLElement {
  const link = (film: Film) => {
    const open = (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      onOpen(film);
    };
    return html`<span><a href=${`?film=${film.movieId}`} onclick=${open}>${film.title}</a> (${film.year ?? "year unknown"})</span>`;
  };
  return html`<ul class="duplicate-groups">${groups.map(
    ({kind, films, plotSimilarity, posterDistance}) => html`<li>
      ${films.flatMap((film, i) => [i ? (i === films.length - 1 ? " and " : ", ") : "", link(film)])}:
      ${kinds[kind]}${plotSimilarity === null ? "" : `, plots ${Math.round(plotSimilarity * 100)}% alike`}${posterDistance === null ? "" : `, posters ${posterDistance} bits of 64 apart`}
    </li>`
  )}</ul>` as HTMLElement;
}
