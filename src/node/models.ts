import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {readLastLayer} from "../lib/inference/last-layer.js";
import {
  liveModelsSchema,
  type ModelCard,
  type ModelCatalogue,
  type ModelFile,
  validateModelCard
} from "../lib/inference/model-card.js";
import type {PosterModel} from "../lib/inference/poster-model.js";
import {openSession, type RuntimeOptions} from "../lib/inference/runtime.js";
import type {TextModel} from "../lib/inference/text-model.js";
import {createTokenizer} from "../lib/inference/tokenizer.js";
import {stableJson} from "../lib/manifest.js";
import {parseJson} from "../lib/runs/parse-json.js";
import {sha256} from "./checksums.js";
import {projectRoot} from "./paths.js";

export const modelsFolder = join(projectRoot, "models");

/** Ids of the models that ship, alphabetical. */
export function listModelIds(folder = modelsFolder): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(cardPath(name, folder)))
    .sort();
}

/** A model's card. Throws a FileError that names the field at fault, or says which models there are. */
export function readModelCard(id: string, folder = modelsFolder): ModelCard {
  const path = cardPath(id, folder);
  if (!existsSync(path)) {
    const ids = listModelIds(folder);
    throw new Error(`there is no model "${id}"; ${ids.length ? `there are ${ids.join(", ")}` : `${folder} has none`}`);
  }
  const file = `models/${id}/card.json`;
  const card = validateModelCard(parseJson(readFileSync(path, "utf8"), file), file);
  if (card.id !== id) throw new Error(`${file} is the card of "${card.id}": name the folder so`);
  return card;
}

/** Every card, and which models are live. */
export function readCatalogue(folder = modelsFolder): ModelCatalogue {
  const path = join(folder, "live.json");
  const live = existsSync(path)
    ? liveModelsSchema.parse(parseJson(readFileSync(path, "utf8"), "models/live.json"))
    : {text: null, poster: null, fusion: null};
  return {models: listModelIds(folder).map((id) => readModelCard(id, folder)), live};
}

/** The bytes of a model's file. Throws when it is missing or is not the one that the card describes. */
export function readModelFile({path, bytes, checksum}: ModelFile, folder = modelsFolder): Uint8Array {
  const full = join(folder, path);
  if (!existsSync(full)) throw new Error(`models/${path} is missing: get it again from the repository`);
  const content = readFileSync(full);
  if (content.length !== bytes || sha256(content) !== checksum) {
    throw new Error(`models/${path} is not the file that its card describes: get it again from the repository`);
  }
  return content;
}

/** Opens a text model that runs in ONNX under Node. */
export async function openTextModel(id: string, options?: RuntimeOptions, folder = modelsFolder): Promise<TextModel> {
  const card = readModelCard(id, folder);
  if (!card.tokenizer) throw new Error(`the model ${id} is of kind ${card.kind}, which reads no text by itself`);
  const tokenizer = createTokenizer(new TextDecoder().decode(readModelFile(card.tokenizer, folder)));
  return {card, tokenizer, session: await openSession(readModelFile(card.file, folder), options)};
}

/** Opens a poster model under Node. */
export async function openPosterModel(
  id: string,
  options?: RuntimeOptions,
  folder = modelsFolder
): Promise<PosterModel> {
  const card = readModelCard(id, folder);
  if (!card.image) throw new Error(`the model ${id} is of kind ${card.kind}, which reads no posters`);
  const {layer} = card.explanation!;
  return {
    card,
    layer: readLastLayer(new TextDecoder().decode(readModelFile(layer, folder)), `models/${layer.path}`),
    session: await openSession(readModelFile(card.file, folder), options)
  };
}

/** Names what a model computes: changes with its file, its tokenizer and how long a text may be. */
export function versionModel({file, tokenizer, heading, image}: ModelCard): string {
  const parts = [file.checksum, tokenizer?.checksum, tokenizer?.maxTokens, heading];
  return sha256((image ? [...parts, stableJson(image)] : parts).join(" "));
}

function cardPath(id: string, folder: string): string {
  return join(folder, id, "card.json");
}
