import type {NearFilm} from "../lib/compare/nearest-films.js";
import {createPool, type WorkerPool} from "./worker-pool.js";

/** Films to find neighbours of, and among which; `url` is the address of the table `embeddings`. */
export interface NearestRequest {
  url: string;
  asked: readonly string[];
  candidates: readonly string[];
  count: number;
}

let pool: WorkerPool | undefined;

/** The nearest films by their plots' sentence embeddings, which are loaded at the first call. */
export async function findNearest(
  request: NearestRequest,
  until?: Promise<unknown>
): Promise<ReadonlyMap<string, NearFilm[]>> {
  pool ??= createPool(() => new Worker(import.meta.resolve("./nearest-worker.js"), {type: "module"}), 1);
  const url = new URL(request.url, location.href).href;
  return (await pool.run({...request, url}, until)) as ReadonlyMap<string, NearFilm[]>;
}
