import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {describeStoredRun, listDescribedRuns, notesFolder, writeRunCards} from "../../src/node/describe-runs.js";
import {snapshotFolder} from "../../src/node/paths.js";
import {listRunIds, readRunRecord, runsFolder, writeRun} from "../../src/node/runs.js";
import {trainRecipe} from "../../src/node/train-recipe.js";
import {sampleRecord} from "../lib/runs/sample-run.js";
import {temporaryFolder} from "./sample-corpus.js";
import {makeTrainableSnapshot} from "./trainable-snapshot.js";

const snapshot = snapshotFolder();

describe("docs/models", () => {
  it("has a card of every run that was made here, up to date (npm run runs -- describe writes them)", () => {
    const made = listRunIds(runsFolder(snapshot)).filter((id) => {
      const {provenance, family} = readRunRecord(runsFolder(snapshot), id);
      return provenance === "reproduced" && family !== "catalogue";
    });
    expect(made.filter((id) => !existsSync(join(notesFolder, `${id}.md`)))).toEqual([]);
    for (const id of listDescribedRuns(snapshot)) {
      expect(readFileSync(join(notesFolder, `${id}.md`), "utf8") === describeStoredRun(snapshot, id), id).toBe(true);
    }
  });

  it("gives figures of validation alone", () => {
    for (const id of listDescribedRuns(snapshot)) {
      const card = describeStoredRun(snapshot, id);
      expect(card).toMatch(/^## Validation$/m);
      expect(card).not.toMatch(/^#+ .*test/im);
    }
  });
});

describe("writeRunCards", () => {
  it("writes what, data, figures, licence and limits of a run", async () => {
    const own = makeTrainableSnapshot();
    const folder = temporaryFolder();
    await trainRecipe({recipe: "tf-idf-words", seed: 1, snapshot: own});
    writeRunCards(own, ["tf-idf-words"], folder);
    const card = readFileSync(join(folder, "tf-idf-words.md"), "utf8");
    for (const part of [
      "# TF-IDF of single words",
      "| file | none: the run keeps predictions alone |",
      "| licence | MIT |",
      "20 films, thresholds fitted on these same films",
      "## Limits"
    ]) {
      expect(card).toContain(part);
    }
  });

  it("writes none when one of the runs has no card of its own", async () => {
    const own = makeTrainableSnapshot();
    const folder = temporaryFolder();
    await trainRecipe({recipe: "prior", seed: 1, snapshot: own});
    writeRun(runsFolder(own), {record: sampleRecord({id: "theirs", provenance: "published"})});
    expect(() => writeRunCards(own, ["prior", "theirs"], folder)).toThrow(
      'the run "theirs" has no card of its own: it is published, not made here'
    );
    expect(readdirSync(folder)).toEqual([]);
  });
});
