import {cpSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {GENRES} from "../lib/genres/genres.js";
import type {ModelCard} from "../lib/inference/model-card.js";
import {evaluateFilms} from "../lib/metrics/evaluate.js";
import {selectPart} from "../lib/runs/part-films.js";
import type {RunRecord} from "../lib/runs/run-schema.js";
import {applyDecision} from "../lib/thresholds/evaluate-locked.js";
import {fitDecision} from "../lib/thresholds/fit-decision.js";
import {modelsFolder} from "./models.js";
import {projectRoot, workFolder} from "./paths.js";
import {checkReplaced, runsFolder, writeRun} from "./runs.js";
import {openShippablePoster} from "./ship-poster.js";
import {openShippableText} from "./ship-text.js";
import {type Shippable, writeCard} from "./shippable.js";
import {readSnapshotLabels} from "./snapshot-labels.js";
import {openTrainingFolder} from "./training-folder.js";
import {writeFileAtomic} from "./write-file.js";

export interface ShipOptions {
  /** Folder of the finished training. */
  trained: string;
  /** Id of the model and of the run. */
  id: string;
  corpus: string;
  snapshot: string;
  /** Folder of the models that ship, and that of their cards for people. */
  models?: string;
  notes?: string;
  replace?: boolean;
  processes?: number;
  progress?(done: number, total: number): void;
}

/**
 * Makes a finished and exported training a model that ships: copies its files into models/, predicts validation and
 * test with onnxruntime-web from there, fits one threshold a genre on validation, and writes the run, the card and
 * docs/models/<id>.md, which hold validation figures only. Throws when the export does not hold what it must, or the
 * corpus can't be read; nothing has been written then.
 */
export async function shipRun(options: ShipOptions) {
  const {trained, id, corpus, snapshot, models = modelsFolder, notes = join(projectRoot, "docs/models")} = options;
  const {replace, processes = 0, progress = () => {}} = options;
  const training = openShippable(trained);
  const {record, holds} = training;
  const failed = Object.entries(holds).filter(([, held]) => !held);
  if (failed.length)
    throw new Error(`the export of ${record.name} does not hold: ${failed.map(([name]) => name).join(", ")}`);
  const {labels, parts, split} = readSnapshotLabels(snapshot);
  if (record.split !== split) throw new Error(`${record.name} was trained on split ${record.split}, this is ${split}`);
  checkReplaced(runsFolder(snapshot), id, replace);
  const staging = join(workFolder, `shipping-${id}-${process.pid}`);
  try {
    const draft = training.install(id, staging, models);
    const predictions = await training.predict(draft, {corpus, parts, folder: staging, processes, progress});
    const validation = selectPart(predictions, "validation", labels);
    if (!validation.films) {
      const lacking = draft.modality === "text" ? "plot" : "poster";
      throw new Error(`no film of validation has a ${lacking} in ${corpus}: thresholds need some`);
    }
    const decision = fitDecision("perGenre", validation);
    const card: ModelCard = {...draft, decision, run: id};
    const run = describeRun(id, training, card);
    const figures = evaluateFilms(applyDecision(decision, validation), GENRES);
    writeCard(card, staging);
    cpSync(staging, models, {recursive: true});
    writeRun(runsFolder(snapshot), {record: run, predictions, curves: training.curves}, {replace});
    writeFileAtomic(join(notes, `${id}.md`), training.describe(card, run, figures));
    return {card, figures};
  } finally {
    rmSync(staging, {recursive: true, force: true});
  }
}

function openShippable(folder: string): Shippable {
  return openTrainingFolder(folder).record.modality === "poster"
    ? openShippablePoster(folder)
    : openShippableText(folder);
}

function describeRun(id: string, {record, reported, stored}: Shippable, card: ModelCard): RunRecord {
  const {version} = JSON.parse(readFileSync(join(projectRoot, "node_modules/onnxruntime-web/package.json"), "utf8"));
  return {
    ...record,
    id,
    description: `${record.description} Predictions are those of the file that ships, by onnxruntime-web.`,
    hyperparameters: {...record.hyperparameters, quantisation: stored},
    software: {...record.software, "onnxruntime-web": version},
    model: {file: card.file.path, checksum: card.file.checksum},
    decision: card.decision,
    reported
  };
}
