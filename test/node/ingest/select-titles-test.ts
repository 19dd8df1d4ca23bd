import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {type Selection, type SelectionOptions, selectTitles} from "../../../src/node/ingest/select-titles.js";
import {writeCorpus} from "../sample-corpus.js";

const header = "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres";

const rows = [
  "tt0000001\tmovie\tThe Lamp at Land's End\tThe Lamp at Land's End\t0\t1931\t\\N\t88\tDrama,Romance",
  "tt0000003\tmovie\tÉtude for Two Thieves\tÉtude for Two Thieves\t0\t1964\t\\N\t\\N\tCrime,Comedy",
  'tt0000002\tmovie\t"Saucer Over Ohio\tSaucer Over Ohio\t0\t\\N\t\\N\t71\tHorror,Sci-Fi',
  "tt0000004\tmovie\tA Field Guide to Moss\tA Field Guide to Moss\t0\t2003\t\\N\t95\tDocumentary",
  "tt0000005\tmovie\tAfter Curfew\tAfter Curfew\t1\t1978\t\\N\t60\tDrama",
  "tt0000006\tshort\tNine Doors\tNine Doors\t0\t1990\t\\N\t9\tDrama",
  "tt0000007\ttvMovie\tThe Quiet Ferry\tThe Quiet Ferry\t0\t1988\t\\N\t77\tThriller",
  "tt0000008\tmovie\tKites\tKites\t0\t1999\t\\N\t80\tChildren,Comedy,IMAX",
  "tt0000009\tmovie\tUntold\tUntold\t0\t1999\t\\N\t80\t\\N"
];

const sample = [header, ...rows, ""].join("\n");
const edited = (from: string | RegExp, to: string) => {
  const text = sample.replace(from, to);
  if (text === sample) throw new Error(`${from} is not in the sample`);
  return text;
};

function select(
  text: string | Uint8Array,
  options: Partial<SelectionOptions> = {},
  file = "title.basics.tsv.gz"
): Promise<Selection> {
  const data = typeof text === "string" && file.endsWith(".gz") ? gzipSync(text) : text;
  const path = join(writeCorpus({[file]: data}), file);
  return selectTitles(path, {rule: "any", seed: 1, types: ["movie"], ...options});
}

const ids = ({films}: Selection) => films.map(({movieId}) => movieId);

describe("selectTitles", () => {
  it("keeps films with one of the nine genres, with all their genres, ordered by id", async () => {
    const {films} = await select(sample);
    expect(films).toEqual([
      {movieId: "tt0000001", title: "The Lamp at Land's End", year: 1931, runtime: 88, genres: ["Drama", "Romance"]},
      {movieId: "tt0000002", title: '"Saucer Over Ohio', year: null, runtime: 71, genres: ["Horror", "Sci-Fi"]},
      {movieId: "tt0000003", title: "Étude for Two Thieves", year: 1964, runtime: null, genres: ["Comedy", "Crime"]},
      {movieId: "tt0000008", title: "Kites", year: 1999, runtime: 80, genres: ["Children", "Comedy", "IMAX"]}
    ]);
  });

  it("keeps only films whose genres all lie within the nine by the other rule", async () => {
    expect(ids(await select(sample, {rule: "within"}))).toEqual(["tt0000001", "tt0000002", "tt0000003"]);
  });

  it("chooses by the genres, types and years asked for", async () => {
    expect(ids(await select(sample, {genres: ["Comedy"]}))).toEqual(["tt0000003", "tt0000008"]);
    expect(ids(await select(sample, {genres: ["Comedy", "Crime"], rule: "within"}))).toEqual(["tt0000003"]);
    expect(ids(await select(sample, {types: ["tvMovie", "short"]}))).toEqual(["tt0000006", "tt0000007"]);
    expect(ids(await select(sample, {years: [1931, 1964]}))).toEqual(["tt0000001", "tt0000003"]);
  });

  it("counts what each step leaves", async () => {
    const {report} = await select(sample, {years: [1900, 2010], cap: 1, limit: 1});
    expect(report.funnel.map(({step, count}) => [step, count])).toEqual([
      ["titles", 9],
      ["types", 7],
      ["not adult", 6],
      ["years", 5],
      ["with genres", 4],
      ["rule", 3],
      ["cap", 2],
      ["limit", 1]
    ]);
  });

  it("reports genres outside IMDb's list, counts, label cardinality and co-occurrence before and after the cap", async () => {
    const {films, report} = await select(sample, {cap: 1});
    expect(report.unlisted).toEqual(["Children", "IMAX"]);
    expect(report.genres[0]).toMatchObject({genre: "Comedy", before: 2, after: 1});
    expect(report.before).toMatchObject({films: 4, cardinality: 7 / 4});
    expect(report.before.coOccurrence.counts[2][3]).toBe(1);
    expect(report.after.films).toBe(films.length);
    expect(Math.max(...report.after.genreCounts)).toBe(1);
  });

  it("chooses the same films in whatever order the rows stand, and from a plain file", async () => {
    const options = {cap: 1, limit: 2, seed: 5};
    const expected = await select(sample, options);
    expect(await select([header, ...[...rows].reverse()].join("\r\n"), options)).toEqual(expected);
    expect(await select(sample, options, "title.basics.tsv")).toEqual(expected);
    expect(await select(sample, options, "titles.txt")).toEqual(expected);
  });

  it("reads a file whose columns stand in another order", async () => {
    const reversed = sample
      .trim()
      .split("\n")
      .map((line) => line.split("\t").reverse().join("\t"));
    expect(await select(reversed.join("\n"))).toEqual(await select(sample));
  });
});

