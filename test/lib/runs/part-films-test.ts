import {describe, expect, it} from "vitest";
import {selectCommonFilms, selectPart} from "../../../src/lib/runs/part-films.js";
import {sampleLabels, samplePredictions} from "./sample-run.js";

describe("selectPart", () => {
  it("joins one part's films with their genres, by id", () => {
    const films = selectPart(samplePredictions(), "validation", sampleLabels);
    expect(films.movieIds).toEqual(["tt0000003", "tt0000004"]);
    expect([...films.truth]).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(films.probabilities[2]).toBeCloseTo(0.9, 6);
  });

  it("refuses a film that the snapshot has not", () => {
    expect(() => selectPart(samplePredictions(), "test", new Map())).toThrow(
      "tt0000001 has predictions but is no film"
    );
  });
});

it("selectCommonFilms keeps what all runs have", () => {
  const predictions = samplePredictions();
  const all = selectPart(predictions, "test", sampleLabels);
  const parts = predictions.parts.with(1, "validation");
  const some = selectPart({...predictions, parts}, "test", sampleLabels);
  const [first, second] = selectCommonFilms([all, some]);
  expect(first.movieIds).toEqual(["tt0000002"]);
  expect(second).toEqual(first);
  expect(first.probabilities).toEqual(all.probabilities.slice(9));
});
