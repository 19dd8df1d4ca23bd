import {GENRES, type Genre} from "../genres/genres.js";
import type {Scheme} from "./page-colors.js";

/**
 * One colour a genre, found by `cli/search-palette.ts`: any two are at least 9.9 apart (CIEDE2000) for normal,
 * deuteranopic, protanopic and tritanopic vision, and each has a contrast of at least 3 : 1 to the page.
 */
export const GENRE_PALETTE: Record<Scheme, Record<Genre, string>> = {
  light: {
    Action: "#d34113",
    Adventure: "#48723c",
    Comedy: "#b88600",
    Crime: "#32425c",
    Drama: "#3664d5",
    Horror: "#610014",
    Romance: "#e75898",
    "Sci-Fi": "#009fa4",
    Thriller: "#702ea0"
  },
  dark: {
    Action: "#ef5a3b",
    Adventure: "#7fb35e",
    Comedy: "#f7cc49",
    Crime: "#738097",
    Drama: "#649bf1",
    Horror: "#b23d47",
    Romance: "#f791b9",
    "Sci-Fi": "#62dedd",
    Thriller: "#975fcf"
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
