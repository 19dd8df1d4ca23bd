import type {ModelCard} from "../lib/inference/model-card.js";
import {modelsFolder, readCatalogue} from "./models.js";

/**
 * The card of a poster run's model: by the run's id, the model's own, or `poster` for the live one; undefined where the
 * name is another kind's or unknown.
 */
export function findPosterModel(name: string, folder = modelsFolder): ModelCard | undefined {
  const {models, live} = readCatalogue(folder);
  const posters = models.filter(({kind}) => kind === "onnx-poster-classifier");
  if (name === "poster") return posters.find(({id}) => id === live.poster);
  return posters.find(({run}) => run === name) ?? posters.find(({id}) => id === name);
}

/** The same, but throws an Error that says which poster runs have a model. */
export function requirePosterModel(name: string, folder = modelsFolder): ModelCard {
  const card = findPosterModel(name, folder);
  if (card) return card;
  const ids = readCatalogue(folder)
    .models.filter(({kind}) => kind === "onnx-poster-classifier")
    .map(({id, run}) => run ?? id);
  const known = ids.length ? `these have one: ${ids.join(", ")}` : "none has one yet";
  if (name === "poster") throw new Error(`there is no live poster model yet; of poster runs, ${known}`);
  throw new Error(`no model that ships reads posters for a run "${name}"; of poster runs, ${known}`);
}
