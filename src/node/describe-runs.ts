import {existsSync} from "node:fs";
import {join} from "node:path";
import {GENRES} from "../lib/genres/genres.js";
import {evaluateFilms} from "../lib/metrics/evaluate.js";
import {describeRun} from "../lib/models/describe-run.js";
import {selectPart} from "../lib/runs/part-films.js";
import type {RunRecord} from "../lib/runs/run-schema.js";
import {applyDecision} from "../lib/thresholds/evaluate-locked.js";
import {modelsFolder, readModelCard} from "./models.js";
import {projectRoot} from "./paths.js";
import {listRunIds, readRun, readRunRecord, runsFolder} from "./runs.js";
import {readSnapshotLabels} from "./snapshot-labels.js";
import {writeFileAtomic} from "./write-file.js";

/** Where the cards for people lie: `<id>.md`. */
export const notesFolder = join(projectRoot, "docs/models");

/** Ids of the runs whose card is written from the run alone; `npm run ship` writes that of an ONNX file itself. */
export function listDescribedRuns(snapshot: string): string[] {
  const runs = runsFolder(snapshot);
  return listRunIds(runs).filter((id) => isDescribed(readRunRecord(runs, id)));
}

/** The card of a run for people, in Markdown. */
export function describeStoredRun(snapshot: string, id: string): string {
  const {record, predictions} = readRun(runsFolder(snapshot), id);
  if (!isDescribed(record) || !predictions || !record.decision) {
    throw new Error(`the run "${id}" has no card of its own: it is ${describeOther(record)}`);
  }
  const validation = selectPart(predictions, "validation", readSnapshotLabels(snapshot).labels);
  const card = record.model && existsSync(join(modelsFolder, id)) ? readModelCard(id) : undefined;
  return describeRun(record, evaluateFilms(applyDecision(record.decision, validation), GENRES), card);
}

/** Writes the cards of some runs. Throws, before it writes any, when one has none. */
export function writeRunCards(snapshot: string, ids: readonly string[], folder = notesFolder): void {
  const cards = ids.map((id) => [id, describeStoredRun(snapshot, id)]);
  for (const [id, card] of cards) writeFileAtomic(join(folder, `${id}.md`), card);
}

function isDescribed({provenance, family, model}: RunRecord): boolean {
  return provenance === "reproduced" && family !== "catalogue" && !model?.file.endsWith(".onnx");
}

function describeOther({provenance, family, model}: RunRecord): string {
  if (provenance !== "reproduced") return `${provenance}, not made here`;
  return family === "catalogue" ? "another catalogue's labels" : `${model?.file}, whose card npm run ship writes`;
}
