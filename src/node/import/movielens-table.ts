import {existsSync} from "node:fs";
import {join} from "node:path";
import {openDelimited} from "./delimited-table.js";
import {ImportError} from "./import-error.js";
import {readMovieLensTitle} from "./movielens-title.js";
import type {SourceRow, SourceTable} from "./source-table.js";

/**
 * Opens a MovieLens folder (movies.csv and links.csv; ratings and tags are not read): ids of IMDb and TMDB from the
 * links, years and leading articles from the titles.
 */
export async function openMovieLens(folder: string): Promise<SourceTable> {
  for (const file of ["movies.csv", "links.csv"]) {
    if (existsSync(join(folder, file))) continue;
    const message = `is missing in ${folder}; a MovieLens folder has movies.csv and links.csv`;
    throw new ImportError([{file, message}]);
  }
  const links = await readLinks(join(folder, "links.csv"));
  const movies = await openDelimited(join(folder, "movies.csv"), "csv");
  const places = placesOf(movies, ["movieId", "title", "genres"]);
  return {
    format: "movielens",
    file: movies.file,
    columns: ["imdbId", "tmdbId", "title", "year", "genres"],
    rows: async function* (): AsyncIterable<SourceRow> {
      for await (const {values, ...at} of movies.rows()) {
        const [movieId, written, genres] = places.map((place) => values[place] as string);
        const {title, year} = readMovieLensTitle(written ?? "");
        yield {...at, values: [...(links.get(movieId) ?? ["", ""]), title, year, genres]};
      }
    }
  };
}

async function readLinks(path: string): Promise<Map<string, [imdbId: string, tmdbId: string]>> {
  const table = await openDelimited(path, "csv");
  const places = placesOf(table, ["movieId", "imdbId", "tmdbId"]);
  const links = new Map<string, [string, string]>();
  for await (const {line, values, problem} of table.rows()) {
    if (problem) throw new ImportError([{file: table.file, line, message: problem}]);
    const [movieId, imdbId, tmdbId] = places.map((place) => values[place] as string);
    if (links.has(movieId)) throw new ImportError([{file: table.file, line, message: `names film ${movieId} again`}]);
    links.set(movieId, [imdbId, tmdbId]);
  }
  return links;
}

function placesOf({file, columns}: SourceTable, names: string[]): number[] {
  const missing = names.filter((name) => !columns.includes(name));
  if (!missing.length) return names.map((name) => columns.indexOf(name));
  const message = `lacks the column ${missing.join(", ")} of MovieLens; it has ${columns.join(", ")}`;
  throw new ImportError([{file, line: 1, message}]);
}
