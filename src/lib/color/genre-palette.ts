import {GENRES, type Genre} from "../genres/genres.js";
import type {Scheme} from "./page-colors.js";

/**
 * One colour a genre, found by `cli/search-palette.ts`: any two are at least 9.9 apart (CIEDE2000) for normal,
 * deuteranopic, protanopic and tritanopic vision, and each has a contrast of at least 3 : 1 to the page.
 */
export const GENRE_PALETTE: Record<Scheme, Record<Genre, string>> = {
  light: {
    Action: "#e91503",
    Adventure: "#57762f",
    Comedy: "#ba8600",
    Crime: "#31425d",
    Drama: "#3463d7",
    Horror: "#620917",
    Romance: "#e95095",
    "Sci-Fi": "#009ea5",
    Thriller: "#702ba3"
  },
  dark: {
    Action: "#f2563c",
    Adventure: "#7cb25a",
    Comedy: "#ffd04a",
    Crime: "#738198",
    Drama: "#5c9bff",
    Horror: "#b13f45",
    Romance: "#ff93be",
    "Sci-Fi": "#60dfde",
    Thriller: "#9761cf"
  }
};

/** The name of a genre's CSS variable, such as `--genre-sci-fi`. */
export function genreVariable(genre: Genre): string {
  return `--genre-${genre.toLowerCase()}`;
}

/** The text of `src/style/genre-palette.css`. */
export function genrePaletteCss(): string {
  const lines = GENRES.map((genre) => {
    const [light, dark] = [GENRE_PALETTE.light[genre], GENRE_PALETTE.dark[genre]];
    return `  ${genreVariable(genre)}: light-dark(${light}, ${dark});`;
  });
  return [
    "/* The nine genres: equal to src/lib/color/genre-palette.ts, which a test holds. */",
    ":root {",
    ...lines,
    "}",
    ""
  ].join("\n");
}
