import {expect, it} from "vitest";
import {evaluateRun} from "../../src/node/evaluate-run.js";
import {runsFolder, writeRun} from "../../src/node/runs.js";
import {samplePredictions, sampleRecord} from "../lib/runs/sample-run.js";
import {makeSmallSnapshot, smallSplit} from "./small-snapshot.js";

it("a run's test figures stay closed until they are opened, and that is recorded", () => {
  const snapshot = makeSmallSnapshot();
  const record = sampleRecord({split: smallSplit});
  writeRun(runsFolder(snapshot), {record, predictions: samplePredictions()});
  const options = {draws: 0, seed: 1};
  const closed = evaluateRun(snapshot, "sample-run", options);
  expect(closed.validation).toMatchObject({films: 2, subsetAccuracy: 1});
  expect(closed).not.toHaveProperty("test");
  expect(closed.openings).toEqual([]);
  const opened = evaluateRun(snapshot, "sample-run", {...options, final: true, now: new Date("2025-06-01T10:00:00Z")});
  expect(opened.test).toMatchObject({films: 2, subsetAccuracy: 0.5});
  expect(opened.gap).toMatchObject({subsetAccuracy: -0.5});
  expect(opened.openings).toMatchObject([{at: "2025-06-01T10:00:00.000Z"}]);
  expect(evaluateRun(snapshot, "sample-run", options).openings).toHaveLength(1);
});

it("a run on another split or without predictions is not evaluated", () => {
  const snapshot = makeSmallSnapshot();
  writeRun(runsFolder(snapshot), {record: sampleRecord(), predictions: samplePredictions()});
  expect(() => evaluateRun(snapshot, "sample-run", {})).toThrow("was made on split 0123456789ab");
  const published = sampleRecord({id: "published", provenance: "published", decision: null});
  writeRun(runsFolder(snapshot), {record: published});
  expect(() => evaluateRun(snapshot, "published", {})).toThrow('the run "published" has no predictions');
});
