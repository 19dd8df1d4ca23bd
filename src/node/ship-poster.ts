import {copyFileSync, mkdirSync} from "node:fs";
import {join} from "node:path";
import {GENRES} from "../lib/genres/genres.js";
import {readLogits} from "../lib/inference/classify.js";
import {describePosterModel} from "../lib/inference/describe-poster-model.js";
import {type ModelCard, validateModelCard} from "../lib/inference/model-card.js";
import type {RunPredictions} from "../lib/runs/predictions.js";
import {fixedDecision} from "../lib/thresholds/decision.js";
import {openCorpus} from "./corpus.js";
import {runPosters} from "./run-posters.js";
import {describeFile, type PredictDraft, type Shippable, writeCard} from "./shippable.js";
import {readTrainedPoster, type TrainedPoster} from "./trained-poster.js";

/** The folder of a training on posters. Throws with the command to run when something is missing. */
export function openShippablePoster(folder: string): Shippable {
  const training = readTrainedPoster(folder);
  const {record, curves, exported, stored} = training;
  const {parity, size, quality} = exported.ships;
  return {
    record,
    curves,
    holds: {parity, size, quality},
    install: (id, folder) => installModel(id, training, folder),
    predict: predictPosters,
    stored: `${stored} weights`,
    reported: [
      {
        part: "validation",
        as: "PyTorch, each genre's threshold fitted on the same films (training.export)",
        metrics: exported.pytorch
      }
    ],
    describe: (card, run, figures) => describePosterModel(card, run, figures, {...exported, stored})
  };
}

async function predictPosters(card: ModelCard, {corpus, parts, folder, processes, progress}: PredictDraft) {
  const {posterIds} = openCorpus(corpus);
  const movieIds = posterIds.filter((id) => parts.get(id) === "validation" || parts.get(id) === "test");
  const read = new Map<number, Float64Array>();
  let done = 0;
  const paths = movieIds.map((movieId) => join(corpus, "posters", `${movieId}.jpg`));
  await runPosters(card.id, paths, {processes, folder}, (index, result) => {
    // A poster that can't be read is none.
    if ("answer" in result) read.set(index, readLogits(card, result.answer.logits).probabilities);
    progress(++done, movieIds.length);
  });
  const kept = [...read.keys()].sort((a, b) => a - b);
  const predictions: RunPredictions = {
    movieIds: kept.map((index) => movieIds[index]),
    parts: kept.map((index) => parts.get(movieIds[index])!),
    probabilities: new Float64Array(kept.length * GENRES.length)
  };
  for (const [place, index] of kept.entries()) predictions.probabilities.set(read.get(index)!, place * GENRES.length);
  return predictions;
}

/** Copies the files and writes a card whose decision is yet to be fitted. */
function installModel(id: string, training: TrainedPoster, folder: string): ModelCard {
  const {record, exported, stored, preparation, model, layer} = training;
  mkdirSync(join(folder, id), {recursive: true});
  copyFileSync(model, join(folder, id, "model.onnx"));
  copyFileSync(layer, join(folder, id, "head.json"));
  const pooled = exported.maps === "additive";
  const card = validateModelCard({
    format: 1,
    id,
    name: record.name,
    description: record.description ?? record.name,
    kind: "onnx-poster-classifier",
    modality: "poster",
    file: describeFile(`${id}/model.onnx`, folder),
    image: preparation,
    input: "pixels",
    output: "logits",
    explanation: {
      head: pooled ? "pooled" : "dense",
      activations: "activations",
      maps: "maps",
      ...(pooled ? {} : {gradients: "gradients"}),
      layer: describeFile(`${id}/head.json`, folder)
    },
    outputs: GENRES.length,
    run: null,
    decision: fixedDecision(GENRES.length),
    calibration: null,
    licence: record.licence ?? "unknown",
    source: `${record.init.weights ?? "random weights"}, trained by ${record.command}; weights as ${stored} (python -m training.export)`
  } satisfies ModelCard);
  writeCard(card, folder);
  return card;
}
