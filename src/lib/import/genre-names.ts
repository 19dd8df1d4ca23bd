import {IMDB_GENRES} from "../ingest/imdb-genres.js";

const byFolded = new Map([...IMDB_GENRES].map((genre) => [foldGenre(genre), genre]));
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

function foldGenre(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, "");
}
