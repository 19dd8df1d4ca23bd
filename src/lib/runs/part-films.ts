import type {Part} from "../films.js";
import {GENRES} from "../genres/genres.js";
import {multiHotVector} from "../genres/multi-hot.js";
import type {FittingFilms} from "../metrics/scored-films.js";
import type {RunPredictions} from "./predictions.js";

/** Films of one part with a run's probabilities and the films' genres. */
export interface PartFilms extends FittingFilms {
  movieIds: string[];
}

/**
 * Joins the rows of one part with the films' genres (bits by movie id), in the order of ids, so that runs over the same
 * films match row by row. Throws when a film is not among them.
 */
export function selectPart(predictions: RunPredictions, part: Part, labels: ReadonlyMap<string, number>): PartFilms {
  const rows = predictions.movieIds
    .map((movieId, row) => ({movieId, row}))
    .filter(({row}) => predictions.parts[row] === part)
    .sort((a, b) => (a.movieId < b.movieId ? -1 : 1));
  const size = GENRES.length;
  const truth = new Uint8Array(rows.length * size);
  const probabilities = new Float64Array(rows.length * size);
  for (const [film, {movieId, row}] of rows.entries()) {
    const bits = labels.get(movieId);
    if (bits === undefined) throw new Error(`${movieId} has predictions but is no film of this snapshot`);
    truth.set(multiHotVector(bits), film * size);
    probabilities.set(predictions.probabilities.subarray(row * size, (row + 1) * size), film * size);
  }
  return {films: rows.length, genres: size, movieIds: rows.map(({movieId}) => movieId), truth, probabilities};
}

/** The films that all of several runs have, so that they can be compared; each in the order of ids. */
export function selectCommonFilms(runs: readonly PartFilms[]): PartFilms[] {
  const others = runs.map(({movieIds}) => new Set(movieIds));
  const shared = new Set(runs[0]?.movieIds.filter((id) => others.every((ids) => ids.has(id))));
  return runs.map((run) => {
    if (shared.size === run.movieIds.length) return run;
    const rows = run.movieIds.flatMap((movieId, row) => (shared.has(movieId) ? [row] : []));
    const keep = (_: number, index: number) => shared.has(run.movieIds[Math.floor(index / run.genres)]);
    return {
      films: rows.length,
      genres: run.genres,
      movieIds: rows.map((row) => run.movieIds[row]),
      truth: run.truth.filter(keep),
      probabilities: run.probabilities.filter(keep)
    };
  });
}
