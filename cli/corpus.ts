import {resolve} from "node:path";
import {Command} from "commander";
import {checkCorpus} from "../src/node/check-corpus.js";
import {describeProblem} from "../src/node/corpus-error.js";
import {runCommand} from "./lib/run-command.js";
import {openTerminal} from "./lib/terminal.js";

const program = new Command("npm run corpus --").description("Work on corpus folders.");
program
  .command("check")
  .description("read every row and decode every poster of a corpus folder; exits with 1 where something is wrong")
  .argument("<folder>", "the corpus folder")
  .option("--fast", "don't decode posters", false)
  .action((folder: string, {fast}: {fast: boolean}) =>
    runCommand(async () => {
      const terminal = openTerminal(process.stdout);
      const progress = (line: string) => terminal.progress(line);
      const {problems, counts, outside} = await checkCorpus(resolve(folder), {fast, progress});
      for (const problem of problems) terminal.report(describeProblem(problem));
      for (const [what, count] of counts) terminal.report(`${count.toLocaleString("en").padStart(10)} ${what}`);
      const kept = [...outside].map(([genre, count]) => `${genre} (${count.toLocaleString("en")})`).join(", ");
      if (kept) terminal.report(`Genres outside IMDb's list: ${kept}.`);
      const posters = fast ? " Posters were not decoded." : "";
      const found = problems.length === 1 ? "1 problem was" : `${problems.length} problems were`;
      terminal.report(problems.length ? `${found} found in ${folder}.` : `${folder} is in order.${posters}`);
      if (problems.length) process.exitCode = 1;
    })
  );
await program.parseAsync();
