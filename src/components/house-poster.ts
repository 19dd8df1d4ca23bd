import {html} from "htl";
import type {HouseFilm} from "../lib/house/films.js";
import {siteUrl} from "./site-root.js";

/** The poster of an invented film, labelled as such; it is fetched when it comes into view. */
export function housePoster({id, title, year}: HouseFilm): HTMLElement {
  const image = html`<img width="400" height="600" loading="lazy" decoding="async" alt="Poster of ${title} (${year}), an invented film">`;
  (image as HTMLImageElement).src = siteUrl(`house/${id}.svg`);
  return html`<span class="house-poster">${image}<span class="house-label">Invented film</span></span>` as HTMLElement;
}
