import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, it, onTestFinished} from "vitest";
import {decodePredictions} from "../../src/lib/runs/predictions.js";
import {indexRuns, serveRun} from "../../src/node/index-runs.js";
import {recordOpening} from "../../src/node/openings.js";
import {checksumPredictions, writeRun} from "../../src/node/runs.js";
import {samplePredictions, sampleRecord} from "../lib/runs/sample-run.js";

it("serves a run’s test predictions once its test figures were opened, and not those made since", () => {
  const runs = mkdtempSync(join(tmpdir(), "marquee-index-"));
  onTestFinished(() => rmSync(runs, {recursive: true}));
  const run = {record: sampleRecord(), predictions: samplePredictions()};
  writeRun(runs, run);
  const parts = () => new Set(decodePredictions(serveRun(runs, "sample-run")).parts);
  expect(indexRuns(runs)).toMatchObject([{films: {validation: 2, test: 2}, openings: [], testOpen: false, curves: []}]);
  expect(parts()).toEqual(new Set(["validation"]));

  recordOpening(runs, "sample-run", checksumPredictions(runs, "sample-run"), new Date("2026-01-02T03:04:05Z"));
  expect(indexRuns(runs)).toMatchObject([{openings: ["2026-01-02T03:04:05.000Z"], testOpen: true}]);
  expect(parts()).toEqual(new Set(["validation", "test"]));

  const others = {...run, predictions: {...run.predictions, probabilities: new Float64Array(36).fill(0.5)}};
  writeRun(runs, others, {replace: true});
  expect(indexRuns(runs)).toMatchObject([{openings: ["2026-01-02T03:04:05.000Z"], testOpen: false}]);
  expect(parts()).toEqual(new Set(["validation"]));
});

it("lists a published run without predictions", () => {
  const runs = mkdtempSync(join(tmpdir(), "marquee-index-"));
  onTestFinished(() => rmSync(runs, {recursive: true}));
  writeRun(runs, {record: sampleRecord({provenance: "published", split: null, command: null, decision: null})});
  expect(indexRuns(runs)).toMatchObject([{films: {validation: 0, test: 0}, checksum: null, testOpen: false}]);
  expect(() => serveRun(runs, "sample-run")).toThrow("has no predictions");
});
