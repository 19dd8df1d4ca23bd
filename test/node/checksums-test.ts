import {utimesSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import type {CorpusPart} from "../../src/lib/table-definition.js";
import {checksumCorpusPart, stampCorpus} from "../../src/node/checksums.js";
import {type CorpusFiles, sampleFiles, sampleTitles, temporaryFolder, writeCorpus} from "./sample-corpus.js";

const checksum = (part: CorpusPart, files: CorpusFiles) => checksumCorpusPart(writeCorpus(files), part);

const posters = {"posters/tt0000001.jpg": "first", "posters/tt0000002.jpg": "second"};

describe("checksumCorpusPart", () => {
  it("does not depend on the order of rows, the kind of line ends or the way of compression", async () => {
    const [header, ...rows] = (sampleFiles()["movies.tsv"] as string).trimEnd().split("\n");
    const movies = [header, ...rows.reverse(), ""].join("\r\n");
    expect(await checksum("movies", sampleFiles({"movies.tsv": movies}))).toBe(await checksum("movies", sampleFiles()));
    const plain = {"title.basics.tsv.gz": undefined, "title.basics.tsv": sampleTitles()};
    const stored = {"title.basics.tsv.gz": gzipSync(sampleTitles(), {level: 0})};
    const titles = await checksum("titles", sampleFiles());
    expect(await checksum("titles", sampleFiles(plain))).toBe(titles);
    expect(await checksum("titles", sampleFiles(stored))).toBe(titles);
  });

  it("changes when a row changes, goes, or stands there twice", async () => {
    const text = sampleFiles()["labels.tsv"] as string;
    const variants = [
      text,
      text.replace("Sci-Fi", "Horror"),
      text.replace(/tt0000003.*\n/, ""),
      `${text}${text.split("\n")[1]}\n`
    ];
    const checksums = await Promise.all(
      variants.map((labels) => checksum("labels", sampleFiles({"labels.tsv": labels})))
    );
    expect(new Set(checksums).size).toBe(4);
  });

  it("changes when a poster changes, and when two are exchanged", async () => {
    const exchanged = {"posters/tt0000001.jpg": "second", "posters/tt0000002.jpg": "first"};
    const edited = {...posters, "posters/tt0000002.jpg": "third"};
    const checksums = await Promise.all(
      [posters, exchanged, edited].map((files) => checksum("posters", sampleFiles(files)))
    );
    expect(new Set(checksums).size).toBe(3);
  });

  it("is absent for a part that the corpus lacks", async () => {
    for (const part of ["titles", "plots", "labels", "posters"] as const) {
      expect(await checksumCorpusPart(temporaryFolder(), part)).toBe("absent");
    }
  });
});

describe("stampCorpus", () => {
  it("changes when a poster is written again, and not otherwise", () => {
    const folder = writeCorpus(sampleFiles(posters));
    const stamp = stampCorpus(folder);
    expect(stampCorpus(folder)).toBe(stamp);
    const path = join(folder, "posters/tt0000002.jpg");
    writeFileSync(path, "other!");
    utimesSync(path, 1, 1);
    expect(stampCorpus(folder)).not.toBe(stamp);
  });
});
