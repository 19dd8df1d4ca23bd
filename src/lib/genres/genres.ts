/** The nine genres, in the order that every table, vector, chart and model output uses. */
export const GENRES = [
  "Action",
  "Adventure",
  "Comedy",
  "Crime",
  "Drama",
  "Horror",
  "Romance",
  "Sci-Fi",
  "Thriller"
] as const;

export type Genre = (typeof GENRES)[number];

const indexByGenre = new Map<string, number>(GENRES.map((genre, index) => [genre, index]));

/** True for one of the nine genres, spelled as IMDb spells it. */
export function isGenre(name: string): name is Genre {
  return indexByGenre.has(name);
}

/** The genre's place among the nine (0 to 8), or -1 for any other name. */
export function genreIndex(name: string): number {
  return indexByGenre.get(name) ?? -1;
}
