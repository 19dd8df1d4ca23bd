import {createHash} from "node:crypto";
import {gzipSync} from "node:zlib";
import type {HttpBindings} from "@hono/node-server";
import {Hono} from "hono";
import {drawPoster} from "../draw-poster.js";
import {type Fault, type StandInContext, sendFault, sendStatus} from "./faults.js";
import {formatTitleBasics, type StandInFilm} from "./films.js";

export interface StandInOptions {
  films: readonly StandInFilm[];
  /** Keys that TMDB's stand-in takes, v3 or v4. */
  keys: readonly string[];
  /** The file that IMDb's stand-in has; made from the films when absent. */
  titleBasics?: Uint8Array;
}

/** A stand-in of IMDb's data sets and of TMDB in one application, which can be told to misbehave. */
export class StandIn {
  private readonly routes = new Hono<{Bindings: HttpBindings}>();
  /** Paths with their queries, in the order in which they were asked for. */
  readonly requests: string[] = [];
  /** The most requests that were under way at once. */
  mostAtOnce = 0;
  titleBasics: Uint8Array;
  private atOnce = 0;
  private readonly faults = new Map<string, {fault: Fault; times: number}[]>();
  private readonly posters = new Map<string, Promise<Uint8Array>>();

  constructor(private readonly options: StandInOptions) {
    this.titleBasics = options.titleBasics ?? gzipSync(formatTitleBasics(options.films));
    this.routes.use(async (_context, next) => {
      this.mostAtOnce = Math.max(this.mostAtOnce, ++this.atOnce);
      // An answer of some milliseconds, as from a host that is elsewhere.
      await new Promise((resolve) => setTimeout(resolve, 2));
      await next();
      --this.atOnce;
    });
    this.routes.use(async (context, next) => {
      const url = new URL(context.req.url);
      this.requests.push(`${url.pathname}${url.search}`);
      const planned = this.faults.get(url.pathname)?.[0];
      if (!planned?.times) {
        await next();
        return;
      }
      if (--planned.times === 0) this.faults.get(url.pathname)?.shift();
      const answer = await sendFault(planned.fault, context, async () => {
        await next();
        const whole = context.res;
        // Else the headers of the whole answer would be added to the bad one's.
        context.res = undefined;
        return whole;
      });
      context.res = answer;
    });
    this.routes.get("/title.basics.tsv.gz", (context) => this.sendTitles(context));
    this.routes.use("/3/*", async (context, next) => {
      const bearer = context.req.header("authorization")?.replace(/^Bearer /, "");
      const key = context.req.query("api_key") ?? bearer;
      return key !== undefined && options.keys.includes(key) ? next() : sendStatus(context, 401);
    });
    this.routes.get("/3/configuration", (context) => context.json(this.configuration(new URL(context.req.url).origin)));
    this.routes.get("/3/find/:id", (context) => context.json(this.find(context.req.param("id"))));
    this.routes.get("/3/movie/:id", (context) => {
      const film = options.films.find(({tmdb}) => tmdb?.id === Number(context.req.param("id")));
      return film ? context.json(describeMovie(film)) : sendStatus(context, 404);
    });
    this.routes.get("/t/p/:size{w\\d+}/:file{poster\\d+\\.jpg}", async (context) => {
      const {size, file} = context.req.param();
      const bytes = await this.poster(Number(size.slice(1)), Number(file.replace(/\D/g, "")));
      return context.body(bytes as Uint8Array<ArrayBuffer>, 200, {"Content-Type": "image/jpeg"});
    });
  }

  /** To be served by `listen`; it answers requests of `@hono/node-server` only, whose sockets it can break. */
  get app(): Hono {
    return this.routes as unknown as Hono;
  }

  /** Misbehaves the next `times` times that a path is asked for; after faults that it was told of before. */
  misbehave(path: string, fault: Fault, times = Number.POSITIVE_INFINITY): void {
    this.faults.set(path, [...(this.faults.get(path) ?? []), {fault, times}]);
  }

  /** Behaves again. */
  behave(): void {
    this.faults.clear();
  }

  private sendTitles(context: StandInContext): Response {
    const bytes = this.titleBasics as Uint8Array<ArrayBuffer>;
    const etag = `"${createHash("md5").update(bytes).digest("hex")}-1"`;
    const headers = {ETag: etag, "Accept-Ranges": "bytes", "Content-Type": "binary/octet-stream"};
    const from = Number(/^bytes=(\d+)-$/.exec(context.req.header("range") ?? "")?.[1] ?? 0);
    if (!from || context.req.header("if-range") !== etag) {
      return context.body(bytes, 200, {...headers, "Content-Length": String(bytes.length)});
    }
    if (from >= bytes.length) return context.body("", 416, {"Content-Range": `bytes */${bytes.length}`});
    return context.body(bytes.slice(from), 206, {
      ...headers,
      "Content-Range": `bytes ${from}-${bytes.length - 1}/${bytes.length}`,
      "Content-Length": String(bytes.length - from)
    });
  }

  private configuration(origin: string) {
    return {
      change_keys: ["adult", "overview", "runtime", "title"],
      images: {
        base_url: `${origin}/t/p/`,
        secure_base_url: `${origin}/t/p/`,
        backdrop_sizes: ["w300", "w780", "w1280", "original"],
        logo_sizes: ["w45", "w92", "w154", "w185", "w300", "w500", "original"],
        poster_sizes: ["w92", "w154", "w185", "w342", "w500", "w780", "original"],
        profile_sizes: ["w45", "w185", "h632", "original"],
        still_sizes: ["w92", "w185", "w300", "original"]
      }
    };
  }

  private find(movieId: string) {
    const film = this.options.films.find((film) => film.movieId === movieId);
    return {
      movie_results: film?.tmdb ? [describeResult(film)] : [],
      person_results: [],
      tv_results: [],
      tv_episode_results: [],
      tv_season_results: []
    };
  }

  private poster(width: number, number: number): Promise<Uint8Array> {
    const name = `${width} ${number}`;
    const poster = this.posters.get(name) ?? drawPoster(number % 8, width, Math.round(1.5 * width));
    this.posters.set(name, poster);
    return poster;
  }
}

function describeResult({title, year, tmdb}: StandInFilm) {
  return {
    backdrop_path: null,
    id: tmdb?.id,
    title,
    original_title: title,
    overview: tmdb?.overview,
    poster_path: tmdb?.posterPath,
    media_type: "movie",
    adult: false,
    original_language: tmdb?.language,
    genre_ids: [18],
    popularity: 1.234,
    release_date: `${year}-06-01`,
    video: false,
    vote_average: 6.1,
    vote_count: 12
  };
}

function describeMovie(film: StandInFilm) {
  const {genre_ids: _ids, media_type: _type, ...result} = describeResult(film);
  return {
    ...result,
    belongs_to_collection: null,
    budget: 0,
    genres: [{id: 18, name: "Drama"}],
    homepage: "",
    imdb_id: film.movieId,
    origin_country: ["US"],
    production_companies: [],
    production_countries: [],
    revenue: 0,
    runtime: film.tmdb?.runtime,
    spoken_languages: [],
    status: "Released",
    tagline: ""
  };
}
