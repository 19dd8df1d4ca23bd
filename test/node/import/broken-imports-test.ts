import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import type {Field} from "../../../src/lib/import/match-columns.js";
import {importFilms} from "../../../src/node/import/import-films.js";
import {fixture, importInto, writeFiles} from "./import-folder.js";

const csv = [
  "imdb_id,title,year,genres,plot,poster",
  "tt0000001,The Lamp at Land's End,1931,Drama|Romance,A keeper shares one lamp.,",
  "tt0000002,Étude for Two Thieves,1964,Comedy|Crime,Two pianists steal one violin.,",
  "tt0000003,Saucer Over Ohio,1953,Horror|Sci-Fi,It lands on a barn.,",
  ""
].join("\n");

const jsonl = '{"title": "One Door", "genres": ["Drama"]}\n{"title": "Two Doors", "genres": ["Crime"]}\n';

/** The table with one text replaced. */
function edited(from: string, to: string, text = csv): string {
  if (!text.includes(from)) throw new Error(`${from} is not in the table`);
  return text.replace(from, to);
}

function broken(text: string, marker: string): Uint8Array {
  const bytes = Buffer.from(text);
  bytes[bytes.indexOf(marker)] = 0xe9;
  return bytes;
}

const parquet = readFileSync(fixture("pandas.parquet"));

