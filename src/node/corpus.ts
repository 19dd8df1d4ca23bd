import {existsSync, readdirSync, statSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {ascending} from "d3";
import type {CatalogueLabel, Corpus, Movie, Plot} from "../lib/corpus.js";
import {readCorpusDescription} from "./corpus-description.js";
import {CorpusError, type CorpusProblem} from "./corpus-error.js";
import {readTitles} from "./title-basics.js";
import {readTsv, type TsvRow} from "./tsv.js";

/**
 * Reads a corpus folder. Only movies.tsv must be there; plots.tsv, labels.tsv, posters/ and title.basics.tsv.gz may
 * be absent, and so may corpus.json (see `readCorpusDescription`). Throws a CorpusError that names every malformed row by file and line.
 */
export function openCorpus(folder: string): Corpus {
  const problems: CorpusProblem[] = [];
  const corpus = readCorpus(folder, problems);
  if (problems.length) throw new CorpusError(problems);
  return corpus;
}

/**
 * Reads a corpus folder as `openCorpus` does, but adds malformed rows to `problems` and reads on. Throws a CorpusError
 * only where no row of a table can be read.
 */
export function readCorpus(folder: string, problems: CorpusProblem[]): Corpus {
  checkDescription(folder, problems);
  const movies = readMovies(join(folder, "movies.tsv"), problems);
  const known = new Set(movies.map((movie) => movie.movieId));
  const plots = readOptional(join(folder, "plots.tsv"), (path) => readPlots(path, known, problems));
  const labels = readOptional(join(folder, "labels.tsv"), (path) => readLabels(path, known, problems));
  const posterIds = readOptional(join(folder, "posters"), (path) => readPosterIds(path, known, problems));
  return {
    movies,
    plots,
    labels,
    posterIds,
    titles: () => readTitlesOf(folder),
    readPoster: (movieId) => readFile(join(folder, "posters", `${movieId}.jpg`))
  };
}

function checkDescription(folder: string, problems: CorpusProblem[]): void {
  try {
    readCorpusDescription(folder);
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    problems.push(...error.problems);
  }
}

/** The corpus's title.basics file, gzipped or plain, if it has one. */
export function findTitleBasics(folder: string): string | undefined {
  return ["title.basics.tsv.gz", "title.basics.tsv"].map((name) => join(folder, name)).find((path) => existsSync(path));
}

async function* readTitlesOf(folder: string) {
  const path = findTitleBasics(folder);
  if (path) yield* readTitles(path);
}

function readOptional<T>(path: string, read: (path: string) => T[]): T[] {
  return existsSync(path) ? read(path) : [];
}

function readMovies(path: string, problems: CorpusProblem[]): Movie[] {
  const rows = readTsv(path, ["movie_id", "tmdb_id", "title", "year", "genres"], problems);
  const checked = new RowChecker("movies.tsv", problems);
  const movies = rows.map((row): Movie => {
    checked.start(row);
    return {
      movieId: checked.uniqueId(),
      tmdbId: checked.integer("tmdb_id", 1, 2 ** 31 - 1),
      title: checked.filled("title"),
      year: checked.integer("year", 1870, 2100),
      genres: checked.genres(),
      runtime: checked.integer("runtime", 1, 32767),
      originalLanguage: checked.language()
    };
  });
  return movies.sort((a, b) => ascending(a.movieId, b.movieId));
}

function readPlots(path: string, known: ReadonlySet<string>, problems: CorpusProblem[]): Plot[] {
  const rows = readTsv(path, ["movie_id", "plot", "source"], problems);
  const checked = new RowChecker("plots.tsv", problems, known);
  const plots = rows.map((row): Plot => {
    checked.start(row);
    return {movieId: checked.uniqueId(), plot: checked.filled("plot"), source: checked.filled("source")};
  });
  return plots.sort((a, b) => ascending(a.movieId, b.movieId));
}

function readLabels(path: string, known: ReadonlySet<string>, problems: CorpusProblem[]): CatalogueLabel[] {
  const rows = readTsv(path, ["movie_id", "source", "genres"], problems);
  const checked = new RowChecker("labels.tsv", problems, known);
  const labels = rows.map((row): CatalogueLabel => {
    checked.start(row);
    const source = checked.filled("source");
    return {movieId: checked.uniqueId(source), source, genres: checked.genres()};
  });
  return labels.sort((a, b) => ascending(a.movieId, b.movieId) || ascending(a.source, b.source));
}

function readPosterIds(folder: string, known: ReadonlySet<string>, problems: CorpusProblem[]): string[] {
  if (!statSync(folder).isDirectory()) throw new CorpusError([{file: "posters", message: "is not a folder"}]);
  const ids: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (name.startsWith(".")) continue;
    const id = /^(tt\d+)\.jpg$/.exec(name)?.[1];
    const file = `posters/${name}`;
    const message = !id
      ? "is not named <movie_id>.jpg; rename or remove it"
      : !known.has(id) && `has no film ${id} in movies.tsv; add the film or remove it`;
    if (message) problems.push({file, message});
    else ids.push(id!);
  }
  return ids;
}

/** Checks one row after another; what is wrong is added to the problems, with a value that lets reading go on. */
class RowChecker {
  private readonly firstLines = new Map<string, number>();
  private row: TsvRow = {line: 0, fields: {}};

  constructor(
    private readonly file: string,
    private readonly problems: CorpusProblem[],
    private readonly known?: ReadonlySet<string>
  ) {}

  start(row: TsvRow): void {
    this.row = row;
  }

  private fail(message: string): void {
    this.problems.push({file: this.file, line: this.row.line, message});
  }

  uniqueId(suffix?: string): string {
    const id = this.row.fields.movie_id;
    const key = suffix === undefined ? id : `${id} (${suffix})`;
    const first = this.firstLines.get(key);
    if (!/^tt\d+$/.test(id)) this.fail(`movie_id "${id}" is not an IMDb id such as tt0133093`);
    else if (first !== undefined) this.fail(`${key} stands on line ${first} already; keep one of the two`);
    else if (this.known && !this.known.has(id)) this.fail(`${id} is not in movies.tsv; add the film or remove the row`);
    this.firstLines.set(key, first ?? this.row.line);
    return id;
  }

  filled(name: string): string {
    const value = this.row.fields[name].trim();
    if (!value || value === "\\N") this.fail(`${name} is empty`);
    return value;
  }

  genres(): string[] {
    const value = this.row.fields.genres;
    if (value === "" || value === "\\N") return [];
    const genres = value.split("|").map((genre) => genre.trim());
    if (genres.includes("")) this.fail(`genres "${value}" has an empty name between two bars`);
    if (new Set(genres).size < genres.length) this.fail(`genres "${value}" names a genre twice`);
    if (value.includes(",")) this.fail(`genres "${value}" are to be separated by |, not commas`);
    return genres.sort();
  }

  /** An ISO 639 code: two or three small letters. */
  language(): string | null {
    const value = this.row.fields.original_language ?? "";
    if (value === "" || value === "\\N") return null;
    if (!/^[a-z]{2,3}$/.test(value)) this.fail(`original_language "${value}" is not a code such as en`);
    return value;
  }

  integer(name: string, low: number, high: number): number | null {
    const value = this.row.fields[name] ?? "";
    if (value === "" || value === "\\N") return null;
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (number >= low && number <= high) return number;
    this.fail(`${name} "${value}" is not a whole number from ${low} to ${high}`);
    return null;
  }
}
