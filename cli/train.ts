import {join} from "node:path";
import {Command} from "commander";
import {RECIPES} from "../src/lib/train/recipes.js";
import {findSnapshot} from "../src/node/choose-snapshot.js";
import {listDescribedRuns, writeRunCards} from "../src/node/describe-runs.js";
import {modelsFolder} from "../src/node/models.js";
import {findCorpusFolder, projectRoot} from "../src/node/paths.js";
import {refitRun, trainRecipe} from "../src/node/train-recipe.js";
import {parseCount, runCommand} from "./lib/run-command.js";
import {openTerminal} from "./lib/terminal.js";

interface Options {
  recipe?: string;
  seed: string;
  members?: string[];
  corpus?: string;
  replace: boolean;
  refit: boolean;
}

const program = new Command("npm run train --")
  .description("Trains a model that needs no Python and stores it as a run of the snapshot: runs/<recipe>.")
  .option("--recipe <name>", "what to train; without it, the recipes are listed")
  .option("--seed <number>", "of the random numbers, where a recipe draws any", "1")
  .option("--members <run...>", "the runs that an ensemble is made of")
  .option("--corpus <folder>", "corpus folder, whose snapshot is trained on (else MARQUEE_CORPUS, else corpus/)")
  .option("--replace", "write over a run that is there", false)
  .option("--refit", "fit a stored run's model again with the settings that it chose, and keep it", false)
  .parse();

await runCommand(async () => {
  const {recipe, seed, members, corpus, replace, refit} = program.opts<Options>();
  if (!recipe) {
    const width = Math.max(...RECIPES.map(({id}) => id.length));
    for (const {id, name} of RECIPES) console.log(`${id.padEnd(width)}  ${name}`);
    return;
  }
  const terminal = openTerminal();
  const snapshot = await findSnapshot(corpus);
  // models/ belongs to the committed snapshot: a model of another corpus must not take the place of one there.
  const models = snapshot === join(projectRoot, "snapshot") ? modelsFolder : undefined;
  if (!models) terminal.report(`${snapshot} is not the committed snapshot: the run is stored, its model is not`);
  const options = {
    recipe,
    seed: parseCount(seed, "--seed"),
    snapshot,
    ...(models ? {models} : {}),
    corpus: corpus ?? findCorpusFolder(),
    ...(members ? {members} : {}),
    report: (line: string) => terminal.report(line)
  };
  const record = refit ? await refitRun(options) : await trainRecipe({...options, replace});
  if (models && listDescribedRuns(snapshot).includes(record.id)) writeRunCards(snapshot, [record.id]);
  console.log(
    `${record.id}: ${record.training.seconds} s; npm run evaluate -- --run ${record.id} shows validation figures`
  );
});