const cases: [kind: string, name: string, data: string | Uint8Array, message: string][] = [
  [
    "a table without titles",
    "films.csv",
    edited(",title,", ",label,"),
    'films.csv:1: has no column for title; name it with --column title=NAME. It has "imdb_id", "label"'
  ],
  [
    "a table without genres",
    "films.csv",
    edited(",genres,", ",kind,"),
    "films.csv:1: has no column for genres; name it with --column genres=NAME"
  ],
  [
    "two columns that could be the plot",
    "films.csv",
    edited(",poster", ",overview"),
    'films.csv:1: could have its plot in the columns "plot", "overview"; choose with --column plot=NAME'
  ],
  [
    "a column that is there twice",
    "films.csv",
    edited(",poster", ",title"),
    'films.csv:1: names the column "title" twice'
  ],
  [
    "a year that is none",
    "films.csv",
    edited("1964", "PG"),
    'films.csv:3: column "year": "PG" is no year from 1870 to 2100'
  ],
  [
    "an id that is not IMDb's",
    "films.csv",
    edited("tt0000002", "nm0000002"),
    'films.csv:3: column "imdb_id": "nm0000002" is not an IMDb id such as tt0133093'
  ],
  [
    "an id that is there twice",
    "films.csv",
    edited("tt0000003", "tt0000001"),
    "films.csv:4: tt0000001 stands on line 2 already; keep one of the two"
  ],
  [
    "a film without an id that is there twice",
    "films.csv",
    "title,genres\nOne Door,Drama\nOne door,Crime\n",
    'films.csv:3: "One door", without an id, stands on line 2 already; give the two their ids'
  ],
  [
    "a row without a title",
    "films.csv",
    edited("Saucer Over Ohio", " "),
    'films.csv:4: column "title": is empty; every film needs a title'
  ],
  [
    "a quote that is never closed",
    "films.csv",
    edited("Two pianists", '"Two pianists'),
    'films.csv:3: column "plot": a quote that opens here is never closed'
  ],
  [
    "a quote within a field",
    "films.csv",
    edited("one violin", 'one "violin"'),
    'films.csv:3: column "plot": a quote stands within the field'
  ],
  [
    "a row with too few fields",
    "films.csv",
    edited(",1964,Comedy|Crime", ",1964"),
    "films.csv:3: has 5 fields, the header has 6; add what is missing"
  ],
  [
    "a row with too many fields",
    "films.csv",
    edited("steal one", "steal, one"),
    "films.csv:3: has 7 fields, the header has 6; put a field that holds the separator in quotes"
  ],
  [
    "a row after a plot of three lines",
    "films.csv",
    edited("A keeper shares one lamp.", '"A keeper\r\nshares\none lamp."').replace("1964", "64"),
    'films.csv:5: column "year": "64" is no year'
  ],
  [
    "a file in Latin-1",
    "films.csv",
    broken(csv, "tude"),
    "films.csv:3: holds bytes that are not UTF-8; save the file as UTF-8"
  ],
  [
    "a file in UTF-16",
    "films.csv",
    Buffer.from(`\uFEFF${csv}`, "utf16le"),
    "films.csv: is UTF-16; save the file as UTF-8"
  ],
  ["a zip archive", "films.csv", Buffer.from("PK\x03\x04rest"), "films.csv: is a zip archive; unpack it first"],
  [
    "genres that cannot be read",
    "films.csv",
    edited("Comedy|Crime", "{35: 1}"),
    'films.csv:3: column "genres": "{35: 1}" is no list of genres; write names separated by |'
  ],
  [
    "a flag that is neither 0 nor 1",
    "films.tsv",
    "title\tDrama\tCrime\nOne Door\t1\t0\nTwo Doors\t2\t0\n",
    'films.tsv:3: column "Drama": "2" is neither 0 nor 1'
  ],
  [
    "a runtime that is none",
    "films.csv",
    edited("poster", "runtime", edited("one violin.,", "one violin.,long")),
    'films.csv:3: column "runtime": "long" is no number of minutes'
  ],
  [
    "a language that is none",
    "films.csv",
    edited("poster", "language", edited("one violin.,", "one violin.,Klingonese")),
    'films.csv:3: column "language": "Klingonese" is no language'
  ],
  [
    "a poster that is not there",
    "films.csv",
    edited("violin.,", "violin.,two.jpg"),
    'films.csv:3: column "poster": "two.jpg" names no file; expected at '
  ],
  [
    "a poster that is a web page",
    "films.csv",
    edited("violin.,", "violin.,page.jpg"),
    'films.csv:3: column "poster": the poster is a web page, not a picture'
  ],
  ["an empty file", "films.csv", "", "films.csv: is empty; get the file again"],
  [
    "a file with a header alone",
    "films.csv",
    csv.slice(0, csv.indexOf("\n") + 1),
    "films.csv: has a header but no row"
  ],
  ["a packed file", "films.csv.gz", "PK", "films.csv.gz: is packed; unpack it first"],
  ["a file of another kind", "films.xlsx", "PK", "films.xlsx: is of no kind that can be read; convert it to .csv"],
  [
    "a broken line of JSON",
    "films.jsonl",
    edited('"Two Doors"', '"Two Doors', jsonl),
    "films.jsonl:2: is not valid JSON at character"
  ],
  ["a line of JSON that is no object", "films.jsonl", `${jsonl}[1]\n`, "films.jsonl:3: is not a JSON object"],
  [
    "JSON of columns, as pandas writes it unasked",
    "films.json",
    '{"title":{"0":"One Door"},"genres":{"0":"Drama"}}',
    'films.json:1: holds columns, not films; with pandas write it with orient="records"'
  ],
  [
    "a broken list of JSON",
    "films.json",
    '[\n{"title": "One Door", "genres": []},\n{"title" "Two"}\n]',
    "films.json:3: is not valid JSON at character"
  ],
  [
    "a list of JSON in Latin-1",
    "films.json",
    broken('[\n{"title": "Etude", "genres": []}]', "Etude"),
    "films.json:2: holds bytes that are not UTF-8"
  ],
  [
    "a bad value in a list of JSON",
    "films.json",
    '[{"title": "One", "genres": []}, {"title": "Two", "genres": [7]}]',
    'films.json: film 2: column "genres": "[7]" lists something other than genres\' names'
  ],
  [
    "a Parquet file that is cut short",
    "films.parquet",
    parquet.subarray(0, 5000),
    "films.parquet: cannot be read as Parquet ("
  ],
  [
    "a Parquet file with damaged pages",
    "films.parquet",
    damage(parquet),
    "films.parquet: rows 1 to 6: cannot be read as Parquet ("
  ]
];

/** Zeroes from the start of the data on, the footer left whole. */
function damage(bytes: Buffer): Buffer {
  return Buffer.from(bytes).fill(0, 4, 4000);
}

