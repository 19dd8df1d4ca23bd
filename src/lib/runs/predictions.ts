import {encodeTable} from "../arrow.js";
import type {Part} from "../films.js";
import {GENRES} from "../genres/genres.js";
import type {ColumnDefinition} from "../table-definition.js";
import {decodeColumns} from "./decode-columns.js";
import {FileError, type FileProblem} from "./file-error.js";

/** The parts that a run is scored on, and those of its out-of-fold predictions. */
export const SCORED_PARTS: readonly Part[] = ["validation", "test"];
export const OUT_OF_FOLD_PARTS: readonly Part[] = ["train"];

/** A run's probabilities: one row a film of validation and test, or out of fold one of the training films. */
export interface RunPredictions {
  movieIds: string[];
  parts: Part[];
  /** N x 9, row-major, in the order of the nine genres; float32 once stored. */
  probabilities: Float64Array;
}

/** The columns of a run's `predictions.arrow`. */
export const predictionColumns: Record<string, ColumnDefinition> = {
  movie_id: {type: "utf8", description: "IMDb id", source: "films movie_id"},
  part: {type: "dictionary", description: "validation or test; train in out-of-fold.arrow", source: "split part"},
  ...Object.fromEntries(
    GENRES.map((genre): [string, ColumnDefinition] => [
      genre,
      {type: "float32", description: `Probability of ${genre}`, source: "the model"}
    ])
  )
};

/** Encodes predictions as Arrow IPC: the same predictions give the same bytes. Throws a FileError on bad ones. */
export function encodePredictions(
  predictions: RunPredictions,
  file = "predictions.arrow",
  allowed = SCORED_PARTS
): Uint8Array {
  const {movieIds, parts, probabilities} = predictions;
  const problems = checkPredictions(predictions, file, allowed);
  if (problems.length) throw new FileError(problems);
  const genres = GENRES.map((genre, index): [string, Float32Array] => [
    genre,
    Float32Array.from(movieIds, (_, film) => probabilities[film * GENRES.length + index])
  ]);
  return encodeTable({movie_id: movieIds, part: parts, ...Object.fromEntries(genres)}, predictionColumns);
}

/** Reads what `encodePredictions` writes. Throws a FileError that names the column or the row at fault. */
export function decodePredictions(
  bytes: Uint8Array | ArrayBuffer,
  file = "predictions.arrow",
  allowed = SCORED_PARTS
): RunPredictions {
  const columns = decodeColumns(bytes, file);
  const missing = Object.keys(predictionColumns).filter((name) => !columns[name]);
  if (missing.length) throw new FileError(missing.map((field) => ({file, field, message: "is missing"})));
  const movieIds = Array.from(columns.movie_id as ArrayLike<string>);
  const probabilities = new Float64Array(movieIds.length * GENRES.length);
  for (const [genre, name] of GENRES.entries()) {
    for (let film = 0; film < movieIds.length; ++film) {
      probabilities[film * GENRES.length + genre] = columns[name][film] as number;
    }
  }
  const predictions = {movieIds, parts: Array.from(columns.part as ArrayLike<Part>), probabilities};
  const problems = checkPredictions(predictions, file, allowed);
  if (problems.length) throw new FileError(problems);
  return predictions;
}

function checkPredictions(
  {movieIds, parts, probabilities}: RunPredictions,
  file: string,
  allowed: readonly Part[]
): FileProblem[] {
  const problems: FileProblem[] = [];
  const seen = new Set<string>();
  for (const [film, movieId] of movieIds.entries()) {
    if (seen.has(movieId)) problems.push({file, field: "movie_id", message: `${movieId} is there twice`});
    seen.add(movieId);
    if (!allowed.includes(parts[film])) {
      const names = allowed.length > 1 ? `neither ${allowed.join(" nor ")}` : `not ${allowed[0]}`;
      const message = `${parts[film]} of ${movieId} is ${names}`;
      problems.push({file, field: "part", message});
    }
    for (const [genre, field] of GENRES.entries()) {
      const value = probabilities[film * GENRES.length + genre];
      if (!(value >= 0 && value <= 1)) problems.push({file, field, message: `${value} of ${movieId} is not in [0, 1]`});
    }
  }
  return problems;
}
