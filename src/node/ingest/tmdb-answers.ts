import {FilmError} from "./ingest-error.js";

/** What TMDB knows of a film, as far as a corpus uses it. */
export interface TmdbFilm {
  tmdbId: number;
  /** Empty when TMDB has none. */
  overview: string;
  /** Such as "/abc.jpg". */
  posterPath: string | null;
  originalLanguage: string | null;
}

export interface TmdbConfiguration {
  /** Address that posters lie below; ends with a slash. */
  images: string;
  posterSizes: string[];
}

/** The answer to /3/configuration. Throws a FilmError when it has another form. */
export function readConfiguration(answer: unknown): TmdbConfiguration {
  const {images} = asObject(answer, "an object");
  const {secure_base_url: base, poster_sizes: sizes} = asObject(images, "images");
  if (typeof base !== "string" || !/^https?:\/\/.+\/$/.test(base)) throw mistaken("images.secure_base_url");
  if (!Array.isArray(sizes) || !sizes.every((size) => typeof size === "string")) throw mistaken("images.poster_sizes");
  return {images: base, posterSizes: sizes};
}

/** The answer to /3/find: the film, or null when TMDB has none with this id. Throws when it has another form. */
export function readFound(answer: unknown): TmdbFilm | null {
  const {movie_results: films} = asObject(answer, "an object");
  if (!Array.isArray(films)) throw mistaken("movie_results");
  if (!films.length) return null;
  const film = asObject(films[0], "movie_results[0]");
  if (!Number.isInteger(film.id) || Number(film.id) < 1) throw mistaken("movie_results[0].id");
  const posterPath = readText(film, "poster_path") || null;
  if (posterPath && !/^\/[\w.-]+$/.test(posterPath)) throw mistaken("poster_path");
  const language = readText(film, "original_language");
  return {
    tmdbId: Number(film.id),
    overview: readText(film, "overview").replace(/\s+/g, " ").trim(),
    posterPath,
    originalLanguage: /^[a-z]{2,3}$/.test(language) ? language : null
  };
}

/** The answer to /3/movie/{id}: its runtime in minutes, null when TMDB has none (it then says 0). */
export function readRuntime(answer: unknown): number | null {
  const {runtime} = asObject(answer, "an object");
  if (runtime === null || runtime === undefined || runtime === 0) return null;
  if (!Number.isInteger(runtime) || Number(runtime) < 0 || Number(runtime) > 32767) throw mistaken("runtime");
  return Number(runtime);
}

/** TMDB's own words on why it refused; undefined when the answer has none. */
export function readStatusMessage(answer: unknown): string | undefined {
  const message = (answer as {status_message?: unknown} | null)?.status_message;
  return typeof message === "string" ? message.slice(0, 200) : undefined;
}

function asObject(value: unknown, name: string): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw mistaken(name);
}

function readText(film: Record<string, unknown>, name: string): string {
  const value = film[name];
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") throw mistaken(name);
  return value;
}

function mistaken(name: string): FilmError {
  return new FilmError(`answered JSON of another form: ${name} is not what TMDB documents`);
}
