import {describe, expect, it} from "vitest";
import {kindOfRun} from "../../../src/lib/runs/run-kinds.js";
import {validateRun} from "../../../src/lib/runs/validate-run.js";
import {composeHeadRun, headRunId} from "../../../src/lib/train/head-run.js";
import {defaultHeadSettings} from "../../../src/lib/train/head-settings.js";

const result = {
  settings: defaultHeadSettings,
  movieIds: ["tt1", "tt2"],
  probabilities: Float64Array.from({length: 18}, (_, index) => index / 20),
  decision: {rule: "perGenre" as const, thresholds: new Array<number>(9).fill(0.4)},
  round: 12,
  rounds: 14,
  finished: true,
  trainFilms: 100,
  parameters: 3465,
  seconds: 3.2,
  curves: []
};
const details = {id: "yours-a", name: "A", split: "abc", corpus: "def", encoder: "enc", at: "2026-01-01T00:00:00.000Z"};

describe("composeHeadRun", () => {
  const run = composeHeadRun(result, details);

  it("makes a run that holds, of validation films alone", () => {
    expect(validateRun(JSON.parse(JSON.stringify(run.record)))).toEqual(run.record);
    expect(run.predictions.parts).toEqual(["validation", "validation"]);
    expect(run.record.hyperparameters).toMatchObject({kind: "linear", c: 0.003, keptRound: 12, rounds: 14});
    expect(run.record.hyperparameters).not.toHaveProperty("hidden");
  });

  it("is one of the reader's own", () => {
    const films = {validation: 2, test: 0};
    expect(kindOfRun({...run, films, checksum: null, openings: [], testOpen: false, curves: []})).toBe("yours");
  });
});

describe("headRunId", () => {
  it("is made of the name, and fits the name of a folder", () => {
    expect(headRunId("Mein Kopf, größer!")).toBe("retrained-mein-kopf-gro-er");
    expect(headRunId("…")).toBe("retrained-head");
    expect(headRunId("x".repeat(200))).toHaveLength(80);
  });
});
