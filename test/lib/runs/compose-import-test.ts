import {describe, expect, it} from "vitest";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {composeImport} from "../../../src/lib/runs/compose-import.js";
import {parsePredictionCsv} from "../../../src/lib/runs/genre-csv.js";
import {emptyRun} from "../../../src/lib/runs/importers/importer.js";
import {validateRun} from "../../../src/lib/runs/validate-run.js";
import {sampleLabels} from "./sample-run.js";

const target = {
  split: "0123456789ab",
  labels: sampleLabels,
  parts: new Map([
    ["tt0000001", "train" as const],
    ["tt0000002", "validation" as const],
    ["tt0000003", "validation" as const],
    ["tt0000004", "test" as const]
  ])
};
const source = {format: "csv", file: "p.csv"};
const details = {id: "theirs", modality: "text" as const};

function compose(...ids: string[]) {
  const rows = ids.map((id) => [id, ...GENRES.map((_, genre) => (genre === 2 ? 0.4 : 0.1))].join(","));
  const predictions = parsePredictionCsv([["movie_id", ...GENRES].join(","), ...rows].join("\n"), "p.csv");
  return composeImport({...emptyRun(), predictions}, source, details, target);
}

describe("composeImport", () => {
  it("deals films to validation and test, leaves those of training out and fits thresholds", () => {
    const {record, predictions, leftOut} = compose(...target.parts.keys());
    expect(validateRun(record)).toEqual(record);
    expect(predictions?.movieIds).toEqual(["tt0000002", "tt0000003", "tt0000004"]);
    expect(predictions?.parts).toEqual(["validation", "validation", "test"]);
    expect(leftOut).toBe(1);
    expect(record).toMatchObject({split: "0123456789ab", provenance: "imported", decision: {rule: "perGenre"}});
  });

  it("keeps to .5 without films of validation", () => {
    expect(compose("tt0000004").record.decision).toEqual({rule: "fixed", thresholds: GENRES.map(() => 0.5)});
  });

  it("refuses films that the snapshot has not, and films of training alone", () => {
    expect(() => compose("tt0000002", "tt9")).toThrow("p.csv, movie_id: 1 films are not in the snapshot (tt9)");
    expect(() => compose("tt0000001")).toThrow("p.csv, movie_id: holds no film of validation or test");
  });

  it("takes a run without predictions, its reported figures under the part that is named", () => {
    const reported = [{part: "test" as const, as: "report", metrics: {macroF1: 0.5}}];
    const {record, predictions} = composeImport(
      {...emptyRun(), reported},
      source,
      {...details, part: "validation"},
      target
    );
    expect(validateRun(record)).toMatchObject({split: null, decision: null, reported: [{part: "validation"}]});
    expect(predictions).toBeUndefined();
  });
});
