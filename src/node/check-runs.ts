import {existsSync} from "node:fs";
import {stableJson} from "../lib/manifest.js";
import type {FileProblem} from "../lib/runs/file-error.js";
import {FileError} from "../lib/runs/file-error.js";
import type {RunPredictions} from "../lib/runs/predictions.js";
import {modelsFolder, readCatalogue} from "./models.js";
import {readOpenings} from "./openings.js";
import {type Run, readRun, runPath} from "./runs.js";
import type {SnapshotLabels} from "./snapshot-labels.js";

/**
 * Everything wrong with a stored run: its form, its predictions against the snapshot's films and split, and its model
 * against the card in `models`.
 */
export function checkRun(runs: string, id: string, snapshot: SnapshotLabels, models = modelsFolder): FileProblem[] {
  try {
    const run = readRun(runs, id);
    readOpenings(runs, id);
    const {predictions, outOfFold} = run;
    return [
      ...checkStated(runs, id, run, snapshot),
      ...checkModel(id, run, models),
      ...checkFilms(`${id}/predictions.arrow`, run, predictions, snapshot),
      ...checkFilms(`${id}/out-of-fold.arrow`, run, outOfFold, snapshot)
    ];
  } catch (error) {
    if (error instanceof FileError) return [...error.problems];
    return [{file: id, message: (error as Error).message}];
  }
}

function checkStated(runs: string, id: string, {record}: Run, {split}: SnapshotLabels): FileProblem[] {
  const problems: FileProblem[] = [];
  if (record.split !== null && record.split !== split) {
    const message = `is ${record.split}, the snapshot's is ${split}: the run was made on another split`;
    problems.push({file: `${id}/run.json`, field: "split", message});
  }
  if (record.provenance === "reproduced" && !existsSync(runPath(runs, id, "predictions"))) {
    problems.push({file: `${id}/predictions.arrow`, message: "is missing; only a published run may lack it"});
  }
  return problems;
}

function checkModel(id: string, {record: {model, decision}}: Run, folder: string): FileProblem[] {
  if (!model) return [];
  const at = (field: string, message: string) => [{file: `${id}/run.json`, field, message}];
  const card = readCatalogue(folder).models.find(({file}) => file.path === model.file);
  if (!card) return at("model.file", `is ${model.file}, which no card in models/ describes`);
  if (card.file.checksum !== model.checksum) return at("model.checksum", `is not that of models/${model.file}`);
  if (stableJson(card.decision) === stableJson(decision)) return [];
  return at("decision", `is not that of models/${card.id}/card.json`);
}

function checkFilms(
  file: string,
  {record}: Run,
  predictions: RunPredictions | undefined,
  {labels, parts}: SnapshotLabels
): FileProblem[] {
  if (!predictions || record.split === null) return [];
  return predictions.movieIds.flatMap((movieId, row): FileProblem[] => {
    if (!labels.has(movieId)) return [{file, field: "movie_id", message: `${movieId} is no film of the snapshot`}];
    const part = parts.get(movieId);
    if (part === predictions.parts[row]) return [];
    return [{file, field: "part", message: `${movieId} is in ${part}, not in ${predictions.parts[row]}`}];
  });
}
