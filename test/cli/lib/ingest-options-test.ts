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
});
