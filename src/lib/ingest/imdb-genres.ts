/** Every genre that IMDb's title.basics uses. */
export const IMDB_GENRES: ReadonlySet<string> = new Set([
  "Action",
  "Adult",
  "Adventure",
  "Animation",
  "Biography",
  "Comedy",
  "Crime",
  "Documentary",
  "Drama",
  "Family",
  "Fantasy",
  "Film-Noir",
  "Game-Show",
  "History",
  "Horror",
  "Music",
  "Musical",
  "Mystery",
  "News",
  "Reality-TV",
  "Romance",
  "Sci-Fi",
  "Short",
  "Sport",
  "Talk-Show",
  "Thriller",
  "War",
  "Western"
]);

/** True for a genre of IMDb's list; others, such as MovieLens' Children and IMAX, are kept and reported. */
export function isImdbGenre(name: string): boolean {
  return IMDB_GENRES.has(name);
}
