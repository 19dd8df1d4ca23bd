import {copyFileSync, existsSync, mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {GENRES} from "../lib/genres/genres.js";
import {readLogits} from "../lib/inference/classify.js";
import {describeModel} from "../lib/inference/describe-model.js";
import {type ModelCard, type ModelFile, validateModelCard} from "../lib/inference/model-card.js";
import {stableJson} from "../lib/manifest.js";
import type {RunPredictions} from "../lib/runs/predictions.js";
import {fixedDecision} from "../lib/thresholds/decision.js";
import {openCorpus} from "./corpus.js";
import {type KeepOutputs, runTexts} from "./run-texts.js";
import {describeFile, type PredictDraft, type Shippable, writeCard} from "./shippable.js";
import {readTrainedRun, type TrainedRun} from "./trained-run.js";
import {writeFileAtomic} from "./write-file.js";

/** The folder of a training on plots. Throws with the command to run when something is missing. */
export function openShippableText(folder: string): Shippable {
  const training = readTrainedRun(folder);
  const {record, curves, exported} = training;
  const {macroF1, macroAveragePrecision} = exported.float32;
  return {
    record,
    curves,
    holds: exported.ships,
    install: (id, folder, models) => installModel(id, training, folder, models),
    predict: predictTexts,
    stored: "int8 weights, activations by range",
    reported: [
      {
        part: "validation",
        as: "float32 ONNX file, each genre's threshold fitted on the same films (training.export)",
        metrics: {macroF1, macroAveragePrecision}
      }
    ],
    describe: (card, run, figures) => describeModel(card, run, figures, exported)
  };
}

async function predictTexts(card: ModelCard, {corpus, parts, folder, processes, progress}: PredictDraft) {
  const {movies, plots} = openCorpus(corpus);
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
  await runTexts([card.id], inputs, processes, keep, folder);
  return predictions;
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
