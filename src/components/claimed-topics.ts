import {html} from "htl";
import type {Film} from "../lib/films.js";
import {countNoun, formatPercent} from "../lib/format.js";
import type {ClaimedTopic} from "../lib/topics/claimed-topics.js";
import {openFilm} from "./open-film.js";

/** Each claimed topic beside the one that comes nearest to it: its words, the claim's own set off, films and genres. */
export function claimedTopics(
  claims: readonly ClaimedTopic[],
  films: readonly Film[],
  onChoose: (topic: number) => void
): HTMLElement {
  return html`<div class="claimed-topics">${claims.map(({name, topic, matched}) => {
    if (!topic) return html`<section><h3>“${name}”</h3><p>No topic has two of its words.</p></section>`;
    const choose = html`<button type="button" class="film-link">${topic.label}</button>` as HTMLElement;
    choose.addEventListener("click", () => onChoose(topic.topic));
    const words = topic.words.flatMap(({term}, place) => [
      place ? ", " : "",
      matched.includes(term) ? html`<strong>${term}</strong>` : term
    ]);
    const genres = topic.genres.slice(0, 3).map(({genre, share}) => `${genre} ${formatPercent(share)}`);
    return html`<section class="film-list"><h3>“${name}”</h3>
      <p>${choose}, ${countNoun(topic.rows.length, "film")}</p>
      <p class="small">${words}</p>
      <p class="small">${genres.join(", ")}</p>
      <ul>${topic.representatives.map((row) => {
        const button = html`<button type="button" class="film-link">${films[row].title}</button>` as HTMLElement;
        button.addEventListener("click", () => openFilm(films[row].movieId));
        return html`<li>${button} <span class="muted">${films[row].year ?? ""}</span></li>`;
      })}</ul></section>`;
  })}</div>` as HTMLElement;
}
