import {describe, expect, it} from "vitest";
import {shareablePredictions, thinCurves} from "../../../src/lib/runs/run-index.js";
import {samplePredictions} from "./sample-run.js";

describe("the predictions that pages may have", () => {
  it("leave out test until its figures were opened", () => {
    const shared = shareablePredictions(samplePredictions(), false);
    expect(shared.movieIds).toEqual(["tt0000004", "tt0000003"]);
    expect(Array.from(shared.probabilities)).toEqual(
      [0, 2].flatMap((row) => Array.from(samplePredictions().probabilities.subarray(row * 9, row * 9 + 9)))
    );
    expect(shareablePredictions(samplePredictions(), true)).toEqual(samplePredictions());
  });
});

describe("curves on a page", () => {
  it("keep their ends and no more points than asked for, each by metric and part", () => {
    const curve = (part: "train" | "validation", length: number) =>
      Array.from({length}, (_, step) => ({metric: "loss", part, step, epoch: null, value: step}));
    const thin = thinCurves([...curve("train", 1000), ...curve("validation", 3)], 10);
    const train = thin.filter(({part}) => part === "train");
    expect(train).toHaveLength(10);
    expect([train[0].step, train.at(-1)!.step]).toEqual([0, 999]);
    expect(thin.filter(({part}) => part === "validation")).toEqual(curve("validation", 3));
  });
});
