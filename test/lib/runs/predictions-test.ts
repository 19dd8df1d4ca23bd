import {describe, expect, it} from "vitest";
import {encodeTable} from "../../../src/lib/arrow.js";
import {type CurvePoint, decodeCurves, encodeCurves} from "../../../src/lib/runs/curves.js";
import {decodePredictions, encodePredictions} from "../../../src/lib/runs/predictions.js";
import {samplePredictions} from "./sample-run.js";

describe("predictions", () => {
  it("come back from Arrow as they were, in float32", () => {
    expect(decodePredictions(encodePredictions(samplePredictions()))).toEqual(samplePredictions());
  });

  it("are refused when a film is there twice, in no part of scoring or without a probability", () => {
    const {movieIds, parts, probabilities} = samplePredictions();
    expect(() => encodePredictions({movieIds: movieIds.with(1, movieIds[0]), parts, probabilities})).toThrow(
      "predictions.arrow, movie_id: tt0000004 is there twice"
    );
    expect(() => encodePredictions({movieIds, parts: parts.with(0, "train"), probabilities})).toThrow(
      "part: train of tt0000004 is neither validation nor test"
    );
    expect(() => encodePredictions({movieIds, parts, probabilities: probabilities.with(9, NaN)})).toThrow(
      "Action: NaN of tt0000001 is not in [0, 1]"
    );
  });

  it("are refused when the file is no Arrow stream or lacks a column", () => {
    expect(() => decodePredictions(new TextEncoder().encode("movie_id,Action\n"), "p.arrow")).toThrow("p.arrow");
    const bytes = encodeTable({movie_id: ["tt1"]}, {movie_id: {type: "utf8", description: "", source: ""}});
    expect(() => decodePredictions(bytes)).toThrow("predictions.arrow, Sci-Fi: is missing");
  });
});

it("curves come back from Arrow as they were", () => {
  const points: CurvePoint[] = [
    {metric: "loss", part: "train", step: 10, epoch: 0.5, value: 0.6},
    {metric: "macroF1", part: "validation", step: null, epoch: 1, value: 0.4}
  ];
  expect(decodeCurves(encodeCurves(points))).toEqual(points);
  expect(decodeCurves(encodeCurves([]))).toEqual([]);
});
