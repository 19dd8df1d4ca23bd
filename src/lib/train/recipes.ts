import type {Recipe} from "./recipe.js";
import {baselineRecipes} from "./recipes/baselines.js";
import {catalogueRecipes} from "./recipes/catalogues.js";
import {embeddingRecipes} from "./recipes/embedding-heads.js";
import {ensembleRecipes} from "./recipes/ensembles.js";
import {fusionRecipes} from "./recipes/fusions.js";
import {posterRecipes} from "./recipes/poster-heads.js";
import {tfIdfRecipes} from "./recipes/tf-idf.js";

/** Every recipe that needs only TypeScript, in an order in which all can be trained. */
export const RECIPES: readonly Recipe[] = [
  ...baselineRecipes,
  ...catalogueRecipes,
  ...tfIdfRecipes,
  ...embeddingRecipes,
  ...posterRecipes,
  ...ensembleRecipes,
  ...fusionRecipes
];

/** Throws, naming those that there are, when there is none of that name. */
export function findRecipe(id: string): Recipe {
  const recipe = RECIPES.find((recipe) => recipe.id === id);
  if (recipe) return recipe;
  throw new Error(`"${id}" is no recipe; there are ${RECIPES.map(({id}) => id).join(", ")}`);
}