describe("a broken import", () => {
  for (const [kind, name, data, message] of cases) {
    it(`is refused for ${kind}, and leaves nothing behind`, async () => {
      const folder = writeFiles({[name]: data, "page.jpg": "<!DOCTYPE html><title>Not found</title>"});
      const before = readdirSync(folder);
      await expect(importFilms({from: join(folder, name), out: join(folder, "corpus")})).rejects.toThrow(message);
      expect(readdirSync(folder)).toEqual(before);
    });
  }

  it("is refused for a file that is not there", async () => {
    const folder = writeFiles({});
    await expect(importFilms({from: join(folder, "films.csv"), out: join(folder, "corpus")})).rejects.toThrow(
      "films.csv: is missing; expected at "
    );
  });

  it("is refused for a column that is named but not there", async () => {
    const from = join(writeFiles({"films.csv": csv}), "films.csv");
    const columns = new Map<Field, string>([["plot", "story_line"]]);
    await expect(importInto(from, {columns})).rejects.toThrow(
      'films.csv:1: has no column "story_line" to read plot from; it has "imdb_id"'
    );
    await expect(importInto(from, {labels: new Map([["tmdb", "theirs"]])})).rejects.toThrow(
      'films.csv:1: has no column "theirs" for the labels of tmdb'
    );
  });

  it("names every bad row at once", async () => {
    const from = join(writeFiles({"films.csv": edited("1964", "PG").replace("1953", "R")}), "films.csv");
    await expect(importInto(from)).rejects.toThrow(/films\.csv:3: .*\nfilms\.csv:4: /);
  });

  it("goes through without its bad rows and posters where that is asked for, and names them", async () => {
    const text = edited("1964", "PG").replace("barn.,", "barn.,none.jpg");
    const from = join(writeFiles({"films.csv": text}), "films.csv");
    const {corpus, skipped, tally} = await importInto(from, {skipBad: true});
    expect(corpus.movies.map(({movieId}) => movieId)).toEqual(["tt0000001", "tt0000003"]);
    expect(skipped.map(({line}) => line)).toEqual([3, 4]);
    expect(tally).toMatchObject({rows: 3, films: 2, withPoster: 0});
  });

  it("is refused where every row is bad, even so", async () => {
    const from = join(writeFiles({"films.csv": "title,genres,year\nOne,Drama,x\n"}), "films.csv");
    await expect(importInto(from, {skipBad: true})).rejects.toThrow("holds no row that can be read");
  });

  for (const [kind, files, message] of [
    ["without links", {"movies.csv": "movieId,title,genres\n"}, "links.csv: is missing in "],
    [
      "with other columns",
      {"movies.csv": "id,title\n1,x\n", "links.csv": "movieId,imdbId,tmdbId\n1,1,1\n"},
      "movies.csv:1: lacks the column movieId, genres of MovieLens"
    ],
    [
      "with an id that is none",
      {"movies.csv": "movieId,title,genres\n1,One (1990),Drama\n", "links.csv": "movieId,imdbId,tmdbId\n1,x,1\n"},
      'movies.csv:2: column "imdbId": "x" is not an IMDb id'
    ]
  ] as [string, Record<string, string>, string][]) {
    it(`is refused for a MovieLens folder ${kind}`, async () => {
      await expect(importInto(writeFiles(files))).rejects.toThrow(message);
    });
  }
});

describe("the folder of an import", () => {
  const files = {"films.csv": csv, "corpus/movies.tsv": "old", "other/letter.txt": "dear", "empty/.gitkeep": ""};

  it("is refused when it is not empty, and stays as it was", async () => {
    const folder = writeFiles(files);
    const start = (out: string, force = false) =>
      importFilms({from: join(folder, "films.csv"), out: join(folder, out), force});
    await expect(start("corpus")).rejects.toThrow(
      "corpus is not empty; name another folder, or replace its corpus with --force"
    );
    await expect(start("other", true)).rejects.toThrow("--force replaces a corpus only");
    await expect(start(".", true)).rejects.toThrow("holds what is to be imported; name another folder");
    await expect(start("none/corpus")).rejects.toThrow("make it first");
    expect(readFileSync(join(folder, "corpus/movies.tsv"), "utf8")).toBe("old");
  });

  it("is replaced whole with --force, and not at all when the import fails", async () => {
    const folder = writeFiles({...files, "corpus/labels.tsv": "old", "bad.csv": edited("1964", "PG")});
    const start = (name: string) => importFilms({from: join(folder, name), out: join(folder, "corpus"), force: true});
    await expect(start("bad.csv")).rejects.toThrow("bad.csv:3");
    expect(readFileSync(join(folder, "corpus/movies.tsv"), "utf8")).toBe("old");
    await start("films.csv");
    expect(readFileSync(join(folder, "corpus/movies.tsv"), "utf8")).toContain("Saucer Over Ohio");
    expect(existsSync(join(folder, "corpus/labels.tsv"))).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(["bad.csv", "corpus", "empty", "films.csv", "other"]);
  });
});
