import {closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";
import {ascending} from "d3";
import {writeFileAtomic} from "../write-file.js";
import {explainWriteError, IngestError} from "./ingest-error.js";
import type {TmdbFilm} from "./tmdb-answers.js";

/** What TMDB said of a film; `film` is null when it has none with the id. */
export interface FoundEntry {
  kind: "found";
  movieId: string;
  film: TmdbFilm | null;
  /** Minutes, null when TMDB does not know; absent when it was not asked because IMDb does. */
  runtime?: number | null;
}

/** A poster that was saved, whole and decoded. */
export interface PosterEntry {
  kind: "poster";
  movieId: string;
  posterPath: string;
  size: string;
  bytes: number;
}

/** The title.basics file that was checked and saved. */
export interface TitlesEntry {
  kind: "titles";
  bytes: number;
  sha256: string;
  /** SHA-256 of the reader's file that it was made from; absent when it was downloaded. */
  from?: string;
}

export type JournalEntry = FoundEntry | PosterEntry | TitlesEntry;

/**
 * What an ingest has done so far: JSON lines, one appended after each step that is settled. A last line without its
 * end, as a kill leaves it, is cut off when the journal is opened.
 */
export class Journal {
  readonly found = new Map<string, FoundEntry>();
  readonly posters = new Map<string, PosterEntry>();
  titles: TitlesEntry | undefined;
  private readonly file: number;

  constructor(private readonly path: string) {
    const whole = existsSync(path) ? this.read() : 0;
    mkdirSync(dirname(path), {recursive: true});
    this.file = openSync(path, "a");
    ftruncateSync(this.file, whole);
  }

  append(entry: JournalEntry): void {
    try {
      writeFileSync(this.file, `${JSON.stringify(entry)}\n`);
    } catch (error) {
      throw explainWriteError(error, this.path);
    }
    this.keep(entry);
  }

  close(): void {
    closeSync(this.file);
  }

  /** Writes the journal anew in the order of ids, so that it does not tell in which order answers came. */
  settle(): void {
    const entries = [...this.found.values(), ...this.posters.values()].sort(
      (a, b) => ascending(a.movieId, b.movieId) || ascending(a.kind, b.kind)
    );
    const all = this.titles ? [this.titles, ...entries] : entries;
    writeFileAtomic(this.path, all.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
  }

  /** Reads the whole lines; gives how many bytes they take. */
  private read(): number {
    const bytes = readFileSync(this.path);
    const whole = bytes.lastIndexOf(0x0a) + 1;
    const lines = bytes.toString("utf8", 0, whole).split("\n").slice(0, -1);
    for (const [index, line] of lines.entries()) {
      const entry = parseEntry(line);
      if (!entry) {
        throw new IngestError(`${this.path}:${index + 1}: is no line of a journal; remove it, or start with --fresh`);
      }
      this.keep(entry);
    }
    return whole;
  }

  private keep(entry: JournalEntry): void {
    if (entry.kind === "found") this.found.set(entry.movieId, entry);
    else if (entry.kind === "poster") this.posters.set(entry.movieId, entry);
    else this.titles = entry;
  }
}

function parseEntry(line: string): JournalEntry | undefined {
  try {
    const entry = JSON.parse(line) as JournalEntry;
    if (entry.kind === "titles") return entry;
    return (entry.kind === "found" || entry.kind === "poster") && /^tt\d+$/.test(entry.movieId) ? entry : undefined;
  } catch {
    return undefined;
  }
}
