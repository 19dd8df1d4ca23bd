import {resolve} from "node:path";
import {Command} from "commander";
import {findSnapshot} from "../src/node/choose-snapshot.js";
import {findCorpusFolder, projectRoot} from "../src/node/paths.js";
import {shipRun} from "../src/node/ship-run.js";
import {parseCount, runCommand} from "./lib/run-command.js";
import {openTerminal} from "./lib/terminal.js";

const program = new Command("npm run ship --")
  .description("Make a finished, exported training a model that ships: its file, card, run and predictions.")
  .requiredOption("--trained <folder>", "folder of the training, such as .marquee/training/minilm")
  .requiredOption("--id <id>", "id of the model and of its run")
  .option("--corpus <folder>", "corpus folder (else MARQUEE_CORPUS, else corpus/)")
  .option("--processes <count>", "processes that compute at a time, one thread each", "2")
  .option("--replace", "write over a run of that id", false)
  .parse();

await runCommand(async () => {
  const {trained, id, ...options} = program.opts<{
    trained: string;
    id: string;
    corpus?: string;
    processes: string;
    replace: boolean;
  }>();
  const corpus = options.corpus ? resolve(options.corpus) : findCorpusFolder();
  if (!corpus) throw new Error("There is no corpus: name one with --corpus DIR, or put one into corpus/.");
  const terminal = openTerminal();
  const {card, figures} = await shipRun({
    trained: resolve(projectRoot, trained),
    id,
    corpus,
    snapshot: await findSnapshot(corpus),
    replace: options.replace,
    processes: Math.max(1, parseCount(options.processes, "--processes")),
    progress: (done, total) =>
      terminal.progress(`${done.toLocaleString("en-US")} of ${total.toLocaleString("en-US")} films`)
  });
  const {macroF1, macroAveragePrecision} = figures.metrics;
  terminal.report(
    `${card.name} ships as models/${card.file.path}: validation macro F1 ${macroF1.toFixed(4)}, mAP ${macroAveragePrecision.toFixed(4)}`
  );
});
