import {describe, expect, it} from "vitest";
import {findMetric} from "../../../src/lib/metrics/metrics.js";
import {scoreFilms} from "../../../src/lib/metrics/scored-films.js";

const truth = Uint8Array.of(1, 0, 0, 1);
const probabilities = Float64Array.of(0.9, 0.1, 0.2, 0.8);

describe("scoreFilms", () => {
  it("refuses matrices that don't match", () => {
    expect(() => scoreFilms({truth, probabilities, predicted: truth}, 3)).toThrow("4 labels are no rows of 3 genres");
    expect(() => scoreFilms({truth, probabilities, predicted: Uint8Array.of(1, 0)}, 2)).toThrow(
      "predicted has 2 values, truth has 4"
    );
  });

  it("refuses values that are no probability or no label, by their place", () => {
    const score = (values: number[]) =>
      scoreFilms({truth, probabilities: Float64Array.from(values), predicted: truth}, 2);
    expect(() => score([0.1, 0.2, NaN, 0])).toThrow("probability NaN of film 1, genre 0 is not in [0, 1]");
    expect(() => score([0.1, 1.2, 0, 0])).toThrow("probability 1.2 of film 0, genre 1");
    expect(() => scoreFilms({truth, probabilities, predicted: Uint8Array.of(0, 0, 0, 2)}, 2)).toThrow(
      "label of film 1, genre 1 is not 0 or 1"
    );
  });
});

it("findMetric names the metrics that there are", () => {
  expect(findMetric("macroF1").better).toBe("higher");
  expect(() => findMetric("f2")).toThrow(/"f2" is no metric; there are microPrecision, .*macroF1/);
});
