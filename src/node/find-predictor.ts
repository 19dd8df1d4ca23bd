import {type Prediction, readEmbedding, readLogits} from "../lib/inference/classify.js";
import {headSchema} from "../lib/inference/head.js";
import type {ModelCard} from "../lib/inference/model-card.js";
import {parseJson} from "../lib/runs/parse-json.js";
import {modelsFolder, readCatalogue, readModelCard, readModelFile, versionModel} from "./models.js";

const kinds = ["text", "poster", "fusion"] as const;

/** A model that ships, as it is used to predict: which ONNX model runs on a text, and how its output is read. */
export interface Predictor {
  card: ModelCard;
  /** Id of the ONNX model: the model itself, or the encoder below a head. */
  runs: string;
  /** Changes when any answer might. */
  version: string;
  read(output: Float32Array): Prediction;
}

/**
 * Finds the model of a run: by the run's id, the model's own, or `text`, `poster` or `fusion` for the live model of
 * that kind. Throws when there is none, or when it can't predict by itself.
 */
export function findPredictor(name: string, folder = modelsFolder): Predictor {
  const card = findCard(name, folder);
  const read = (output: Float32Array) => readLogits(card, output);
  if (card.kind === "onnx-text-classifier") return {card, runs: card.id, version: versionModel(card), read};
  if (card.kind === "embedding-head") {
    const encoder = readModelCard(card.encoder!, folder);
    const file = `models/${card.file.path}`;
    const head = headSchema.parse(parseJson(new TextDecoder().decode(readModelFile(card.file, folder)), file));
    return {
      card,
      runs: encoder.id,
      version: `${versionModel(card)} ${versionModel(encoder)}`,
      read: (output) => readEmbedding(card, head, output)
    };
  }
  throw new Error(`the model ${card.id} is of kind ${card.kind}, which npm run predict can't run`);
}

function findCard(name: string, folder: string): ModelCard {
  const {models, live} = readCatalogue(folder);
  const kind = kinds.find((kind) => kind === name);
  if (kind) {
    const id = live[kind];
    if (!id) throw new Error(`there is no live ${kind} model yet: models/live.json names none`);
    return readModelCard(id, folder);
  }
  const card = models.find(({run}) => run === name) ?? models.find(({id}) => id === name);
  if (card) return card;
  const ids = models.filter(({decision}) => decision).map(({id, run}) => run ?? id);
  const known = ids.length ? `these have one: ${ids.join(", ")}` : "no run has one yet";
  throw new Error(`no model that ships belongs to a run "${name}"; ${known}`);
}
