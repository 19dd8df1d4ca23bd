import type {ScoredRun} from "../lib/compare/participant.js";
import type {StatisticsRequest, StatisticsResult} from "../lib/compare/statistics-request.js";
import type {ScoredFilms} from "../lib/metrics/scored-films.js";

/** Computes statistics in a worker of their own. `until` is a cell's invalidation: work that nobody waits for stops. */
export function computeStatistics<R extends StatisticsRequest>(
  request: R,
  until?: Promise<unknown>
): Promise<StatisticsResult[R["kind"]]> {
  const worker = new Worker(import.meta.resolve("./statistics-worker.js"), {type: "module"});
  void until?.then(() => worker.terminate());
  return new Promise<StatisticsResult[R["kind"]]>((resolve, reject) => {
    worker.addEventListener("message", ({data}) => (data.error ? reject(new Error(data.error)) : resolve(data.result)));
    worker.addEventListener("error", ({message}) => reject(new Error(message || "The worker could not be loaded.")));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}

/** The matrices of a run, without what a worker has no use for. */
export function takeMatrices({films, genres, truth, probabilities, predicted}: ScoredRun): ScoredFilms {
  return {films, genres, truth, probabilities, predicted};
}
