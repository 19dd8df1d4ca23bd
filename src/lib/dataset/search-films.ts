import type {Film} from "../films.js";

/** Letters that Unicode does not take apart into a base letter and an accent. */
const undecomposed: Record<string, string> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  ı: "i"
};

/** Text as a search compares it: lower case, no accents, other marks as single spaces. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[øłđðþæœßı]/g, (letter) => undecomposed[letter])
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The films, in their order, in whose title every word of the query begins a word, or whose id begins with it. */
export type FilmSearch = (query: string) => Film[];

/** Folds every title once, so that a search answers while a reader types. */
export function filmSearch(films: readonly Film[]): FilmSearch {
  const titles = films.map((film) => ` ${foldText(film.title)} `);
  return (query) => {
    const words = foldText(query).split(" ").filter(Boolean);
    if (!words.length) return query.trim() ? [] : [...films];
    const id = query.trim().toLowerCase();
    const isId = /^tt\d+$/.test(id);
    return films.filter(
      (film, i) => (isId && film.movieId.startsWith(id)) || words.every((word) => titles[i].includes(` ${word}`))
    );
  };
}
