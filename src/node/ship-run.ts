import {copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import type {Part} from "../lib/films.js";
import {GENRES} from "../lib/genres/genres.js";
import {readLogits} from "../lib/inference/classify.js";
import {describeModel} from "../lib/inference/describe-model.js";
import {type ModelCard, type ModelFile, validateModelCard} from "../lib/inference/model-card.js";
import {stableJson} from "../lib/manifest.js";
import {evaluateFilms} from "../lib/metrics/evaluate.js";
import {selectPart} from "../lib/runs/part-films.js";
import type {RunPredictions} from "../lib/runs/predictions.js";
import type {RunRecord} from "../lib/runs/run-schema.js";
import {fixedDecision} from "../lib/thresholds/decision.js";
import {applyDecision} from "../lib/thresholds/evaluate-locked.js";
import {fitDecision} from "../lib/thresholds/fit-decision.js";
import {sha256} from "./checksums.js";
import {openCorpus} from "./corpus.js";
import {modelsFolder} from "./models.js";
import {projectRoot, workFolder} from "./paths.js";
import {type KeepOutputs, runTexts} from "./run-texts.js";
import {checkReplaced, runsFolder, writeRun} from "./runs.js";
import {readSnapshotLabels} from "./snapshot-labels.js";
import {readTrainedRun, type TrainedRun} from "./trained-run.js";
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

/** A draft of what is to ship: the file, its card with a decision that is yet to be fitted, and the predictions. */
interface Draft {
  staging: string;
  card: ModelCard;
  predictions: RunPredictions;
}

/**
 * Makes a finished and exported training a model that ships: copies its file into models/, predicts validation and
 * test with onnxruntime-web from that file, fits one threshold a genre on validation, and writes the run, the card and
 * docs/models/<id>.md, which hold validation figures only. Throws when the export does not hold what it must, or the corpus can't be read; nothing
 * has been written then.
 */
export async function shipRun(options: ShipOptions) {
  const {trained, id, snapshot, models = modelsFolder, notes = join(projectRoot, "docs/models"), replace} = options;
  const training = readTrainedRun(trained);
  const {record} = training;
  const failed = Object.entries(training.exported.ships).filter(([, holds]) => !holds);
  if (failed.length)
    throw new Error(`the export of ${record.name} does not hold: ${failed.map(([name]) => name).join(", ")}`);
  const {labels, parts, split} = readSnapshotLabels(snapshot);
  if (record.split !== split) throw new Error(`${record.name} was trained on split ${record.split}, this is ${split}`);
  checkReplaced(runsFolder(snapshot), id, replace);
  const staging = join(workFolder, `shipping-${id}-${process.pid}`);
  try {
    const draft = await draftModel(training, staging, {...options, models}, parts);
    const validation = selectPart(draft.predictions, "validation", labels);
    if (!validation.films)
      throw new Error(`no film of validation has a plot in ${options.corpus}: thresholds need some`);
    const decision = fitDecision("perGenre", validation);
    const card: ModelCard = {...draft.card, decision, run: id};
    const run = describeRun(id, training, card);
    const figures = evaluateFilms(applyDecision(decision, validation), GENRES);
    writeCard(card, staging);
    cpSync(staging, models, {recursive: true});
    const {predictions} = draft;
    writeRun(runsFolder(snapshot), {record: run, predictions, curves: training.curves}, {replace});
    writeFileAtomic(join(notes, `${id}.md`), describeModel(card, run, figures, training.exported));
    return {card, figures};
  } finally {
    rmSync(staging, {recursive: true, force: true});
  }
}

/** Puts the model into a folder of its own and predicts the films of validation and test from there. */
async function draftModel(
  training: TrainedRun,
  staging: string,
  {id, corpus, models, processes = 0, progress = () => {}}: ShipOptions & {models: string},
  parts: ReadonlyMap<string, Part>
): Promise<Draft> {
  const {movies, plots} = openCorpus(corpus);
  const card = installModel(id, training, staging, models);
  const titles = new Map(
    movies.map(({movieId, title, year}) => [movieId, year === null ? title : `${title} (${year})`])
  );
  const inputs = plots
    .map(({movieId, plot}) => ({movieId, part: parts.get(movieId), text: plot, heading: titles.get(movieId)}))
    .filter(({part}) => part === "validation" || part === "test");
  const predictions: RunPredictions = {
    movieIds: inputs.map(({movieId}) => movieId),
    parts: inputs.map(({part}) => part!),
    probabilities: new Float64Array(inputs.length * GENRES.length)
  };
  let done = 0;
  const keep: KeepOutputs = (index, [output]) => {
    predictions.probabilities.set(readLogits(card, output).probabilities, index * GENRES.length);
    progress(++done, inputs.length);
  };
  await runTexts([id], inputs, processes, keep, staging);
  return {staging, card, predictions};
}

/** Copies the file and writes a card whose decision is yet to be fitted. */
function installModel(id: string, {record, model, tokenizer}: TrainedRun, folder: string, models: string): ModelCard {
  const {hyperparameters, init} = record;
  mkdirSync(join(folder, id), {recursive: true});
  copyFileSync(model, join(folder, id, "model.onnx"));
  const card = validateModelCard({
    format: 1,
    id,
    name: record.name,
    description: record.description ?? record.name,
    kind: "onnx-text-classifier",
    modality: "text",
    file: describeFile(`${id}/model.onnx`, folder),
    tokenizer: {...installTokenizer(id, tokenizer, folder, models), maxTokens: hyperparameters.max_tokens as number},
    heading: hyperparameters.heading === true,
    inputs: {ids: "input_ids", mask: "attention_mask"},
    output: "logits",
    outputs: GENRES.length,
    run: null,
    decision: fixedDecision(GENRES.length),
    calibration: null,
    licence: record.licence ?? "unknown",
    source: `${init.weights ?? "random weights"}, trained by ${record.command}; weights as int8, activations by range (python -m training.export)`
  } satisfies ModelCard);
  writeCard(card, folder);
  return card;
}

/** Models of one family share a tokenizer: an equal one that is there already is used. */
function installTokenizer(id: string, text: string, folder: string, models: string): ModelFile {
  const shared = "tokenizers/wordpiece-uncased.json";
  const path = join(models, shared);
  if (existsSync(path) && stableJson(JSON.parse(readFileSync(path, "utf8"))) === stableJson(JSON.parse(text))) {
    writeFileAtomic(join(folder, shared), readFileSync(path));
    return describeFile(shared, folder);
  }
  writeFileAtomic(join(folder, `tokenizers/${id}.json`), `${JSON.stringify(JSON.parse(text))}\n`);
  return describeFile(`tokenizers/${id}.json`, folder);
}

function describeFile(path: string, folder: string): ModelFile {
  const bytes = readFileSync(join(folder, path));
  return {path, bytes: bytes.length, checksum: sha256(bytes)};
}

function writeCard(card: ModelCard, folder: string): void {
  writeFileAtomic(join(folder, card.id, "card.json"), `${stableJson(card, 2)}\n`);
}

function describeRun(id: string, {record, exported}: TrainedRun, card: ModelCard): RunRecord {
  const {version} = JSON.parse(readFileSync(join(projectRoot, "node_modules/onnxruntime-web/package.json"), "utf8"));
  return {
    ...record,
    id,
    description: `${record.description} Predictions are those of the quantised file, by onnxruntime-web.`,
    hyperparameters: {...record.hyperparameters, quantisation: "int8 weights, activations by range"},
    software: {...record.software, "onnxruntime-web": version},
    model: {file: card.file.path, checksum: card.file.checksum},
    decision: card.decision,
    reported: [
      {
        part: "validation",
        as: "float32 ONNX file, each genre's threshold fitted on the same films (training.export)",
        metrics: {macroF1: exported.float32.macroF1, macroAveragePrecision: exported.float32.macroAveragePrecision}
      }
    ]
  };
}
