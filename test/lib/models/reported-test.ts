import {describe, expect, it} from "vitest";
import {findCurve, listCurves, nameMetric} from "../../../src/lib/models/curves.js";
import {describeDecision, formatSeconds, listFacts} from "../../../src/lib/models/facts.js";
import {readPrinted, readPrintedGenres} from "../../../src/lib/models/reported.js";
import type {RunRecord} from "../../../src/lib/runs/run-schema.js";
import {sampleRecord} from "../runs/sample-run.js";

describe("what a source printed of a run", () => {
  it("is read by part, and the F1 of means from the two means where it is not printed itself", () => {
    const reported: RunRecord["reported"] = [
      {part: "train", as: "results page", metrics: {loss: 0.1}},
      {part: "test", as: "results page", metrics: {f1: 0.6, precision: 0.5, recall: 0.7}},
      {part: "test", as: "log", metrics: {macroPrecision: 0.5, macroRecall: 0.5}}
    ];
    expect(readPrinted(sampleRecord({reported}))).toEqual({
      f1: 0.6,
      precision: 0.5,
      recall: 0.7,
      trainLoss: 0.1,
      validationLoss: null,
      f1OfMeans: 0.5,
      macroF1: null
    });
    expect(readPrintedGenres(sampleRecord({reported}))).toEqual([]);
  });
});

describe("a run’s card", () => {
  it("says what is not known, and leaves out what there is none of", () => {
    const facts = listFacts(sampleRecord({seed: null, command: null, parameters: null, licence: null}));
    const read = (name: string) => facts.find((fact) => fact.name === name)?.value;
    expect([read("Seed"), read("Parameters"), read("Licence"), read("Command")]).toEqual([
      "not known",
      "not known",
      "not stated",
      undefined
    ]);
  });

  it("writes times and decisions for readers", () => {
    expect([1.5, 59.6, 75, 4000].map(formatSeconds)).toEqual(["1.5 s", "1 min 0 s", "1 min 15 s", "1 h 6 min"]);
    expect(describeDecision({rule: "topK", k: 2})).toBe("the 2 most probable genres");
    expect(describeDecision(null)).toBe("not known");
  });
});

describe("a run’s curves", () => {
  const point = (
    metric: string,
    part: "train" | "validation",
    epoch: number | null,
    step: number | null,
    value: number
  ) => ({
    metric,
    part,
    epoch,
    step,
    value
  });

  it("go by epoch where every value has one, else by step", () => {
    const curves = listCurves([
      point("loss", "train", null, 10, 0.5),
      point("loss", "validation", 1, 20, 0.4),
      point("macroF1", "validation", 1, 20, 0.3),
      point("macroF1", "validation", 2, 40, 0.25)
    ]);
    expect(curves.map(({metric, xLabel, series}) => [metric, xLabel, series])).toEqual([
      ["loss", "step", ["train", "validation"]],
      ["macroF1", "epoch", ["validation"]]
    ]);
    expect(findCurve(curves[1], "A run")).toBe(
      "A run, macro F1: validation ends at 0.250, its best was 0.300 at epoch 1."
    );
    expect(nameMetric("subsetAccuracy")).toBe("subset accuracy");
  });
});
