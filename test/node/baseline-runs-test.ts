import {expect, it} from "vitest";
import {makeBaselineRuns} from "../../src/node/baseline-runs.js";
import {listRunIds, readRunRecord, runsFolder} from "../../src/node/runs.js";
import {readSnapshotLabels} from "../../src/node/snapshot-labels.js";
import {makeSmallSnapshot} from "./small-snapshot.js";
import {makeTrainableSnapshot} from "./trainable-snapshot.js";

it("gives a snapshot its baselines once, on its own split", async () => {
  const snapshot = makeTrainableSnapshot();
  const made = await makeBaselineRuns(snapshot);
  expect(made.length).toBeGreaterThan(1);
  const {split} = readSnapshotLabels(snapshot);
  expect(made.map((id) => readRunRecord(runsFolder(snapshot), id).split)).toEqual(made.map(() => split));
  expect(await makeBaselineRuns(snapshot)).toEqual([]);
});

it("makes none where there is nothing to train on", async () => {
  const snapshot = makeSmallSnapshot();
  expect(await makeBaselineRuns(snapshot)).toEqual([]);
  expect(listRunIds(runsFolder(snapshot))).toEqual([]);
});
