import {html} from "htl";
import type {MapHit} from "../lib/topics/map/search-map.js";

/** A field that finds films and topics on a map; choosing a result gives it to `onChoice`, an emptied field null. */
export function mapSearch(search: (query: string) => MapHit[], onChoice: (hit: MapHit | null) => void): HTMLElement {
  const results = html`<ul class="map-search-results"></ul>` as HTMLElement;
  const status = html`<span class="visually-hidden" role="status"></span>` as HTMLElement;
  const input = html`<input type="search" placeholder="a title, or a word such as heist">` as HTMLInputElement;
  input.addEventListener("input", (event) => {
    event.stopPropagation();
    const hits = search(input.value);
    status.textContent = input.value.trim() ? `${hits.length} found` : "";
    results.replaceChildren(
      ...hits.map((hit) => {
        const button = html`<button type="button" class="film-link">${hit.name}</button>` as HTMLElement;
        button.addEventListener("click", () => onChoice(hit));
        return html`<li>${button} <span class="muted">${hit.note}</span></li>` as Node;
      })
    );
    if (input.value.trim() && !hits.length)
      results.append(html`<li class="muted">No title and no topic has these words.</li>` as Node);
    if (!input.value) onChoice(null);
  });
  return html`<div class="map-search"><label>Find <span class="visually-hidden">a film or a topic</span>${input}</label>${results}${status}</div>` as HTMLElement;
}
