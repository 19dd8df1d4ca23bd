/** IMDb's genres, as its data sets spell them. */
export const IMDB_GENRES: readonly string[] = [
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
];

const byFolded = new Map(IMDB_GENRES.map((genre) => [foldGenre(genre), genre]));
for (const [written, genre] of [
  ["Science Fiction", "Sci-Fi"],
  ["Sports", "Sport"]
]) {
  byFolded.set(foldGenre(written), genre);
}

/**
 * A genre's name as IMDb spells it: case, spaces and hyphens don't matter ("sci fi", "SciFi"), "Science Fiction" is
 * Sci-Fi and "Sports" is Sport. Any other name is given back as it is: a guess ("Romantic", "Suspense") would change
 * what a catalogue says.
 */
export function canonicalGenre(name: string): string {
  return byFolded.get(foldGenre(name)) ?? name;
}

/** True for one of IMDb's genres, spelled as IMDb spells it. */
export function isImdbGenre(name: string): boolean {
  return byFolded.get(foldGenre(name)) === name;
}

function foldGenre(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, "");
}
