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
  type TrainedModel,
  type TrainingInputs
} from "../lib/train/recipe.js";
import {findRecipe} from "../lib/train/recipes.js";
import {installedVersion} from "./code-version.js";
import {keepModel} from "./keep-model.js";
import {projectRoot} from "./paths.js";
import {checkReplaced, type Run, readRun, runsFolder, writeRun} from "./runs.js";
import {readManifest} from "./snapshot.js";
import {readSnapshotLabels} from "./snapshot-labels.js";
import {openTrainingInputs} from "./training-inputs.js";

export interface TrainOptions extends Pick<RecipeOptions, "members" | "report"> {
  recipe: string;
  seed: number;
  snapshot: string;
  corpus?: string;
  /** The folder that the fitted model is kept in; without it only its predictions are. */
  models?: string;
  /** Write over a run that is there. */
  replace?: boolean;
}

/** Trains a recipe and writes the run; its thresholds are fitted on validation and locked. Answers the run's record. */
export async function trainRecipe(options: TrainOptions): Promise<RunRecord> {
  const {recipe: name, seed, snapshot, corpus, models, replace, members, report} = options;
  const recipe = findRecipe(name);
  const runs = runsFolder(snapshot);
  // Said before training, which takes minutes.
  checkReplaced(runs, runIdOf(recipe, seed), replace);
  const inputs = openTrainingInputs(snapshot, corpus);
  const {fitted, ...run} = await makeRun(recipe, inputs, snapshot, {seed, members, report});
  const record = models ? keepModel(run.record, fitted, models) : run.record;
  writeRun(runs, {...run, record}, {replace});
  return record;
}

async function makeRun(
  recipe: Recipe,
  inputs: TrainingInputs,
  snapshot: string,
  options: RecipeOptions
): Promise<Run & Pick<TrainedModel, "fitted">> {
  // The processor's time, which is the same on a busy machine, and not the clock's.
  const start = process.cpuUsage();
  const model = await recipe.train(inputs, options);
  const {user, system} = process.cpuUsage(start);
  const seconds = Number(((user + system) / 1e6).toFixed(1));
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
    ...(model.fitted ? {fitted: model.fitted} : {}),
    ...(model.outOfFold ? {outOfFold: namePredictions(inputs.films, model.outOfFold)} : {}),
    ...(model.curves ? {curves: model.curves} : {})
  };
}

/** What a model that is fitted again may differ by from what the run stores. */
const tolerance = 1e-3;

/**
 * Fits the model of a stored run again, with the settings that it chose and nothing else, and keeps it: minutes in
 * place of all that training tries. The run's predictions become those of the model, which may differ by rounding; its
 * thresholds are fitted on them anew. Throws, and writes nothing, when they differ by more.
 */
export async function refitRun(options: Omit<TrainOptions, "replace">): Promise<RunRecord> {
  const {recipe: name, seed, snapshot, corpus, models, members, report} = options;
  const recipe = findRecipe(name);
  const runs = runsFolder(snapshot);
  const stored = readRun(runs, runIdOf(recipe, seed));
  const inputs = openTrainingInputs(snapshot, corpus);
  const settings = stored.record.hyperparameters;
  const made = await makeRun(recipe, inputs, snapshot, {seed, members, report, settings});
  const {fitted, predictions, record} = made;
  const change = largestChange(stored.predictions, predictions);
  report?.(`largest change of a probability: ${change.toExponential(1)}`);
  if (!(change <= tolerance)) {
    throw new Error(
      `the run "${record.id}" can't be made again as it is stored (a probability differs by ${change.toPrecision(2)}): ` +
        `train it anew with --replace`
    );
  }
  const own = {...stored.record, decision: record.decision};
  const kept = models ? keepModel(own, fitted, models) : own;
  const curves = made.curves ?? stored.curves;
  writeRun(runs, {...stored, record: kept, predictions, ...(curves ? {curves} : {})}, {replace: true});
  return kept;
}

/** The largest difference of a probability; infinite where the films differ. */
function largestChange(a: RunPredictions | undefined, b: RunPredictions | undefined): number {
  if (!a || !b || a.movieIds.join() !== b.movieIds.join()) return Number.POSITIVE_INFINITY;
  return a.probabilities.reduce((most, value, index) => Math.max(most, Math.abs(value - b.probabilities[index])), 0);
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
