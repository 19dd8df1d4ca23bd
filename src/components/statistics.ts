import type {ScoredRun} from "../lib/compare/participant.js";
import type {StatisticsRequest, StatisticsResult} from "../lib/compare/statistics-request.js";
import type {ScoredFilms} from "../lib/metrics/scored-films.js";
import {createPool} from "./worker-pool.js";

const pool = createPool(() => new Worker(import.meta.resolve("./statistics-worker.js"), {type: "module"}));

/** Computes statistics away from the page. `until` is a cell's invalidation: work that nobody waits for stops. */
export function computeStatistics<R extends StatisticsRequest>(
  request: R,
  until?: Promise<unknown>
): Promise<StatisticsResult[R["kind"]]> {
  return pool.run(request, until) as Promise<StatisticsResult[R["kind"]]>;
}

/** The matrices of a run, without what a worker has no use for. */
export function takeMatrices({films, genres, truth, probabilities, predicted}: ScoredRun): ScoredFilms {
  return {films, genres, truth, probabilities, predicted};
}
