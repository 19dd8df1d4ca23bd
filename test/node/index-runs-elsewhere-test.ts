import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {describeMeasured} from "../../src/lib/runs/measured-elsewhere.js";
import type {IndexedRun} from "../../src/lib/runs/run-index.js";
import {hasPredictions} from "../../src/lib/runs/run-kinds.js";
import {evaluateRun} from "../../src/node/evaluate-run.js";
import {indexShownRuns} from "../../src/node/index-runs.js";
import {snapshotFolder} from "../../src/node/paths.js";
import {runsFolder, writeRun} from "../../src/node/runs.js";
import {manifestPath, readManifest} from "../../src/node/snapshot.js";
import {readSnapshotLabels} from "../../src/node/snapshot-labels.js";
import {writeFileAtomic} from "../../src/node/write-file.js";
import {samplePredictions, sampleRecord} from "../lib/runs/sample-run.js";
import {makeSmallSnapshot, smallSplit} from "./small-snapshot.js";

const committed = snapshotFolder({});
const {split} = readSnapshotLabels(committed);

describe("runs listed over another corpus", () => {
  let listed: IndexedRun[] | undefined;
  const list = () => (listed ??= make());
  const make = () => {
    const snapshot = makeSmallSnapshot();
    const record = sampleRecord({id: "tf-idf", split: smallSplit});
    writeRun(runsFolder(snapshot), {record, predictions: samplePredictions()});
    return indexShownRuns(snapshot, committed);
  };

  it("are its own, with predictions, and the published ones", () => {
    const here = list().filter(({measured}) => !measured);
    expect(here.filter(hasPredictions).map(({record}) => record.id)).toEqual(["tf-idf"]);
    expect(here.filter(({record}) => record.provenance === "published").length).toBeGreaterThan(3);
  });

  it("are the committed models, too, without predictions and under ids that none of its own has", () => {
    const elsewhere = list().filter(({measured}) => measured);
    expect(elsewhere.map(({record}) => record.id)).toContain(`tf-idf-of-${split}`);
    expect(elsewhere.filter(hasPredictions)).toEqual([]);
    for (const {record, checksum} of elsewhere) {
      expect(record.modality).not.toBe("none");
      expect(checksum).toBeNull();
    }
  });

  it("give the committed models the figures that they have on the committed films, and name these", () => {
    const {measured, testOpen} = list().find(({record}) => record.id === `tf-idf-of-${split}`)!;
    const {validation} = evaluateRun(committed, "tf-idf", {draws: 0, seed: 1});
    expect(measured!.metrics!.macroF1).toBe(validation.macroF1);
    expect(measured!.films).toBe(validation.films);
    expect(measured!.testMacroF1 === null).toBe(!testOpen);
    const {name} = readManifest(committed).corpus.description!;
    expect(describeMeasured(measured!)).toMatch(new RegExp(`validation films of ${name} \\(split ${split}\\)`));
  });
});

it("a run of another split in the snapshot itself is listed without figures, and not scored", () => {
  const snapshot = makeSmallSnapshot();
  writeFileAtomic(manifestPath(snapshot), JSON.stringify({format: 1, corpus: {id: "0".repeat(12)}, tables: {}}));
  const data = {corpus: readManifest(committed).corpus.id, description: "Films of another corpus"};
  writeRun(runsFolder(snapshot), {record: sampleRecord({data}), predictions: samplePredictions()});
  const [run, ...others] = indexShownRuns(snapshot, snapshot);
  expect(others).toEqual([]);
  expect(hasPredictions(run)).toBe(false);
  expect(run.measured).toMatchObject({films: 0, metrics: null, perGenre: null, testMacroF1: null});
  expect(describeMeasured(run.measured!)).toBe(
    `the films of ${readManifest(committed).corpus.description!.name} (split 0123456789ab), not on this corpus`
  );
});

it("over the committed corpus all runs are its own", () => {
  expect(indexShownRuns(committed, join(committed, ".")).filter(({measured}) => measured)).toEqual([]);
});
