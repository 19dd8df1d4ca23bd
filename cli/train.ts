import {Command} from "commander";
import {RECIPES} from "../src/lib/train/recipes.js";
import {findSnapshot} from "../src/node/choose-snapshot.js";
import {findCorpusFolder} from "../src/node/paths.js";
import {trainRecipe} from "../src/node/train-recipe.js";
import {parseCount, runCommand} from "./lib/run-command.js";
import {openTerminal} from "./lib/terminal.js";

interface Options {
  recipe?: string;
  seed: string;
  members?: string[];
  corpus?: string;
  replace: boolean;
}

const program = new Command("npm run train --")
  .description("Trains a model that needs no Python and stores it as a run of the snapshot: runs/<recipe>.")
  .option("--recipe <name>", "what to train; without it, the recipes are listed")
  .option("--seed <number>", "of the random numbers, where a recipe draws any", "1")
  .option("--members <run...>", "the runs that an ensemble is made of")
  .option("--corpus <folder>", "corpus folder, whose snapshot is trained on (else MARQUEE_CORPUS, else corpus/)")
  .option("--replace", "write over a run that is there", false)
  .parse();

await runCommand(async () => {
  const {recipe, seed, members, corpus, replace} = program.opts<Options>();
  if (!recipe) {
    const width = Math.max(...RECIPES.map(({id}) => id.length));
    for (const {id, name} of RECIPES) console.log(`${id.padEnd(width)}  ${name}`);
    return;
  }
  const terminal = openTerminal();
  const record = await trainRecipe({
    recipe,
    seed: parseCount(seed, "--seed"),
    snapshot: await findSnapshot(corpus),
    corpus: corpus ?? findCorpusFolder(),
    replace,
    ...(members ? {members} : {}),
    report: (line) => terminal.report(line)
  });
  console.log(
    `${record.id}: ${record.training.seconds} s; npm run evaluate -- --run ${record.id} shows validation figures`
  );
});
