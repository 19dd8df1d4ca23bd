import {resolve} from "node:path";
import {Command} from "commander";
import {findPosterModel} from "../src/node/find-poster-model.js";
import {findCorpusFolder} from "../src/node/paths.js";
import {predictCorpus} from "../src/node/predict-corpus.js";
import {predictPosters} from "../src/node/predict-posters.js";
import {formatDuration, parseCount, runCommand} from "./lib/run-command.js";
import {openTerminal} from "./lib/terminal.js";

const program = new Command("npm run predict --")
  .description("Predict the genres of every film of a corpus with a run's model, into a CSV file.")
  .requiredOption("--run <id>", "a run whose model ships, or text, poster or fusion for the live one of that kind")
  .requiredOption("--out <file>", "the CSV file: movie_id, nine probabilities, nine labels at the locked thresholds")
  .option("--corpus <folder>", "corpus folder (else MARQUEE_CORPUS, else corpus/)")
  .option("--processes <count>", "processes that compute at a time, one thread each", "2")
  .parse();

/** Ids of skipped films that are named; the rest are counted. */
const named = 5;

await runCommand(async () => {
  const options = program.opts<{corpus?: string; run: string; out: string; processes: string}>();
  const folder = options.corpus ? resolve(options.corpus) : findCorpusFolder();
  if (!folder) throw new Error("There is no corpus: name one with --corpus DIR, or put one into corpus/.");
  const terminal = openTerminal();
  const start = performance.now();
  const settings = {
    processes: Math.max(1, parseCount(options.processes, "--processes")),
    progress: (done: number, total: number) => {
      const left = formatDuration(((performance.now() - start) / done) * (total - done));
      const line = `${done.toLocaleString("en-US")} of ${total.toLocaleString("en-US")} films, ${left} left`;
      if (done % 500 === 0 && !process.stderr.isTTY) terminal.report(line);
      else terminal.progress(line);
    }
  };
  const poster = findPosterModel(options.run);
  const {predicted, resumed, skipped, modality, model, unreadable} = poster
    ? await predictPosters(folder, poster, resolve(options.out), settings)
    : {...(await predictCorpus(folder, options.run, resolve(options.out), settings)), unreadable: []};
  const count = predicted.toLocaleString("en-US");
  terminal.report(
    `${count} films predicted by ${model} in ${formatDuration(performance.now() - start)}: ${options.out}`
  );
  if (resumed) terminal.report(`${resumed.toLocaleString("en-US")} of them by a run that was stopped before`);
  for (const {movieId, fault} of unreadable.slice(0, named)) terminal.report(`${movieId} is left out: ${fault}`);
  if (unreadable.length > named) terminal.report(`and ${(unreadable.length - named).toLocaleString("en-US")} more`);
  if (!skipped.length) return;
  const rest = skipped.length - named;
  const ids = `${skipped.slice(0, named).join(", ")}${rest > 0 ? ` and ${rest.toLocaleString("en-US")} more` : ""}`;
  const lacking = modality === "text" ? "a plot" : modality === "poster" ? "a poster" : "a plot or a poster";
  terminal.report(`${skipped.length.toLocaleString("en-US")} films skipped, which lack ${lacking}: ${ids}`);
});
