import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {compareSnapshots} from "../../src/node/compare-snapshots.js";
import {copyCorpus} from "../../src/node/copy-corpus.js";
import {makeSnapshot} from "../../src/node/snapshot.js";
import {testCorpus} from "../find-corpus.js";
import {temporaryFolder} from "./sample-corpus.js";

const effects = {loadVectorVocabulary: async () => new Set(["man", "woman", "city"])};

/** One film in a dozen: enough for every table, quick enough for every run (cli/check-determinism.ts takes them all). */
const keep = (movieId: string) => Number(movieId.slice(2)) % 12 === 0;

describe.skipIf(!testCorpus)("the snapshot of a part of the corpus (needs a corpus)", () => {
  // Three snapshots of a twelfth of the corpus: a minute where nothing else runs.
  it("is the same to the byte when made twice, and from a copy with its rows shuffled", {
    timeout: 600_000
  }, async () => {
    const folder = temporaryFolder();
    const at = (name: string) => join(folder, name);
    copyCorpus(testCorpus!, at("plain"), {keep});
    copyCorpus(testCorpus!, at("shuffled"), {keep, shuffle: 1});
    for (const [corpus, out] of [
      ["plain", "first"],
      ["plain", "second"],
      ["shuffled", "third"]
    ]) {
      const manifest = await makeSnapshot(at(corpus), at(out), {effects});
      expect(manifest.tables.films.rows).toBeGreaterThan(1000);
    }
    expect(compareSnapshots(at("first"), at("second"))).toEqual([]);
    expect(compareSnapshots(at("first"), at("third"))).toEqual([]);
  });
});
