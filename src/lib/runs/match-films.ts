import {GENRES} from "../genres/genres.js";
import type {FittingFilms} from "../metrics/scored-films.js";
import {FileError, type FileProblem} from "./file-error.js";
import type {GenreRows} from "./genre-csv.js";

/**
 * Puts labels and one or more files of predictions side by side, film by film in the order of ids; one result for each
 * file. All must hold the same films, unless `common` asks for the films that are in every one. Throws a FileError
 * that says which films are missing where.
 */
export function matchFilms(labels: GenreRows, predictions: readonly GenreRows[], common = false): FittingFilms[] {
  const files = [labels, ...predictions];
  const rowsOf = files.map(({movieIds}) => new Map(movieIds.map((id, row) => [id, row])));
  if (!common) refuseDifferent(labels, predictions);
  const movieIds = labels.movieIds.filter((id) => rowsOf.every((rows) => rows.has(id))).sort();
  if (!movieIds.length) {
    throw new FileError([{file: predictions[0].file, field: "movie_id", message: `no film is in ${labels.file} too`}]);
  }
  const [truth, ...probabilities] = files.map(({values}, file) => {
    const sorted = new Float64Array(movieIds.length * GENRES.length);
    for (const [film, id] of movieIds.entries()) {
      const start = rowsOf[file].get(id)! * GENRES.length;
      sorted.set(values.subarray(start, start + GENRES.length), film * GENRES.length);
    }
    return sorted;
  });
  return probabilities.map((values) => ({
    films: movieIds.length,
    genres: GENRES.length,
    truth: Uint8Array.from(truth),
    probabilities: values
  }));
}

function refuseDifferent(labels: GenreRows, predictions: readonly GenreRows[]): void {
  const problems = predictions.flatMap((other) => [
    ...describeMissing(labels, other),
    ...describeMissing(other, labels)
  ]);
  if (problems.length) throw new FileError(problems);
}

/** What the first file has and the second lacks. */
function describeMissing(has: GenreRows, lacks: GenreRows): FileProblem[] {
  const ids = new Set(lacks.movieIds);
  const missing = has.movieIds.filter((id) => !ids.has(id));
  if (!missing.length) return [];
  const some = missing.slice(0, 3).join(", ") + (missing.length > 3 ? ", …" : "");
  const films = missing.length === 1 ? "1 film" : `${missing.length} films`;
  const message = `lacks ${films} of ${has.file} (${some}); add them, or say --common to take the films that all have`;
  return [{file: lacks.file, field: "movie_id", message}];
}
