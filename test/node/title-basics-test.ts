import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import type {Title} from "../../src/lib/corpus.js";
import {readTitles} from "../../src/node/title-basics.js";
import {sampleTitles, writeCorpus} from "./sample-corpus.js";

async function read(text: string | Uint8Array, file = "title.basics.tsv.gz"): Promise<Title[]> {
  const data = typeof text === "string" ? (file.endsWith(".gz") ? gzipSync(text) : text) : text;
  const titles: Title[] = [];
  for await (const title of readTitles(join(writeCorpus({[file]: data}), file))) titles.push(title);
  return titles;
}

const edited = (from: string, to: string) => sampleTitles().replace(from, to);

describe("readTitles", () => {
  it("reads gzipped and plain files alike", async () => {
    const titles = await read(sampleTitles());
    expect(titles).toHaveLength(6);
    expect(titles[1]).toEqual({
      movieId: "tt0000002",
      titleType: "movie",
      isAdult: false,
      year: 1964,
      runtime: null,
      genres: ["Comedy", "Crime"]
    });
    expect(titles[5]).toMatchObject({titleType: "short", genres: []});
    expect(await read(sampleTitles().replaceAll("\n", "\r\n"), "title.basics.tsv")).toEqual(titles);
  });

  it("reads characters that two chunks of the file share", async () => {
    const [header, first] = sampleTitles().split("\n");
    const rows = Array.from({length: 4000}, (_, index) => first.replace("tt0000001", `tt${index}`).replace("'", "’"));
    expect(await read([header, ...rows].join("\n"), "title.basics.tsv")).toHaveLength(4000);
  });

  it.each([
    ["an empty file", "", 'title.basics.tsv.gz:1: lacks the column "tconst"'],
    ["a missing column", edited("isAdult", "adult"), 'title.basics.tsv.gz:1: lacks the column "isAdult"'],
    ["a wrong number of fields", edited("\t88\t", "\t"), "title.basics.tsv.gz:2: has 8 fields, the header has 9"],
    ["a bad id", edited("tt0000003", "3"), 'title.basics.tsv.gz:4: tconst "3" is not an IMDb id such as tt0133093'],
    ["a title that stands there twice", edited("tt0000003", "tt0000001"), "title.basics.tsv.gz:4: tt0000001 stands on"],
    ["a bad isAdult", edited("\t1\t1978", "\tyes\t1978"), 'title.basics.tsv.gz:6: isAdult "yes" is neither 0 nor 1'],
    ["a bad year", edited("1978", "in 1978"), 'title.basics.tsv.gz:6: startYear "in 1978" is not a number'],
    ["a bad runtime", edited("\t60\t", "\tDrama\t"), 'title.basics.tsv.gz:6: runtimeMinutes "Drama" is not a number'],
    ["genres in the wrong notation", edited("Comedy,Crime", "Comedy|Crime"), "title.basics.tsv.gz:3: genres"]
  ])("names %s by its line", async (_, text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });

  it("names the line at which a truncated gzip ends", async () => {
    const bytes = gzipSync(sampleTitles(), {level: 0});
    await expect(read(bytes.subarray(0, 400))).rejects.toThrow(
      /title\.basics\.tsv\.gz:\d: cannot be read on from here/
    );
  });

  it("tells a gzip by its bytes and not by its name", async () => {
    expect(await read(Buffer.from(sampleTitles()))).toHaveLength(6);
    expect(await read(gzipSync(sampleTitles()), "title.basics.tsv")).toHaveLength(6);
  });

  it("names bytes that are not UTF-8", async () => {
    const latin = Buffer.from(sampleTitles().replaceAll("É", "E"), "latin1");
    latin[latin.indexOf("Ohio")] = 0xe9;
    await expect(read(gzipSync(latin))).rejects.toThrow("title.basics.tsv.gz:4: holds bytes that are not UTF-8");
  });
});
