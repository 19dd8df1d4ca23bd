import {genreVariable} from "../lib/color/genre-palette.js";
import {GENRES, type Genre} from "../lib/genres/genres.js";

/** The genre's colour as a CSS variable, which changes with the reader's light or dark theme. */
export function genreColor(genre: Genre): string {
  return `var(${genreVariable(genre)})`;
}

/** Options for Plot's colour scale: the nine genres in order, each in its own colour everywhere. */
export const genreColorScale = {domain: [...GENRES], range: GENRES.map(genreColor)};
