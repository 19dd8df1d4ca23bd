import {describe, expect, it} from "vitest";
import {descriptionOf, remarkPlaces, undescribedCorpus} from "../../src/lib/corpus-description.js";
import {describeIngest} from "../../src/lib/ingest/describe-ingest.js";
import {openCorpus} from "../../src/node/corpus.js";
import {readCorpusDescription, writeCorpusDescription} from "../../src/node/corpus-description.js";
import {knownCorpora} from "../../src/node/known-corpora/index.js";
import {pageFooter} from "../../src/node/page-frame.js";
import {snapshotFolder} from "../../src/node/paths.js";
import {describeCorpus, readManifest} from "../../src/node/snapshot.js";
import {sampleFiles, temporaryFolder, writeCorpus} from "./sample-corpus.js";

const ingested = describeIngest({
  rule: "within",
  cap: 4000,
  seed: 2025,
  types: ["movie"],
  titleBasics: {bytes: 12, sha256: "0123456789abcdef"}
});

const broken: [kind: string, text: string, message: string][] = [
  ["text that is no JSON", "{", "corpus.json: is not JSON ("],
  ["a list", "[]", "corpus.json: does not hold a JSON object; correct it, or remove the file to do without"],
  ["another format", JSON.stringify({...ingested, format: 2}), "corpus.json: has format 2, which is not 1"],
  ["a missing text", JSON.stringify({...ingested, labels: undefined}), 'corpus.json: lacks a text "labels"'],
  [
    "credits of another kind",
    JSON.stringify({...ingested, credits: "x"}),
    'corpus.json: lacks a list of texts "credits"'
  ],
  [
    "a remark for no place",
    JSON.stringify({...ingested, remarks: {here: "x"}}),
    'has a remark for "here", which is no'
  ],
  [
    "a remark that is no text",
    JSON.stringify({...ingested, remarks: {cap: 1}}),
    'has a remark for "cap" that is no text'
  ],
  ["an entry that nothing reads", JSON.stringify({...ingested, nmae: "x"}), 'has an entry "nmae" that nothing reads']
];

describe("corpus.json", () => {
  it("is read as it was written, and is in the description of the corpus that goes into a snapshot", async () => {
    const folder = writeCorpus(sampleFiles());
    writeCorpusDescription(folder, ingested);
    expect(readCorpusDescription(folder)).toEqual(ingested);
    expect((await describeCorpus(folder)).description).toEqual(ingested);
  });

  it("may be absent: then the corpus is undescribed, and its id is what it would be with one", async () => {
    const folder = writeCorpus(sampleFiles());
    expect(readCorpusDescription(folder)).toBeUndefined();
    const {id, description} = await describeCorpus(folder);
    expect(description).toBeUndefined();
    expect(descriptionOf({corpus: {description}})).toBe(undescribedCorpus);
    writeCorpusDescription(folder, ingested);
    expect((await describeCorpus(folder)).id).toBe(id);
  });

  it.each(broken)("is refused with %s", (_, text, message) => {
    expect(() => openCorpus(writeCorpus(sampleFiles({"corpus.json": text})))).toThrow(message);
  });

  it("is not asked of a folder that has none", () => {
    expect(readCorpusDescription(temporaryFolder())).toBeUndefined();
  });
});

describe("the committed snapshot", () => {
  it("carries the description of the corpus that it was computed from", () => {
    const {id, description} = readManifest(snapshotFolder({})).corpus;
    expect(description).toEqual(knownCorpora[id]);
    expect(Object.keys(description!.remarks!)).toEqual(expect.arrayContaining([...remarkPlaces]));
  });
});

describe("the footer", () => {
  it("credits the corpus that the site shows and no other", () => {
    expect(pageFooter(ingested)).toContain("Information courtesy of IMDb");
    expect(pageFooter(ingested)).not.toContain("MovieLens");
    expect(pageFooter(undescribedCorpus)).toContain("Films: a corpus without a description.");
    expect(pageFooter(descriptionOf(readManifest(snapshotFolder({}))))).toContain(
      '<a href="https://doi.org/10.1145/2827872">The MovieLens Datasets'
    );
  });
});
