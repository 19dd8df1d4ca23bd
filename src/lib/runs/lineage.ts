import type {RunRecord} from "./run-schema.js";

// A run of another corpus is listed under an id that goes on with its split.
const seedSuffix = /-seed-(\d+)(?=$|-of-)/;

/** The recipe that made a run; where the run does not say, its id without the seed. */
export function recipeOf({recipe, id}: Pick<RunRecord, "recipe" | "id">): string {
  return recipe ?? id.replace(seedSuffix, "");
}

/** Whether a run repeats a recipe that has one with another seed: ids of repeats end with `-seed-N`. */
export function isRepeat({id}: Pick<RunRecord, "id">): boolean {
  return seedSuffix.test(id);
}

/** Whether a run was made to see what an idea does. A run that does not say is one if it saw but a share of the films. */
export function isAblation({purpose, hyperparameters}: Pick<RunRecord, "purpose" | "hyperparameters">): boolean {
  if (purpose) return purpose === "ablation";
  return typeof hyperparameters.train_share === "number" && hyperparameters.train_share < 1;
}

/**
 * What a run changes of another recipe. Where it does not say, id and name tell: `tf-idf-soft`, "TF-IDF, soft targets"
 * changes `tf-idf`, "TF-IDF", by "soft targets". Null where neither does, or where the other recipe is not there.
 */
export function changeOf(record: RunRecord, records: readonly RunRecord[]): NonNullable<RunRecord["change"]> | null {
  if (record.change) return records.some((other) => recipeOf(other) === record.change!.base) ? record.change : null;
  const [recipe, name] = [recipeOf(record), plainName(record)];
  const [base] = records
    .filter((other) => recipe.startsWith(`${recipeOf(other)}-`) && name.startsWith(`${plainName(other)}, `))
    .sort((a, b) => recipeOf(b).length - recipeOf(a).length);
  return base ? {base: recipeOf(base), idea: name.slice(plainName(base).length + 2)} : null;
}

/** A name without the seed. */
export function plainName({name}: Pick<RunRecord, "name">): string {
  return name.replace(/, seed \d+$/, "");
}

/** The name as pages show it, with the seed behind it where an older run of a repeated recipe leaves it out. */
export function nameWithSeed({name, id}: Pick<RunRecord, "name" | "id">): string {
  const seed = seedSuffix.exec(id)?.[1];
  return seed && !/, seed \d+$/.test(name) ? `${name}, seed ${seed}` : name;
}
