import {resolve} from "node:path";
import {Command} from "commander";
import {isSelected} from "../src/lib/genres/selection-rules.js";
import {openCorpus} from "../src/node/corpus.js";
import {embedTexts} from "../src/node/embed-texts.js";
import {findCorpusFolder} from "../src/node/paths.js";
import {formatDuration, parseCount, runCommand} from "./lib/run-command.js";
import {openTerminal} from "./lib/terminal.js";

const program = new Command("npm run embed --")
  .description(
    "Compute the embedding of every plot, to be kept in .marquee; npm run snapshot puts them into its table."
  )
  .option("--corpus <folder>", "corpus folder (else MARQUEE_CORPUS, else corpus/)")
  .option("--model <id>", "the encoder, a folder of models/", "minilm-encoder")
  .option("--processes <count>", "processes that compute at a time, one thread each", "2")
  .parse();

await runCommand(async () => {
  const options = program.opts<{corpus?: string; model: string; processes: string}>();
  const folder = options.corpus ? resolve(options.corpus) : findCorpusFolder();
  if (!folder) throw new Error("There is no corpus: name one with --corpus DIR, or put one into corpus/.");
  const terminal = openTerminal();
  const corpus = openCorpus(folder);
  const films = new Set(corpus.movies.filter(({genres}) => isSelected("any", genres)).map(({movieId}) => movieId));
  const plots = corpus.plots.filter(({movieId}) => films.has(movieId)).map(({plot}) => plot);
  const start = performance.now();
  let computed = 0;
  await embedTexts(options.model, plots, {
    processes: Math.max(1, parseCount(options.processes, "--processes")),
    limit: Number.POSITIVE_INFINITY,
    progress: (done, total) => {
      computed = done;
      const left = ((performance.now() - start) / done) * (total - done);
      const line = `${done.toLocaleString("en-US")} of ${total.toLocaleString("en-US")} plots, ${formatDuration(left)} left`;
      if (done % 500 === 0 && !process.stderr.isTTY) terminal.report(line);
      else terminal.progress(line);
    }
  });
  terminal.report(
    `${plots.length.toLocaleString("en-US")} plots have an embedding, ${computed.toLocaleString("en-US")} of them computed now in ${formatDuration(performance.now() - start)}. npm run snapshot puts them into the table embeddings.`
  );
});
