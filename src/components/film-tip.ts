import {html} from "htl";
import type {Film} from "../lib/films.js";
import {formatPercent} from "../lib/format.js";

/** What a map tells of a film below the pointer. */
export function filmTip(film: Film, topic: string | null, probability: number): Node {
  return html.fragment`<strong>${film.title}</strong> ${film.year ?? "year unknown"}<br>
    ${film.genres.join(", ")}<br>
    ${topic === null ? "outside all topics" : `${topic}; ${probability ? `membership ${formatPercent(probability)}` : "given to the nearest topic"}`}`;
}
