import {existsSync} from "node:fs";
import {baselineRecipes} from "../lib/train/recipes/baselines.js";
import {readRunRecord, runPath, runsFolder} from "./runs.js";
import {readSnapshotLabels} from "./snapshot-labels.js";
import {trainRecipe} from "./train-recipe.js";

/**
 * Gives a snapshot its baselines, which need labels only, so that whatever is trained on the corpus has something to
 * be better than. Those that were made on its split are kept. Answers the ids of those that were made.
 */
export async function makeBaselineRuns(snapshot: string): Promise<string[]> {
  const {split, parts} = readSnapshotLabels(snapshot);
  // Fewer films than that have nothing to fit on, or nothing to measure.
  if (new Set(parts.values()).size < 3) return [];
  const runs = runsFolder(snapshot);
  const missing = baselineRecipes.filter(
    ({id}) => !existsSync(runPath(runs, id, "record")) || readRunRecord(runs, id).split !== split
  );
  for (const {id} of missing) await trainRecipe({recipe: id, seed: 1, snapshot, replace: true});
  return missing.map(({id}) => id);
}
