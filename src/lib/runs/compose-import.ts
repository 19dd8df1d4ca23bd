import type {Part} from "../films.js";
import {GENRES} from "../genres/genres.js";
import {type Decision, fixedDecision} from "../thresholds/decision.js";
import {fitDecision} from "../thresholds/fit-decision.js";
import type {CurvePoint} from "./curves.js";
import {FileError} from "./file-error.js";
import type {GenreRows} from "./genre-csv.js";
import type {ImportedRun} from "./importers/importer.js";
import {selectPart} from "./part-films.js";
import type {RunPredictions} from "./predictions.js";
import type {RunRecord} from "./run-schema.js";

/** What a person says of a run that its files don't. */
export interface ImportDetails {
  id: string;
  name?: string;
  family?: string;
  modality: RunRecord["modality"];
  description?: string;
  licence?: string;
  /** The part that reported figures are of, where the files don't say. */
  part?: Exclude<Part, "train">;
}

/** The films that predictions are joined with: the id of the split, each film's part and genres. */
export interface ImportTarget {
  split: string;
  parts: ReadonlyMap<string, Part>;
  labels: ReadonlyMap<string, number>;
}

export interface ComposedImport {
  record: RunRecord;
  predictions?: RunPredictions;
  curves?: CurvePoint[];
  /** Films of the predictions that are left out, being in the part `train`. */
  leftOut: number;
}

/**
 * Makes a run of what an importer has read. Predictions are dealt to validation and test by the split; thresholds are
 * fitted a genre on validation, or .5 where none of its films is there. Throws a FileError when a film is not known.
 */
export function composeImport(
  imported: ImportedRun,
  source: NonNullable<RunRecord["source"]>,
  details: ImportDetails,
  target: ImportTarget
): ComposedImport {
  const {predictions, leftOut} = imported.predictions
    ? dealPredictions(imported.predictions, target)
    : {predictions: undefined, leftOut: 0};
  const reported = imported.reported.map((figures) =>
    figures.part === "test" && details.part ? {...figures, part: details.part} : figures
  );
  const record: RunRecord = {
    format: 1,
    id: details.id,
    name: details.name ?? imported.name ?? details.id,
    ...(details.description ? {description: details.description} : {}),
    provenance: "imported",
    family: details.family ?? source.format,
    modality: details.modality,
    data: {corpus: null, description: `Imported from ${source.file}`},
    split: predictions ? target.split : null,
    seed: null,
    init: {kind: "none", weights: null},
    hyperparameters: imported.hyperparameters,
    command: null,
    commit: imported.commit ?? null,
    software: {},
    parameters: null,
    training: {seconds: imported.seconds ?? null, hardware: null},
    licence: details.licence ?? null,
    decision: predictions ? fitImported(predictions, target) : null,
    ...(reported.length ? {reported} : {}),
    source
  };
  return {record, predictions, curves: imported.curves.length ? imported.curves : undefined, leftOut};
}

function fitImported(predictions: RunPredictions, {labels}: ImportTarget): Decision {
  const validation = selectPart(predictions, "validation", labels);
  return validation.films ? fitDecision("perGenre", validation) : fixedDecision(GENRES.length);
}

function dealPredictions(
  {file, movieIds, values}: GenreRows,
  {parts}: ImportTarget
): {predictions: RunPredictions; leftOut: number} {
  const unknown = movieIds.filter((id) => !parts.has(id));
  if (unknown.length) {
    const some = unknown.slice(0, 3).join(", ") + (unknown.length > 3 ? ", …" : "");
    const message = `${unknown.length} films are not in the snapshot (${some}); leave them out`;
    throw new FileError([{file, field: "movie_id", message}]);
  }
  const rows = movieIds.flatMap((id, row) => (parts.get(id) === "train" ? [] : [row]));
  if (!rows.length) throw new FileError([{file, field: "movie_id", message: "holds no film of validation or test"}]);
  const size = GENRES.length;
  const predictions = {
    movieIds: rows.map((row) => movieIds[row]),
    parts: rows.map((row) => parts.get(movieIds[row])!),
    probabilities: Float64Array.from(rows.flatMap((row) => [...values.subarray(row * size, (row + 1) * size)]))
  };
  return {predictions, leftOut: movieIds.length - rows.length};
}
