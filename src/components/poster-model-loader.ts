import type {ModelCard} from "../lib/inference/model-card.js";
import {modelLoader} from "./model-loader.js";
import {modelUrls} from "./model-urls.js";
import {openPosterModel, sizeOfPosterModel, type WorkingPosterModel} from "./poster-model.js";
import type {Control} from "./url-state.js";

/** Loads a poster model when the reader asks for it; `purpose` stands behind "to", `catalogueUrl` is of data/models.json. */
export function posterModelLoader(
  card: ModelCard,
  {catalogueUrl, purpose}: {catalogueUrl: string; purpose: string}
): Control<WorkingPosterModel | null> {
  const urls = modelUrls(card, catalogueUrl);
  return modelLoader(card, {
    purpose,
    size: sizeOfPosterModel(card),
    open: (progress) => openPosterModel(card, {model: urls.model, layer: urls.layer!}, {progress})
  });
}
