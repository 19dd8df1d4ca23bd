/** What the BiLSTM's recipe reads: `npx tsx cli/prepare-words.ts --corpus DIR --out DIR`. */
import {mkdirSync} from "node:fs";
import {join, resolve} from "node:path";
import {Command} from "commander";
import {loadLanguage} from "../src/lib/text/language.js";
import {prepareText} from "../src/lib/text/prepare-text.js";
import {sequenceWords} from "../src/lib/text/sequence-words.js";
import {openCorpus} from "../src/node/corpus.js";
import {loadVectors} from "../src/node/vector-vocabulary.js";
import {writeFileAtomic} from "../src/node/write-file.js";
import {runCommand} from "./lib/run-command.js";

const options = new Command("npx tsx cli/prepare-words.ts")
  .description(
    "Write each plot's words in order (words.jsonl), and the vectors of the words that have one (vectors.json)."
  )
  .requiredOption("--corpus <folder>", "corpus folder")
  .requiredOption(
    "--out <folder>",
    "where the two files go; keep it out of the repository, since plots can be read in it"
  )
  .parse()
  .opts<{corpus: string; out: string}>();

await runCommand(async () => {
  const language = await loadLanguage();
  const plots = openCorpus(resolve(options.corpus)).plots.map(({movieId, plot}) => ({
    movieId,
    words: sequenceWords(prepareText(plot, language))
  }));
  const vectors = await loadVectors(new Set(plots.flatMap(({words}) => words)));
  mkdirSync(options.out, {recursive: true});
  writeFileAtomic(join(options.out, "words.jsonl"), plots.map((plot) => `${JSON.stringify(plot)}\n`).join(""));
  writeFileAtomic(join(options.out, "vectors.json"), JSON.stringify(Object.fromEntries(vectors)));
  console.log(`${plots.length} plots, ${vectors.size} words with a vector, in ${options.out}`);
});
