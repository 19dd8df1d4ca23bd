import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {predictExpectedF1} from "../../../src/lib/thresholds/expected-f1.js";

const genres = 5;
const subsets = Array.from({length: 2 ** genres}, (_, bits) => bits);
const size = (bits: number) => bits.toString(2).replaceAll("0", "").length;

/** By the definition: over every set of true genres, its probability times the F1 of the prediction. */
function expectF1(probabilities: readonly number[], predicted: number): number {
  return subsets.reduce((sum, truth) => {
    const likelihood = probabilities.reduce((product, p, genre) => product * ((truth >> genre) & 1 ? p : 1 - p), 1);
    const f1 = predicted && truth ? (2 * size(predicted & truth)) / (size(predicted) + size(truth)) : 0;
    return sum + likelihood * f1;
  }, 0);
}

describe("predictExpectedF1", () => {
  it("finds the set that no other of the 2^G sets beats", () => {
    const anyProbabilities = fc.array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: genres, maxLength: genres});
    fc.assert(
      fc.property(anyProbabilities, (probabilities) => {
        const predicted = predictExpectedF1(probabilities).reduce((bits, genre) => bits | (1 << genre), 0);
        const best = Math.max(...subsets.map((other) => expectF1(probabilities, other)));
        expect(expectF1(probabilities, predicted)).toBeCloseTo(best, 10);
      }),
      {numRuns: 50}
    );
  });

  it("predicts at least one genre", () => {
    expect(predictExpectedF1([0, 0, 0])).toEqual([0]);
    expect(predictExpectedF1([0.1, 0.2, 0.05])).toContain(1);
  });
});
