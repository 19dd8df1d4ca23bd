import {deviation, mean} from "d3-array";
import {formatScore} from "../compare/format.js";
import {countNoun} from "../format.js";
import {plainName, recipeOf} from "../runs/lineage.js";
import type {IndexedRun} from "../runs/run-index.js";

/** A recipe's figure over its seeds. */
export interface SeedSpread {
  recipe: string;
  name: string;
  seeds: {run: IndexedRun; value: number}[];
  mean: number;
  /** The sample's standard deviation (n - 1). */
  deviation: number;
}

/** Recipes that have runs with two seeds or more, the highest mean first. */
export function spreadOverSeeds(rows: readonly {run: IndexedRun; value: number}[]): SeedSpread[] {
  const recipes = [...new Set(rows.map(({run}) => recipeOf(run.record)))];
  return recipes
    .map((recipe) => ({recipe, seeds: rows.filter(({run}) => recipeOf(run.record) === recipe)}))
    .filter(({seeds}) => seeds.length > 1)
    .map(({recipe, seeds}) => ({
      recipe,
      name: plainName(seeds[0].run.record),
      seeds: [...seeds].sort((a, b) => (a.run.record.seed ?? 0) - (b.run.record.seed ?? 0)),
      mean: mean(seeds, ({value}) => value)!,
      deviation: deviation(seeds, ({value}) => value)!
    }))
    .sort((a, b) => b.mean - a.mean);
}

/** ".657 ± .003 over 3 seeds". */
export function describeSpread({mean: center, deviation: spread, seeds}: SeedSpread): string {
  return `${formatScore(center)} ± ${formatScore(spread)} over ${countNoun(seeds.length, "seed")}`;
}

/** How far seeds move the figure. */
export function findSpread(spreads: readonly SeedSpread[], label: string): string {
  const [first] = spreads;
  const widest = spreads.reduce((a, b) => (b.deviation > a.deviation ? b : a));
  const lead = `${first.name} has a ${label} of ${describeSpread(first)}`;
  if (spreads.length === 1) return `${lead}: a smaller difference between two recipes may be the seed’s.`;
  return `${lead}, the highest mean of ${spreads.length} recipes. Seeds move it most for ${widest.name} (± ${formatScore(widest.deviation)}): a smaller difference between two recipes may be the seed’s.`;
}
