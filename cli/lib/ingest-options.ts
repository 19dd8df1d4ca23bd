import {resolve} from "node:path";
import {Command, InvalidArgumentError, Option} from "commander";
import {GENRES, type Genre, isGenre} from "../../src/lib/genres/genres.js";
import {SELECTION_RULES, type SelectionRule} from "../../src/lib/genres/selection-rules.js";
import type {IngestOptions} from "../../src/node/ingest/ingest.js";

interface Flags {
  out: string;
  titleBasics?: string;
  genres?: Genre[];
  rule: SelectionRule;
  cap: number | "none";
  types: string[];
  years?: [number, number];
  seed: number;
  limit?: number;
  dryRun: boolean;
  skipPosters: boolean;
  posterSize: string;
  concurrency: number;
  rate: number;
  fresh: boolean;
}

/** The command's options, as commander shows and reads them. */
export function defineIngestCommand(): Command {
  const rules = SELECTION_RULES.map(({name, label}) => `${name} (${label})`).join(" or ");
  return new Command("npm run ingest --")
    .description(
      "Fill a corpus folder from IMDb's title.basics and, with a key of your own in TMDB_API_KEY, TMDB's plots and posters. Stopped at any moment, the same command goes on."
    )
    .requiredOption("--out <folder>", "corpus folder to fill")
    .option("--title-basics <file>", "IMDb's title.basics, gzipped or plain (else it is downloaded)")
    .option(
      "--genres <list>",
      `genres to choose by, with commas between (default: all of ${GENRES.join(", ")})`,
      readGenres
    )
    .addOption(
      new Option("--rule <rule>", `how genres choose: ${rules}`)
        .choices(SELECTION_RULES.map(({name}) => name))
        .default("any")
    )
    .option("--cap <films>", "most films of each genre, or none", readCap, 4000)
    .addOption(
      new Option("--types <list>", "IMDb's titleType, with commas between")
        .argParser(readList)
        .default(["movie"], "movie")
    )
    .option("--years <first-last>", "years of release, such as 1980-1999", readYears)
    .option("--seed <number>", "of the draw under the cap and the limit", readWhole(0), 2025)
    .option("--limit <films>", "most films in all", readWhole(1))
    .option("--dry-run", "choose films and say what would be asked, without asking TMDB", false)
    .option("--skip-posters", "plots only", false)
    .addOption(
      new Option("--poster-size <size>", "width of the posters").choices(["w154", "w342", "w500"]).default("w154")
    )
    .option("--concurrency <requests>", "requests under way at once", readWhole(1, 50), 10)
    .option("--rate <requests>", "requests to TMDB a second", readWhole(1, 50), 40)
    .option("--fresh", "forget what earlier runs into the folder asked", false);
}

/** What the command line asks for. */
export function readIngestOptions(command: Command): IngestOptions {
  const {out, titleBasics, dryRun, skipPosters, posterSize, concurrency, rate, fresh, cap, ...selection} =
    command.opts<Flags>();
  return {
    out: resolve(out),
    titleBasics: titleBasics && resolve(titleBasics),
    selection: {...selection, cap: cap === "none" ? undefined : cap},
    ...{dryRun, skipPosters, posterSize, concurrency, rate, fresh}
  };
}

function readList(text: string): string[] {
  const names = text.split(",").map((name) => name.trim());
  if (names.some((name) => !name)) throw new InvalidArgumentError("It has an empty name between two commas.");
  return names;
}

function readGenres(text: string): Genre[] {
  return readList(text).map((name) => {
    if (isGenre(name)) return name;
    throw new InvalidArgumentError(`${name} is not one of ${GENRES.join(", ")}.`);
  });
}

function readYears(text: string): [number, number] {
  const match = /^(\d{4})(?:-(\d{4}))?$/.exec(text);
  const [first, last] = match ? [Number(match[1]), Number(match[2] ?? match[1])] : [];
  if (first === undefined || last === undefined) throw new InvalidArgumentError("Write it like 1980-1999.");
  if (first > last) throw new InvalidArgumentError("The first year is after the last.");
  return [first, last];
}

function readCap(text: string): number | "none" {
  return text === "none" ? text : readWhole(1)(text);
}

function readWhole(least: number, most: number = Number.MAX_SAFE_INTEGER) {
  return (text: string): number => {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    const bounds = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
    throw new InvalidArgumentError(`It is to be a whole number ${bounds}.`);
  };
}
