import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, it, onTestFinished} from "vitest";
import {encodeTable} from "../../src/lib/arrow.js";
import {splitId} from "../../src/lib/split/split.js";
import type {ColumnDefinition} from "../../src/lib/table-definition.js";
import films from "../../src/lib/tables/films.js";
import split from "../../src/lib/tables/split.js";
import {evaluateRun} from "../../src/node/evaluate-run.js";
import {runsFolder, writeRun} from "../../src/node/runs.js";
import {tablePath} from "../../src/node/snapshot.js";
import {writeFileAtomic} from "../../src/node/write-file.js";
import {sampleLabels, samplePredictions, sampleRecord} from "../lib/runs/sample-run.js";

const ids = [...sampleLabels.keys()];
const parts = ["test", "test", "validation", "validation"];

/** A snapshot of four invented films: its tables `films` and `split`, in the columns that scoring reads. */
function makeSnapshot(): string {
  const folder = mkdtempSync(join(tmpdir(), "marquee-snapshot-"));
  onTestFinished(() => rmSync(folder, {recursive: true}));
  const pick = (columns: Record<string, ColumnDefinition>, names: string[]) =>
    Object.fromEntries(names.map((name) => [name, columns[name]]));
  const bits = [...sampleLabels.values()];
  const filmColumns = pick(films.columns, ["movie_id", "multi_hot"]);
  writeFileAtomic(tablePath(folder, "films"), encodeTable({movie_id: ids, multi_hot: bits}, filmColumns));
  writeFileAtomic(
    tablePath(folder, "split"),
    encodeTable({movie_id: ids, part: parts}, pick(split.columns, ["movie_id", "part"]))
  );
  return folder;
}

it("a run's test figures stay closed until they are opened, and that is recorded", () => {
  const snapshot = makeSnapshot();
  const record = sampleRecord({split: splitId(ids, parts)});
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
  const snapshot = makeSnapshot();
  writeRun(runsFolder(snapshot), {record: sampleRecord(), predictions: samplePredictions()});
  expect(() => evaluateRun(snapshot, "sample-run", {})).toThrow("was made on split 0123456789ab");
  const published = sampleRecord({id: "published", provenance: "published", decision: null});
  writeRun(runsFolder(snapshot), {record: published});
  expect(() => evaluateRun(snapshot, "published", {})).toThrow('the run "published" has no predictions');
});
