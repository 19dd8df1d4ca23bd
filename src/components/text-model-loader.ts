import type {ModelCard} from "../lib/inference/model-card.js";
import {modelLoader} from "./model-loader.js";
import {modelUrls} from "./model-urls.js";
import {openTextModel, sizeOfModel, type WorkingTextModel} from "./text-model.js";
import type {Control} from "./url-state.js";

/** Loads a text model when the reader asks for it; `purpose` stands behind "to", `catalogueUrl` is of data/models.json. */
export function textModelLoader(
  card: ModelCard,
  {catalogueUrl, purpose}: {catalogueUrl: string; purpose: string}
): Control<WorkingTextModel | null> {
  const urls = modelUrls(card, catalogueUrl);
  return modelLoader(card, {
    purpose,
    size: sizeOfModel(card),
    open: (progress) => openTextModel(card, {model: urls.model, tokenizer: urls.tokenizer!}, {progress})
  });
}
