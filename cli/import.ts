import {resolve} from "node:path";
import {Command, InvalidArgumentError, Option} from "commander";
import {addColumnChoice, FIELDS, type Field} from "../src/lib/import/match-columns.js";
import {describeImport} from "../src/node/import/describe-import.js";
import {importFilms} from "../src/node/import/import-films.js";
import {runCommand} from "./lib/run-command.js";
import {openTerminal} from "./lib/terminal.js";

interface Options {
  from: string;
  out: string;
  column?: Map<Field, string>;
  labels?: Map<string, string>;
  source?: string;
  downloadPosters: boolean;
  posterSize: string;
  skipBad: boolean;
  force: boolean;
}

const program = new Command("npm run import --")
  .description("Make a corpus folder from a table of films (CSV, TSV, JSONL, JSON, Parquet) or a MovieLens folder.")
  .requiredOption("--from <path>", "the table, or the MovieLens folder")
  .requiredOption("--out <folder>", "the corpus folder to make")
  .option(
    "--column <field=name>",
    `reads a field from a column, or from "none"; fields: ${FIELDS.join(", ")}`,
    addColumn
  )
  .option("--labels <catalogue=name>", "reads what another catalogue calls the films into labels.tsv", addLabels)
  .option("--source <name>", "what the plots' source is called (else the file's name)")
  .option("--download-posters", "fetches posters that are at an address", false)
  .addOption(
    new Option("--poster-size <size>", "TMDB's width for its poster paths")
      .choices(["w154", "w342", "w500"])
      .default("w154")
  )
  .option("--skip-bad", "leaves out rows and posters that cannot be read, and names them", false)
  .option("--force", "replaces a corpus that is in the folder", false)
  .parse();

const {column: columns, ...options} = program.opts<Options>();
const terminal = openTerminal(process.stdout, {interval: 5000});
const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort(new Error("Stopped.")));

await runCommand(async () => {
  const progress = (line: string) => terminal.progress(line);
  const result = await importFilms({...options, from: resolve(options.from), columns, signal: stop.signal, progress});
  for (const line of describeImport(result, options.out)) terminal.report(line);
  terminal.report(`Check it with: npm run corpus -- check ${options.out}`);
});

function addColumn(text: string, choices?: Map<Field, string>): Map<Field, string> {
  try {
    return addColumnChoice(text, choices);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}

function addLabels(text: string, labels = new Map<string, string>()): Map<string, string> {
  const [, source, name] = /^([\w-]+)=(.+)$/.exec(text) ?? [];
  if (!source) throw new InvalidArgumentError(`${text} is to be written CATALOGUE=NAME, such as tmdb=tmdb_genres`);
  if (labels.has(source)) throw new InvalidArgumentError(`two columns are named for ${source}; keep one of the two`);
  return labels.set(source, name);
}
