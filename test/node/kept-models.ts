import {symlinkSync} from "node:fs";
import {join} from "node:path";
import {modelsFolder} from "../../src/node/models.js";
import {runsFolder} from "../../src/node/runs.js";
import {trainRecipe} from "../../src/node/train-recipe.js";
import {writeFileAtomic} from "../../src/node/write-file.js";
import {temporaryFolder} from "./sample-corpus.js";
import {makeTrainableSnapshot} from "./trainable-snapshot.js";

/** A folder of models that holds those of the recipes named, trained on invented films, beside the sentence encoder. */
export async function trainKeptModels(recipes: readonly string[]) {
  const [snapshot, models] = [makeTrainableSnapshot(), temporaryFolder()];
  for (const name of ["minilm-encoder", "tokenizers"]) symlinkSync(join(modelsFolder, name), join(models, name));
  writeFileAtomic(join(models, "live.json"), JSON.stringify({text: null, poster: null, fusion: null}));
  const train = (recipe: string, members?: string[]) =>
    trainRecipe({recipe, seed: 1, snapshot, models, replace: true, ...(members ? {members} : {})});
  for (const recipe of recipes) await train(recipe);
  return {snapshot, models, train, folders: {models, runs: runsFolder(snapshot)}};
}
