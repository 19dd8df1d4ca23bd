import {FilmError, IngestError} from "./ingest-error.js";
import {type Requests, StatusError} from "./requests.js";
import {
  readConfiguration,
  readFound,
  readRuntime,
  readStatusMessage,
  type TmdbConfiguration,
  type TmdbFilm
} from "./tmdb-answers.js";
import {describeRefusedKey, type TmdbKey} from "./tmdb-key.js";

/** TMDB's API, version 3. A method throws a FilmError when no sound answer came, an IngestError for a refused key. */
export class TmdbClient {
  constructor(
    private readonly requests: Requests,
    private readonly key: TmdbKey,
    /** Without `/3`; `https://api.themoviedb.org` but in tests. */
    private readonly base: string
  ) {}

  /** Where pictures lie, and in which sizes. The first call of an ingest: it shows whether the key is good. */
  async configuration(): Promise<TmdbConfiguration> {
    try {
      return await this.ask("TMDB", "configuration", {}, readConfiguration);
    } catch (error) {
      throw error instanceof IngestError ? error : new IngestError(`${(error as Error).message}: try again later`);
    }
  }

  /** The film with an IMDb id; null when TMDB has none. */
  find(movieId: string): Promise<TmdbFilm | null> {
    const query = {external_source: "imdb_id", language: "en-US"};
    return this.ask(`TMDB's search for ${movieId}`, `find/${movieId}`, query, readFound);
  }

  /** A film's runtime in minutes, which `find` does not tell; null when TMDB does not know it. */
  async runtime(tmdbId: number): Promise<number | null> {
    try {
      return await this.ask(`TMDB's page of film ${tmdbId}`, `movie/${tmdbId}`, {}, readRuntime);
    } catch (error) {
      // A film that was found a moment ago and has no page: nothing more is to be learnt of it.
      if (error instanceof StatusError && error.status === 404) return null;
      throw error;
    }
  }

  private async ask<T>(what: string, path: string, query: Record<string, string>, read: (answer: unknown) => T) {
    const options = {
      searchParams: {...query, ...this.key.query},
      headers: {accept: "application/json", ...this.key.headers}
    };
    try {
      return await this.requests.ask(what, `${this.base}/3/${path}`, options, (bytes) => read(this.parse(bytes)));
    } catch (error) {
      if (!(error instanceof StatusError && error.status === 401)) throw error;
      throw new IngestError(describeRefusedKey(this.readRefusal(error.body)));
    }
  }

  /** JSON of bytes, in which the key does not stand even where the host has repeated it. */
  private parse(bytes: Uint8Array): unknown {
    try {
      return JSON.parse(this.key.redact(Buffer.from(bytes).toString("utf8")));
    } catch {
      throw new FilmError("answered something that is not JSON");
    }
  }

  private readRefusal(body: Uint8Array): string | undefined {
    try {
      return readStatusMessage(this.parse(body));
    } catch {
      return undefined;
    }
  }
}
