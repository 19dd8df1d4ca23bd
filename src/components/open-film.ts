import {siteUrl} from "./site-root.js";

let show: ((movieId: string) => void) | undefined;

/** Names what shows a film on this page: its panel. */
export function setFilmOpener(opener: (movieId: string) => void): void {
  show = opener;
}

/** Opens a film's panel, from any chart or table; on a page with no panel, goes to the dataset page's. */
export function openFilm(movieId: string): void {
  if (show) show(movieId);
  else location.assign(`${siteUrl("dataset")}?film=${movieId}`);
}
