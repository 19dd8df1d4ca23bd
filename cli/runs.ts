import {Command, Option} from "commander";
import {describeFileProblem} from "../src/lib/runs/file-error.js";
import {formatRun, formatRunList} from "../src/lib/runs/format-run.js";
import {IMPORTERS} from "../src/lib/runs/importers/importers.js";
import {runJsonSchema} from "../src/lib/runs/run-schema.js";
import {checkRun} from "../src/node/check-runs.js";
import {findSnapshot} from "../src/node/choose-snapshot.js";
import {listDescribedRuns, writeRunCards} from "../src/node/describe-runs.js";
import {type ImportOptions, importRun} from "../src/node/import-run.js";
import {readOpenings} from "../src/node/openings.js";
import {snapshotFolder} from "../src/node/paths.js";
import {publishReference} from "../src/node/publish-reference.js";
import {listRunIds, readRun, readRunRecord, runsFolder} from "../src/node/runs.js";
import {readSnapshotLabels} from "../src/node/snapshot-labels.js";
import {runCommand} from "./lib/run-command.js";

const snapshot = await findSnapshot();
const runs = runsFolder(snapshot);

const program = new Command("npm run runs --").description("The stored runs: list, show, check, import.");

program
  .command("list")
  .description("every run, a line each")
  .option("--json", "print JSON", false)
  .action(({json}: {json: boolean}) =>
    runCommand(async () => {
      const records = listRunIds(runs).map((id) => readRunRecord(runs, id));
      console.log(json ? JSON.stringify(records, null, 2) : formatRunList(records));
    })
  );

program
  .command("show")
  .description("one run: what it is, and when its test figures were opened")
  .argument("<id>")
  .option("--json", "print JSON", false)
  .action((id: string, {json}: {json: boolean}) =>
    runCommand(async () => {
      const run = readRun(runs, id);
      const openings = readOpenings(runs, id);
      console.log(json ? JSON.stringify({...run.record, openings}, null, 2) : formatRun(run, openings));
    })
  );

program
  .command("check")
  .description("every run's form, and its predictions against the films and the split of the snapshot")
  .argument("[id...]", "all when none is named")
  .action((ids: string[]) =>
    runCommand(async () => {
      const labels = readSnapshotLabels(snapshot);
      const checked = ids.length ? ids : listRunIds(runs);
      const problems = checked.flatMap((id) => checkRun(runs, id, labels));
      for (const problem of problems) console.error(describeFileProblem(problem));
      console.log(`${checked.length} runs checked, ${problems.length} problems`);
      if (problems.length) process.exitCode = 1;
    })
  );

program
  .command("describe")
  .description("write the cards of runs for people, docs/models/<id>.md, with validation figures only")
  .argument("[id...]", "all that have one when none is named")
  .action((ids: string[]) =>
    runCommand(async () => {
      // The repository's cards are those of the committed snapshot, whichever corpus is at hand.
      const committed = snapshotFolder();
      const described = ids.length ? ids : listDescribedRuns(committed);
      writeRunCards(committed, described);
      console.log(described.map((id) => `docs/models/${id}.md`).join("\n"));
    })
  );

program
  .command("publish-reference")
  .description("the reference project's six models as published runs, from src/data/published-2025-spring.json")
  .option("--replace", "write over runs that are there", false)
  .action(({replace}: {replace: boolean}) =>
    runCommand(async () => {
      for (const id of publishReference(runs, {replace})) console.log(id);
    })
  );

program
  .command("schema")
  .description("the JSON Schema of run.json, as docs/run.schema.json holds it")
  .action(() => runCommand(async () => console.log(JSON.stringify(runJsonSchema(), null, 2))));

program
  .command("import")
  .description("a run of another tool, from its file or folder")
  .argument("<path>")
  .addOption(new Option("--from <format>").choices(IMPORTERS.map(({format}) => format)).makeOptionMandatory())
  .requiredOption("--id <id>", "its folder under snapshot/runs")
  .option("--name <name>", "as tables show it; else the tool's own name for it, else the id")
  .option("--family <family>", "the kind of model")
  .addOption(new Option("--modality <modality>").choices(["text", "poster", "fusion", "none"]).makeOptionMandatory())
  .option("--description <text>")
  .option("--licence <licence>", "of the weights")
  .addOption(new Option("--part <part>", "the part that reported figures are of").choices(["validation", "test"]))
  .option("--predictions <file>", "CSV of probabilities for films of validation and test")
  .option("--replace", "write over a run of the same id", false)
  .action((path: string, {from, ...options}: ImportOptions & {from: string}) =>
    runCommand(async () => {
      const {record, predictions, curves, leftOut} = importRun(snapshot, from, path, options);
      const parts = [
        `${record.id}: ${predictions?.movieIds.length ?? 0} films, ${curves?.length ?? 0} points of curves`,
        ...(leftOut ? [`${leftOut} films of the training part left out`] : [])
      ];
      console.log(parts.join("; "));
    })
  );

await program.parseAsync();
