import {mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it, onTestFinished} from "vitest";
import {GENRES} from "../../src/lib/genres/genres.js";
import {checkRun} from "../../src/node/check-runs.js";
import {importRun} from "../../src/node/import-run.js";
import {projectRoot} from "../../src/node/paths.js";
import {readRun, runsFolder} from "../../src/node/runs.js";
import {readSnapshotLabels} from "../../src/node/snapshot-labels.js";
import {makeSmallSnapshot} from "./small-snapshot.js";

const tools = join(projectRoot, "test/fixtures/runs");
const details = {id: "theirs", modality: "text" as const};

describe("importRun", () => {
  it("stores a run from a tool's folder, with predictions beside it", () => {
    const snapshot = makeSmallSnapshot();
    const folder = mkdtempSync(join(tmpdir(), "marquee-import-"));
    onTestFinished(() => rmSync(folder, {recursive: true}));
    const predictions = join(folder, "p.csv");
    const rows = ["tt0000001", "tt0000003"].map((id) => [id, ...GENRES.map(() => 0.25)].join(","));
    writeFileSync(predictions, [["movie_id", ...GENRES].join(","), ...rows, ""].join("\n"));
    importRun(snapshot, "mlflow", join(tools, "mlflow"), {...details, predictions});
    const {record, ...stored} = readRun(runsFolder(snapshot), "theirs");
    expect(record).toMatchObject({name: "logistic", source: {format: "mlflow", file: "mlflow"}});
    expect(stored.predictions?.movieIds).toEqual(["tt0000001", "tt0000003"]);
    expect(stored.curves).toHaveLength(6);
    expect(checkRun(runsFolder(snapshot), "theirs", readSnapshotLabels(snapshot))).toEqual([]);
  });

  it("stores a run from each tool's folder or file", () => {
    const snapshot = makeSmallSnapshot();
    const sources = [
      ["hugging-face", "hugging-face"],
      ["keras", "keras/training.csv"],
      ["dvclive", "dvclive"],
      ["wandb", "wandb/history.csv"],
      ["scikit-learn", "scikit-learn/report.json"]
    ];
    for (const [format, path] of sources) importRun(snapshot, format, join(tools, path), {...details, id: format});
    expect(readdirSync(runsFolder(snapshot)).sort()).toEqual(sources.map(([format]) => format).sort());
  });

  it("writes nothing when the source can't be taken", () => {
    const snapshot = makeSmallSnapshot();
    expect(() => importRun(snapshot, "mlflow", tools, details)).toThrow("meta.yaml: is missing");
    expect(() => importRun(snapshot, "csv", join(tools, "none.csv"), details)).toThrow("does not exist");
    expect(() => importRun(snapshot, "excel", tools, details)).toThrow('"excel" is no format; there are hugging-face');
    expect(() => importRun(snapshot, "dvclive", join(tools, "dvclive"), {...details, id: "Two words"})).toThrow(
      "run.json, id: must be lower-case letters"
    );
    expect(readdirSync(snapshot).filter((name) => name === "runs")).toEqual([]);
  });
});
