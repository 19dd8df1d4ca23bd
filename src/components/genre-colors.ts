import {GENRES, type Genre} from "../lib/genres/genres.js";

/** The genre's colour as a CSS variable, which style.css sets for light and dark. */
export function genreColor(genre: Genre): string {
  return `var(--genre-${genre.toLowerCase()})`;
}

/** Options for Plot's colour scale: the nine genres in order, each in its own colour everywhere. */
export const genreColorScale = {domain: [...GENRES], range: GENRES.map(genreColor)};
