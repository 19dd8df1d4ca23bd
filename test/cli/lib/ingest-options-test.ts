import {resolve} from "node:path";
import {describe, expect, it} from "vitest";
import {defineIngestCommand, readIngestOptions} from "../../../cli/lib/ingest-options.js";

const read = (...args: string[]) => readIngestOptions(defineIngestCommand().parse(args, {from: "user"}));

describe("the options of npm run ingest", () => {
  it("choose movies with any of the nine, 4,000 of a genre at most, when nothing else is said", () => {
    expect(read("--out", "corpus")).toEqual({
      out: resolve("corpus"),
      titleBasics: undefined,
      selection: {rule: "any", cap: 4000, seed: 2025, types: ["movie"]},
      dryRun: false,
      skipPosters: false,
      posterSize: "w154",
      concurrency: 10,
      rate: 40,
      fresh: false
    });
  });

  it("can all be given", () => {
    const selecting = "--genres Drama,Sci-Fi --rule within --cap none --types movie,tvMovie --years 1980-1999 --seed 3";
    const others =
      "--limit 50 --title-basics t.tsv --dry-run --skip-posters --poster-size w342 --concurrency 2 --rate 5";
    expect(read("--out", "/c", "--fresh", ...selecting.split(" "), ...others.split(" "))).toEqual({
      out: resolve("/c"),
      titleBasics: resolve("t.tsv"),
      selection: {
        rule: "within",
        genres: ["Drama", "Sci-Fi"],
        cap: undefined,
        types: ["movie", "tvMovie"],
        years: [1980, 1999],
        seed: 3,
        limit: 50
      },
      dryRun: true,
      skipPosters: true,
      posterSize: "w342",
      concurrency: 2,
      rate: 5,
      fresh: true
    });
    expect(read("--out", "c", "--years", "1999").selection.years).toEqual([1999, 1999]);
  });

  it("are refused when they make no sense, each with what it should be", () => {
    const refuse = (...args: string[]) => {
      const command = defineIngestCommand()
        .exitOverride()
        .configureOutput({writeErr: () => {}});
      return () => command.parse(args, {from: "user"});
    };
    const bad: [string, string, string][] = [
      ["--genres", "Drama,Sports", "Sports is not one of Action"],
      ["--years", "1999-1980", "The first year is after the last."],
      ["--years", "eighties", "Write it like 1980-1999."],
      ["--cap", "0", "It is to be a whole number of at least 1."],
      ["--rate", "1000", "It is to be a whole number from 1 to 50."],
      ["--rule", "some", "Allowed choices are any, within."],
      ["--poster-size", "w9", "Allowed choices are w154, w342, w500."],
      ["--types", "movie,,short", "It has an empty name between two commas."]
    ];
    for (const [option, value, message] of bad) expect(refuse("--out", "corpus", option, value)).toThrow(message);
    expect(refuse()).toThrow("required option '--out <folder>' not specified");
  });
});
