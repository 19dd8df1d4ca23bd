import {basename} from "node:path";
import type {CorpusSelection} from "../../lib/corpus-description.js";
import {describeIngest} from "../../lib/ingest/describe-ingest.js";
import {writeCorpusDescription} from "../corpus-description.js";
import {writeFileAtomic} from "../write-file.js";
import {posterName} from "./harvest-films.js";
import {explainWriteError} from "./ingest-error.js";
import type {IngestFolder} from "./ingest-folder.js";
import type {Journal} from "./journal.js";
import {titlesName} from "./obtain-titles.js";
import type {SelectedTitle} from "./selected-title.js";

/** Minutes; what a corpus can hold. IMDb knows a film of 51,420. */
const longestRuntime = 32767;

/**
 * Writes the corpus's own files from what the journal holds and moves them to their places, ordered by id: the same
 * bytes in whatever order and in however many runs the answers came.
 */
export function writeCorpus(
  films: readonly SelectedTitle[],
  folder: IngestFolder,
  journal: Journal,
  selection: Omit<CorpusSelection, "titleBasics">
): void {
  const movies = [["movie_id", "tmdb_id", "title", "year", "genres", "runtime", "original_language"]];
  const plots = [["movie_id", "plot", "source"]];
  const posters = new Set<string>();
  for (const {movieId, title, year, runtime, genres} of films) {
    const found = journal.found.get(movieId);
    const film = found?.film;
    const minutes = [runtime, found?.runtime].find((value) => value && value <= longestRuntime);
    movies.push([
      movieId,
      String(film?.tmdbId ?? ""),
      title,
      String(year ?? ""),
      genres.join("|"),
      String(minutes ?? ""),
      film?.originalLanguage ?? ""
    ]);
    if (film?.overview) plots.push([movieId, film.overview, "tmdb"]);
    const poster = journal.posters.get(movieId);
    if (poster && folder.locate(posterName(movieId), poster.bytes)) posters.add(basename(posterName(movieId)));
  }
  try {
    writeFileAtomic(folder.staged("movies.tsv"), formatTsv(movies));
    writeFileAtomic(folder.staged("plots.tsv"), formatTsv(plots));
    const {bytes, sha256} = journal.titles!;
    writeCorpusDescription(folder.work, describeIngest({...selection, titleBasics: {bytes, sha256}}));
    folder.publishPosters(posters);
    for (const name of [titlesName, "movies.tsv", "plots.tsv", "corpus.json"]) folder.publish(name);
  } catch (error) {
    throw explainWriteError(error, folder.path);
  }
}

/** Rows as lines of fields; a tab or line break within a field, which the format cannot hold, becomes a space. */
function formatTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((field) => field.replace(/[\t\r\n]+/g, " ").trim()).join("\t")}\n`).join("");
}
