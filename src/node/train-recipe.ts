import {execFileSync} from "node:child_process";
import {cpus} from "node:os";
import {GENRES} from "../lib/genres/genres.js";
import {selectPart} from "../lib/runs/part-films.js";
import type {RunPredictions} from "../lib/runs/predictions.js";
import type {RunRecord} from "../lib/runs/run-schema.js";
import {fitDecision} from "../lib/thresholds/fit-decision.js";
import type {TrainingFilm} from "../lib/train/films.js";
import {
  type FilmProbabilities,
  type Recipe,
  type RecipeOptions,
  runIdOf,
  type TrainingInputs
} from "../lib/train/recipe.js";
import {findRecipe} from "../lib/train/recipes.js";
import {installedVersion} from "./code-version.js";
import {projectRoot} from "./paths.js";
import {type Run, runsFolder, writeRun} from "./runs.js";
import {readManifest} from "./snapshot.js";
import {readSnapshotLabels} from "./snapshot-labels.js";
import {openTrainingInputs} from "./training-inputs.js";

export interface TrainOptions extends Pick<RecipeOptions, "members" | "report"> {
  recipe: string;
  seed: number;
  snapshot: string;
  corpus?: string;
  /** Write over a run that is there. */
  replace?: boolean;
}

/** Trains a recipe and writes the run; its thresholds are fitted on validation and locked. Answers the run's record. */
export async function trainRecipe({recipe: name, seed, snapshot, corpus, replace, ...options}: TrainOptions) {
  const recipe = findRecipe(name);
  const inputs = openTrainingInputs(snapshot, corpus);
  const run = await makeRun(recipe, inputs, snapshot, {seed, ...options});
  writeRun(runsFolder(snapshot), run, {replace});
  return run.record;
}

async function makeRun(recipe: Recipe, inputs: TrainingInputs, snapshot: string, options: RecipeOptions): Promise<Run> {
  const start = performance.now();
  const model = await recipe.train(inputs, options);
  const seconds = Number(((performance.now() - start) / 1000).toFixed(1));
  const {labels, split} = readSnapshotLabels(snapshot);
  const predictions = namePredictions(inputs.films, model);
  const {id, name, description, provenance = "reproduced", family, modality, data, source, seeded = false} = recipe;
  const record: RunRecord = {
    format: 1,
    id: runIdOf(recipe, options.seed),
    name: seeded && options.seed !== 1 ? `${name}, seed ${options.seed}` : name,
    description,
    provenance,
    family,
    recipe: id,
    modality,
    data: {corpus: readManifest(snapshot).corpus.id, description: data},
    split,
    seed: seeded ? options.seed : null,
    init: model.init ?? {kind: "none", weights: null},
    hyperparameters: model.hyperparameters,
    command: describeCommand(id, seeded ? options.seed : undefined, options.members),
    commit: readCommit(),
    software: {node: process.versions.node, "pure-rand": installedVersion("pure-rand")},
    parameters: model.parameters,
    training: {seconds, hardware: describeHardware()},
    licence: model.licence ?? recipe.licence,
    decision: model.decision ?? fitDecision("perGenre", selectPart(predictions, "validation", labels)),
    ...(source ? {source} : {})
  };
  return {
    record,
    predictions,
    ...(model.outOfFold ? {outOfFold: namePredictions(inputs.films, model.outOfFold)} : {}),
    ...(model.curves ? {curves: model.curves} : {})
  };
}

/** Probabilities as they are stored: in float32, which thresholds are fitted on. */
function namePredictions(films: readonly TrainingFilm[], {rows, probabilities}: FilmProbabilities): RunPredictions {
  if (probabilities.length !== rows.length * GENRES.length) throw new Error("probabilities and films differ in number");
  return {
    movieIds: rows.map((row) => films[row].movieId),
    parts: rows.map((row) => films[row].part),
    probabilities: probabilities.map(Math.fround)
  };
}

function describeCommand(recipe: string, seed: number | undefined, members: readonly string[] | undefined): string {
  const parts = [`npm run train -- --recipe ${recipe}`];
  if (seed !== undefined && seed !== 1) parts.push(`--seed ${seed}`);
  if (members) parts.push(`--members ${members.join(" ")}`);
  return parts.join(" ");
}

function describeHardware(): string {
  return `one thread of ${cpus()[0]?.model.trim() || "an unknown processor"}`;
}

/** The commit of the code at work; null outside a git checkout. */
function readCommit(): string | null {
  try {
    return execFileSync("git", ["rev-parse", "HEAD"], {
      cwd: projectRoot,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"]
    }).trim();
  } catch {
    return null;
  }
}
