import {GENRES} from "../../src/lib/genres/genres.js";

/** An invented film as IMDb and TMDB would know it. */
export interface StandInFilm {
  movieId: string;
  title: string;
  year: number;
  /** Minutes; null where IMDb does not know it. */
  runtime: number | null;
  /** As title.basics has them: alphabetical. */
  genres: string[];
  /** Absent where TMDB does not have the film. */
  tmdb?: {id: number; overview: string; posterPath: string | null; language: string; runtime: number};
}

const people = ["ferry pilot", "piano tuner", "night nurse", "bank clerk", "beekeeper", "stunt rider", "cartographer"];
const places = ["on an island of salt", "in a closed hotel", "below the old harbour", "on the last train north"];
const deeds = ["hides a witness", "finds a second moon", "loses a bet with a ghost", "falls for the wrong twin"];

/**
 * Invented films, the same for the same count: every seventh unknown to TMDB, every fifth without an overview, every
 * sixth without a poster, every fourth without a runtime at IMDb.
 */
export function inventFilms(count: number): StandInFilm[] {
  return Array.from({length: count}, (_, index): StandInFilm => {
    const number = index + 1;
    const pick = (list: readonly string[], step: number) => list[Math.floor(index / step) % list.length];
    const person = pick(people, 1);
    const plot = `A ${person} ${pick(places, 2)} ${pick(deeds, 3)}.\nNobody believes number ${number}, "but everyone pays".`;
    const genres = [...new Set([GENRES[index % 9], GENRES[(index * 5 + 2) % 9], ...(number % 8 ? [] : ["Western"])])];
    return {
      movieId: `tt${9_000_000 + number}`,
      title: `The ${person[0].toUpperCase()}${person.slice(1)} No. ${number}`,
      year: 1950 + (index % 70),
      runtime: number % 4 ? 70 + (index % 60) : null,
      genres: genres.sort(),
      tmdb: number % 7 ? describeTmdb(number, plot) : undefined
    };
  });
}

function describeTmdb(number: number, plot: string): StandInFilm["tmdb"] {
  return {
    id: 100_000 + number,
    overview: number % 5 ? plot : "",
    posterPath: number % 6 ? `/poster${number}.jpg` : null,
    language: number % 3 ? "en" : "fr",
    runtime: 60 + (number % 90)
  };
}

/** title.basics in IMDb's format: the films, and among them an adult title, a short and a series. */
export function formatTitleBasics(films: readonly StandInFilm[]): string {
  const header = "tconst titleType primaryTitle originalTitle isAdult startYear endYear runtimeMinutes genres".split(
    " "
  );
  const rows = films.map(({movieId, title, year, runtime, genres}) =>
    [movieId, "movie", title, title, 0, year, "\\N", runtime ?? "\\N", genres.join(",")].join("\t")
  );
  const others = [
    ["tt8000001", "movie", "After Curfew", "After Curfew", 1, 1978, "\\N", 60, "Drama"],
    ["tt8000002", "short", "Nine Doors", "Nine Doors", 0, 1990, "\\N", 9, "Drama"],
    ["tt8000003", "tvSeries", "The Long Queue", "The Long Queue", 0, 1990, 1994, 25, "Comedy"],
    ["tt8000004", "movie", "Moss", "Moss", 0, "\\N", "\\N", "\\N", "\\N"]
  ].map((fields) => fields.join("\t"));
  return `${[header.join("\t"), ...others, ...rows].join("\n")}\n`;
}
