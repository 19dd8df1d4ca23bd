import {expect, it} from "vitest";
import {crossDecide} from "../../../src/lib/thresholds/cross-decide.js";

it("each film is decided by a threshold that was fitted without its fold", () => {
  const films = {
    films: 4,
    genres: 1,
    truth: Uint8Array.of(1, 0, 1, 0),
    probabilities: Float64Array.of(0.9, 0.35, 0.4, 0.2)
  };
  // Fitted on films 2 and 3 the cut is .3, on films 0 and 1 it is .6.
  expect([...crossDecide("perGenre", films, [0, 0, 1, 1])]).toEqual([1, 1, 0, 0]);
});
