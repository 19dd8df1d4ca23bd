import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it, onTestFinished} from "vitest";
import {checkRun} from "../../src/node/check-runs.js";
import {readOpenings, recordOpening} from "../../src/node/openings.js";
import {listRunIds, readRun, runPath, writeRun} from "../../src/node/runs.js";
import type {SnapshotLabels} from "../../src/node/snapshot-labels.js";
import {sampleLabels, samplePredictions, sampleRecord} from "../lib/runs/sample-run.js";

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "marquee-runs-"));
  onTestFinished(() => rmSync(folder, {recursive: true}));
  return folder;
}

const run = {
  record: sampleRecord(),
  predictions: samplePredictions(),
  outOfFold: {movieIds: ["tt0000005"], parts: ["train" as const], probabilities: new Float64Array(9).fill(0.25)},
  curves: [{metric: "loss", part: "train" as const, step: 1, epoch: null, value: 0.5}]
};

const snapshot: SnapshotLabels = {
  split: "0123456789ab",
  labels: new Map([...sampleLabels, ["tt0000005", 1]]),
  parts: new Map([
    ...samplePredictions().movieIds.map((id, row) => [id, samplePredictions().parts[row]] as const),
    ["tt0000005", "train"]
  ])
};

describe("a stored run", () => {
  it("is read as it was written, and a second time over it only when told to", () => {
    const runs = makeFolder();
    writeRun(runs, run);
    expect(readRun(runs, "sample-run")).toEqual(run);
    expect(listRunIds(runs)).toEqual(["sample-run"]);
    expect(() => writeRun(runs, run)).toThrow('the run "sample-run" is there already');
    const record = sampleRecord({name: "Second"});
    writeRun(runs, {record}, {replace: true});
    expect(readRun(runs, "sample-run")).toEqual({
      record,
      predictions: undefined,
      outOfFold: undefined,
      curves: undefined
    });
    expect(readdirSync(runs)).toEqual(["sample-run"]);
  });

  it("is not written in part when its predictions are bad", () => {
    const runs = makeFolder();
    const predictions = {...run.predictions, probabilities: run.predictions.probabilities.with(0, 2)};
    expect(() => writeRun(runs, {...run, predictions})).toThrow("Action: 2 of tt0000004");
    expect(readdirSync(runs)).toEqual([]);
  });

  it("that is not there is answered with those that are", () => {
    const runs = makeFolder();
    expect(() => readRun(runs, "none")).toThrow(/there is no run "none"; .* has none/);
    writeRun(runs, run);
    expect(() => readRun(runs, "none")).toThrow('there is no run "none"; there are sample-run');
  });

  it("keeps when its test figures were opened, also when it is made anew", () => {
    const runs = makeFolder();
    writeRun(runs, run);
    expect(readOpenings(runs, "sample-run")).toEqual([]);
    recordOpening(runs, "sample-run", "aa", new Date("2025-06-01T10:00:00Z"));
    writeRun(runs, run, {replace: true});
    recordOpening(runs, "sample-run", "bb", new Date("2025-06-02T10:00:00Z"));
    expect(readOpenings(runs, "sample-run")).toEqual([
      {at: "2025-06-01T10:00:00.000Z", predictions: "aa"},
      {at: "2025-06-02T10:00:00.000Z", predictions: "bb"}
    ]);
  });
});

describe("checkRun", () => {
  it("finds nothing wrong with a whole run", () => {
    const runs = makeFolder();
    writeRun(runs, run);
    expect(checkRun(runs, "sample-run", snapshot)).toEqual([]);
  });

  it("names another split, films in another part and films that are not there", () => {
    const runs = makeFolder();
    writeRun(runs, run);
    const other = {
      split: "ffffffffffff",
      labels: new Map([...sampleLabels].slice(1)),
      parts: new Map([...snapshot.parts, ["tt0000002", "train" as const]])
    };
    expect(checkRun(runs, "sample-run", other).map(({field, message}) => `${field}: ${message}`)).toEqual([
      "split: is 0123456789ab, the snapshot's is ffffffffffff: the run was made on another split",
      "movie_id: tt0000001 is no film of the snapshot",
      "part: tt0000002 is in train, not in test",
      "movie_id: tt0000005 is no film of the snapshot"
    ]);
  });

  it("names a file that is broken or missing", () => {
    const runs = makeFolder();
    writeRun(runs, run);
    writeFileSync(runPath(runs, "sample-run", "openings"), '[{"at": "yesterday", "predictions": "aa"}]');
    expect(checkRun(runs, "sample-run", snapshot)).toMatchObject([{file: "sample-run/openings.json", field: "0.at"}]);
    rmSync(runPath(runs, "sample-run", "openings"));
    rmSync(runPath(runs, "sample-run", "predictions"));
    expect(checkRun(runs, "sample-run", snapshot)[0].message).toContain("only a published run may lack it");
    writeFileSync(
      runPath(runs, "sample-run", "record"),
      readFileSync(runPath(runs, "sample-run", "record")).subarray(9)
    );
    expect(checkRun(runs, "sample-run", snapshot)[0].message).toContain("is not JSON");
    expect(existsSync(runPath(runs, "sample-run", "curves"))).toBe(true);
  });
});
