import {once} from "node:events";
import {createWriteStream, type WriteStream} from "node:fs";
import {join} from "node:path";
import {finished} from "node:stream/promises";
import type {ImportedFilm} from "../../lib/import/read-film.js";

/** Writes films into the tables of a corpus folder, one after another. */
export class CorpusWriter {
  private readonly movies: Table;
  private readonly plots: Table;
  private labels: Table | undefined;

  constructor(
    private readonly folder: string,
    private readonly plotSource: string
  ) {
    this.movies = new Table(folder, "movies.tsv", "movie_id tmdb_id title year genres runtime original_language");
    this.plots = new Table(folder, "plots.tsv", "movie_id plot source");
  }

  async write(movieId: string, film: ImportedFilm): Promise<void> {
    const {tmdbId, title, year, genres, runtime, language, plot, plotSource, labels} = film;
    await this.movies.add([movieId, tmdbId, title, year, genres.join("|"), runtime, language]);
    if (plot !== null) await this.plots.add([movieId, plot, plotSource ?? this.plotSource]);
    for (const label of labels) {
      this.labels ??= new Table(this.folder, "labels.tsv", "movie_id source genres");
      await this.labels.add([movieId, label.source, label.genres.join("|")]);
    }
  }

  /** Waits until all is on the disk. Throws when it is full. */
  async close(): Promise<void> {
    for (const table of [this.movies, this.plots, this.labels]) await table?.close();
  }
}

class Table {
  private readonly stream: WriteStream;
  private failure: Error | undefined;

  constructor(folder: string, name: string, columns: string) {
    this.stream = createWriteStream(join(folder, name));
    this.stream.on("error", (error) => {
      this.failure = error;
    });
    this.stream.write(`${columns.split(" ").join("\t")}\n`);
  }

  async add(values: readonly (string | number | null)[]): Promise<void> {
    if (this.failure) throw this.failure;
    if (this.stream.write(`${values.map((value) => value ?? "").join("\t")}\n`)) return;
    await once(this.stream, "drain");
  }

  async close(): Promise<void> {
    if (this.failure) throw this.failure;
    this.stream.end();
    await finished(this.stream);
  }
}
