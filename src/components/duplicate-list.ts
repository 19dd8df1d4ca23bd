import {html} from "htl";
import type {DuplicateGroup} from "../lib/dataset/duplicate-groups.js";
import type {Film} from "../lib/films.js";
import {countNoun, formatPercent} from "../lib/format.js";

export interface DuplicateListOptions {
  onOpen(film: Film): void;
  /** How many groups show at once; the rest unfold. */
  first?: number;
}

/** Groups of near-duplicates by title, each title a way to its film. */
export function duplicateList(
  groups: readonly DuplicateGroup[],
  {onOpen, first = 8}: DuplicateListOptions
): HTMLElement {
  const list = (some: readonly DuplicateGroup[]) =>
    html`<ul class="duplicate-groups">${some.map((group) => html`<li>${titles(group, onOpen)}: ${likeness(group)}</li>`)}</ul>`;
  const rest = groups.slice(first);
  return html`<div>${list(groups.slice(0, first))}${
    rest.length
      ? html`<details class="duplicate-groups"><summary>${countNoun(rest.length, "more group")}</summary>${list(rest)}</details>`
      : ""
  }</div>` as HTMLElement;
}

function likeness({plotSimilarity, posterDistance}: DuplicateGroup): string {
  const parts = [];
  if (plotSimilarity !== null) parts.push(`plots ${formatPercent(plotSimilarity)} alike`);
  if (posterDistance !== null)
    parts.push(posterDistance ? `posters differ in ${posterDistance} of 64 bits` : "posters the same in all 64 bits");
  return parts.join(", ");
}

function titles({films}: DuplicateGroup, onOpen: (film: Film) => void): Node {
  const link = (film: Film) => {
    const open = (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      onOpen(film);
    };
    return html`<span><a href=${`?film=${film.movieId}`} onclick=${open}>${film.title}</a> (${film.year ?? "year unknown"})</span>`;
  };
  const between = (i: number) => (i === 0 ? "" : i === films.length - 1 ? " and " : ", ");
  return html`<span>${films.flatMap((film, i) => [between(i), link(film)])}</span>` as Node;
}
