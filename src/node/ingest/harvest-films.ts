import {join} from "node:path";
import PQueue from "p-queue";
import {writeFileAtomic} from "../write-file.js";
import {fetchPoster} from "./fetch-poster.js";
import {explainWriteError, FilmError, IngestError} from "./ingest-error.js";
import type {IngestFolder} from "./ingest-folder.js";
import type {FoundEntry, Journal} from "./journal.js";
import type {ProgressReport} from "./progress-report.js";
import type {Requests} from "./requests.js";
import type {SelectedTitle} from "./selected-title.js";
import type {TmdbClient} from "./tmdb-client.js";

export interface PosterSource {
  requests: Requests;
  /** Ends with a slash. */
  base: string;
  /** One of TMDB's sizes, such as w154. */
  size: string;
}

export interface HarvestOptions {
  tmdb: TmdbClient;
  /** Absent when posters are skipped. */
  posters?: PosterSource;
  concurrency: number;
  /** Aborted by the reader, or here when there is no going on; ends requests under way. */
  control: AbortController;
  report: ProgressReport;
}

/** What could not be had of a film; asked for again the next time. */
export interface Failure {
  movieId: string;
  what: "film" | "poster";
  reason: string;
}

/** So many films in a row failing means that the host, not the films, is at fault. */
const hopeless = 25;

/**
 * Asks TMDB for each film and its poster host for each poster, except what the journal says is settled. What comes is
 * saved film by film. Gives what failed, by id; throws when there is no going on: a refused key, a full disk, an
 * interruption, or failure after failure.
 */
export async function harvestFilms(
  films: readonly SelectedTitle[],
  folder: IngestFolder,
  journal: Journal,
  options: HarvestOptions
): Promise<Failure[]> {
  const {concurrency, control, report} = options;
  const open = films.filter((film) => !isSettled(film, folder, journal, options));
  const failures: Failure[] = [];
  const queue = new PQueue({concurrency});
  const bar = report.start("Films from TMDB", films.length, "films", films.length - open.length);
  let done = films.length - open.length;
  let inARow = 0;
  const take = async (film: SelectedTitle) => {
    control.signal.throwIfAborted();
    try {
      await harvestFilm(film, folder, journal, options);
      inARow = 0;
    } catch (error) {
      if (!(error instanceof HarvestFailure)) throw error;
      failures.push({movieId: film.movieId, what: error.what, reason: error.message});
      if (++inARow === hopeless) {
        throw new IngestError(
          `${hopeless} films in a row failed, the last because ${error.message}; run the same command again later to go on`
        );
      }
    }
    bar.update(++done);
  };
  try {
    await Promise.all(open.map((film) => queue.add(() => take(film))));
  } catch (error) {
    queue.clear();
    const {signal} = control;
    const reason = signal.aborted ? signal.reason : error;
    control.abort(reason);
    await queue.onIdle();
    throw reason;
  } finally {
    bar.stop();
  }
  return failures.sort((a, b) => (a.movieId < b.movieId ? -1 : 1));
}

class HarvestFailure extends FilmError {
  constructor(
    readonly what: Failure["what"],
    message: string
  ) {
    super(message);
  }
}

async function harvestFilm(
  film: SelectedTitle,
  folder: IngestFolder,
  journal: Journal,
  options: HarvestOptions
): Promise<void> {
  const found = await attempt("film", () => findFilm(film, journal, options.tmdb));
  // A runtime that cannot be had keeps no one from the poster.
  const runtime = await Promise.allSettled([attempt("film", () => findRuntime(film, found, journal, options.tmdb))]);
  await savePoster(found, folder, journal, options);
  if (runtime[0].status === "rejected") throw runtime[0].reason;
}

async function savePoster(
  {movieId, film}: FoundEntry,
  folder: IngestFolder,
  journal: Journal,
  options: HarvestOptions
): Promise<void> {
  const posterPath = film?.posterPath;
  if (!posterPath || !options.posters || hasPoster(movieId, folder, journal, options)) return;
  const {requests, base, size} = options.posters;
  const bytes = await attempt("poster", () => fetchPoster(requests, `${base}${size}${posterPath}`));
  const path = folder.staged(posterName(movieId));
  try {
    writeFileAtomic(path, bytes);
  } catch (error) {
    throw explainWriteError(error, path);
  }
  journal.append({kind: "poster", movieId, posterPath, size, bytes: bytes.length});
}

async function attempt<T>(what: Failure["what"], run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof FilmError ? new HarvestFailure(what, error.message) : error;
  }
}

async function findFilm({movieId}: SelectedTitle, journal: Journal, tmdb: TmdbClient): Promise<FoundEntry> {
  const known = journal.found.get(movieId);
  if (known) return known;
  const entry: FoundEntry = {kind: "found", movieId, film: await tmdb.find(movieId)};
  journal.append(entry);
  return entry;
}

async function findRuntime({runtime}: SelectedTitle, found: FoundEntry, journal: Journal, tmdb: TmdbClient) {
  if (found.film && !isFound(found, runtime)) {
    journal.append({...found, runtime: await tmdb.runtime(found.film.tmdbId)});
  }
}

function isFound(entry: FoundEntry, runtime: number | null): boolean {
  return !entry.film || runtime !== null || entry.runtime !== undefined;
}

function isSettled(film: SelectedTitle, folder: IngestFolder, journal: Journal, options: HarvestOptions): boolean {
  const found = journal.found.get(film.movieId);
  if (!found || !isFound(found, film.runtime)) return false;
  return !found.film?.posterPath || !options.posters || hasPoster(film.movieId, folder, journal, options);
}

/** True when the poster that TMDB names now was saved in the size that is wanted, and is still there. */
function hasPoster(movieId: string, folder: IngestFolder, journal: Journal, {posters}: HarvestOptions): boolean {
  const saved = journal.posters.get(movieId);
  const current = saved?.posterPath === journal.found.get(movieId)?.film?.posterPath && saved?.size === posters?.size;
  return !!saved && current && folder.locate(posterName(movieId), saved.bytes) !== undefined;
}

/** A poster's file, below the corpus folder. */
export function posterName(movieId: string): string {
  return join("posters", `${movieId}.jpg`);
}
