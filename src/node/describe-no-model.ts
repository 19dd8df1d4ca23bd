import type {RunRecord} from "../lib/runs/run-schema.js";
import {RECIPES} from "../lib/train/recipes.js";

/** Why a stored run can't predict other films, and what to do about it. */
export function describeNoModel({id, provenance, family, modality, command, hyperparameters}: RunRecord): string {
  if (provenance === "published")
    return `the run "${id}" was published by others as figures: its weights are not known`;
  if (family === "catalogue") return `the run "${id}" is another catalogue's labels: there is nothing to predict with`;
  if (provenance === "imported") return `the run "${id}" was imported as predictions: its model is where it was made`;
  if (modality === "poster" && command?.startsWith("npm run train ")) {
    return `the run "${id}" keeps predictions but no model: npm run predict can't compute the figures of posters that it reads`;
  }
  const start = `the run "${id}" keeps predictions but no model`;
  if (command?.startsWith("npm run training")) {
    return (
      `${start}: train it anew (${command}), export it (npm run training -- export --run ${id}) ` +
      `and ship it (npm run ship -- --trained .marquee/training/${id} --id ${id} --replace)`
    );
  }
  const {members} = hyperparameters;
  if (Array.isArray(members)) {
    return `${start}, as one of its members has none: name others (${toReplace(command)}, with --members)`;
  }
  return RECIPES.some((recipe) => recipe.id === id) || command
    ? `${start}: train it anew (${toReplace(command)})`
    : start;
}

function toReplace(command: string | null): string {
  return command === null ? "npm run train" : `${command} --replace`;
}