const gzipped = gzipSync(sample.repeat(1), {level: 0});
const withByte = (at: number, byte: number) => Object.assign(Buffer.from(gzipped), {[at]: byte});
const latin1 = Buffer.from(sample.replaceAll("É", "E"), "latin1");
latin1[latin1.indexOf("Ohio")] = 0xe9;

describe("a title.basics that cannot be used", () => {
  it.each<[kind: string, data: string | Uint8Array, message: string | RegExp]>([
    ["an empty file", "", 'title.basics.tsv.gz:1: lacks the column "tconst"'],
    ["a file of no bytes", new Uint8Array(), "it has none: the file is empty"],
    ["a header alone", `${header}\n`, "title.basics.tsv.gz: has a header and no rows; get the file again"],
    ["a truncated gzip", gzipped.subarray(0, 500), /:\d: cannot be read on from here: .*; get the file again/],
    [
      "a wrong checksum",
      withByte(gzipped.length - 6, gzipped[gzipped.length - 6] ^ 1),
      /cannot be read on from here: incorrect data check; get the file again/
    ],
    ["a web page", "<!DOCTYPE html>\n<html><title>403</title></html>", "title.basics.tsv.gz:1: is a web page and not"],
    ["a plain web page", Buffer.from("\n<html>\n"), "title.basics.tsv.gz:1: is a web page and not the file"],
    ["another table", "nconst\tprimaryName\nnm0000001\tA\n", 'lacks the column "tconst", "titleType"'],
    ["a missing column", edited("primaryTitle", "title"), 'title.basics.tsv.gz:1: lacks the column "primaryTitle"'],
    ["too few fields", edited("\t88\t", "\t"), "title.basics.tsv.gz:2: has 8 fields, the header has 9"],
    ["too many fields", edited("Thieves\t", "Thieves\tx\t"), "title.basics.tsv.gz:3: has 10 fields, the header has 9"],
    ["a blank line", edited("\ntt0000003", "\n\ntt0000003"), "title.basics.tsv.gz:3: is blank; remove the line"],
    ["a bad id", edited("tt0000002", "2"), 'title.basics.tsv.gz:4: tconst "2" is not an IMDb id such as tt0133093'],
    ["an id twice", edited("tt0000002", "tt0000001"), "title.basics.tsv.gz:4: tt0000001 stands on an earlier line"],
    ["a bad isAdult", edited("\t1\t1978", "\tyes\t1978"), 'title.basics.tsv.gz:6: isAdult "yes" is neither 0 nor 1'],
    ["a year that is none", edited("1964", "in 1964"), 'title.basics.tsv.gz:3: startYear "in 1964" is not a number'],
    ["a bad runtime", edited("\t88\t", "\t88 min\t"), 'title.basics.tsv.gz:2: runtimeMinutes "88 min" is not a number'],
    ["genres with bars", edited("Crime,Comedy", "Crime|Comedy"), 'title.basics.tsv.gz:3: genres "Crime|Comedy" are to'],
    ["bytes that are not UTF-8", gzipSync(latin1), "title.basics.tsv.gz:4: holds bytes that are not UTF-8"],
    [
      "\\N in every field",
      [header, header.replace(/\w+/g, "\\N"), ""].join("\n"),
      'title.basics.tsv.gz: no title is left at the step "of type movie" (1 before it); check'
    ],
    [
      "\\N for all genres",
      sample.replace(/\t[^\t]+$/gm, "\t\\N").replace(/^.*$/m, header),
      'no title is left at the step "with a genre or more" (6 before it); check'
    ]
  ])("is refused for %s, with file, line and what to do", async (_, data, message) => {
    await expect(select(data)).rejects.toThrow(message);
  });

  it("is refused when it is not there", async () => {
    await expect(
      selectTitles("/nowhere/title.basics.tsv.gz", {rule: "any", seed: 1, types: ["movie"]})
    ).rejects.toThrow("title.basics.tsv.gz: is missing; expected at /nowhere/title.basics.tsv.gz");
  });

  it("is refused when nothing passes what was asked for", async () => {
    await expect(select(sample, {years: [1700, 1800]})).rejects.toThrow(
      'no title is left at the step "of 1700 to 1800" (6 before it)'
    );
  });
});
