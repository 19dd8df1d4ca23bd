import {existsSync} from "node:fs";
import {resolve} from "node:path";
import {Command} from "commander";
import {EXPLANATION_METHODS} from "../src/lib/explain/methods.js";
import {explainPosters} from "../src/node/explain-posters.js";
import {findCorpusFolder} from "../src/node/paths.js";
import {formatDuration, parseCount, runCommand} from "./lib/run-command.js";
import {openTerminal} from "./lib/terminal.js";

const methods = EXPLANATION_METHODS.map(({key}) => key).join(", ");

const program = new Command("npm run explain --")
  .description("Say where a poster model found each of the nine genres: logits and one grid a genre, into a JSON file.")
  .requiredOption("--run <id>", "a poster run whose model ships, or poster for the live one")
  .requiredOption("--out <file>", "the JSON file")
  .option("--method <key>", methods, "gradcam")
  .option("--poster <file...>", "pictures: JPEG, PNG, WebP or GIF")
  .option("--corpus <folder>", "all posters of a corpus folder (else MARQUEE_CORPUS, else corpus/)")
  .option("--processes <count>", "processes that compute at a time, one thread each", "2")
  .parse();

/** Posters that can't be read are named up to this many; the rest are counted. */
const named = 5;

await runCommand(async () => {
  const options = program.opts<{
    run: string;
    out: string;
    method: string;
    poster?: string[];
    corpus?: string;
    processes: string;
  }>();
  if (options.poster && options.corpus)
    throw new Error("Name posters with --poster or a corpus with --corpus, not both.");
  const missing = options.poster?.find((path) => !existsSync(path));
  if (missing) throw new Error(`There is no file ${resolve(missing)}.`);
  const corpus = options.corpus ? resolve(options.corpus) : findCorpusFolder();
  if (!options.poster && !corpus) throw new Error("Name pictures with --poster FILE, or a corpus with --corpus DIR.");
  const terminal = openTerminal();
  const start = performance.now();
  const count = (value: number) => value.toLocaleString("en-US");
  const {explained, unreadable, model, method, sumError} = await explainPosters({
    run: options.run,
    method: options.method,
    posters: options.poster,
    corpus,
    out: options.out,
    processes: options.poster ? 0 : Math.max(1, parseCount(options.processes, "--processes")),
    progress: (done, total) => {
      const left = formatDuration(((performance.now() - start) / done) * (total - done));
      const line = `${count(done)} of ${count(total)} posters, ${left} left`;
      if (done % 500 === 0 && !process.stderr.isTTY) terminal.report(line);
      else terminal.progress(line);
    }
  });
  const posters = explained === 1 ? "One poster" : `${count(explained)} posters`;
  const time = formatDuration(performance.now() - start);
  terminal.report(`${posters} explained by ${method} of ${model} in ${time}: ${options.out}`);
  if (sumError !== undefined)
    terminal.report(`Each map and its bias sum to the logit within ${sumError.toExponential(1)}.`);
  for (const {poster, fault} of unreadable.slice(0, named)) terminal.report(`${poster} is left out: ${fault}`);
  if (unreadable.length > named) terminal.report(`and ${count(unreadable.length - named)} more`);
});
