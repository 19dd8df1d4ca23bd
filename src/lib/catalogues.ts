const names: Record<string, string> = {
  movielens: "MovieLens 25M",
  tmdb: "TMDB",
  imdb: "IMDb",
  "imdb-first-three": "IMDb’s first three",
  justwatch: "JustWatch",
  prime: "Prime Video",
  netflix: "Netflix",
  disney: "Disney+",
  hulu: "Hulu"
};

/** A catalogue's name for readers, from its name in the tables; one that is not known is given back as it is. */
export function catalogueName(source: string): string {
  return names[source] ?? source;
}
