import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {selectMembers} from "../../../src/lib/train/select-members.js";

/** Less the mean squared distance from the truth. */
const closeness = (truth: readonly number[]) => (probabilities: Float64Array) =>
  -probabilities.reduce((sum, probability, index) => sum + (probability - truth[index]) ** 2, 0) / truth.length;
const truth = [1, 0, 1, 0];
const good = Float64Array.of(0.8, 0.3, 0.7, 0.2);
const other = Float64Array.of(0.6, 0.1, 0.95, 0.45);
const wrong = Float64Array.of(0.1, 0.9, 0.2, 0.8);

describe("selectMembers", () => {
  it("takes members that help and leaves out one that does not", () => {
    const {weights, score} = selectMembers([wrong, good, other], closeness(truth));
    expect(weights[0]).toBe(0);
    expect(weights[1]).toBeGreaterThan(0);
    expect(weights[2]).toBeGreaterThan(0);
    expect(score).toBeGreaterThan(closeness(truth)(good));
  });

  it("takes the best member alone where no other helps, and the first of two that are equal", () => {
    expect(selectMembers([wrong, good], closeness(truth)).weights).toEqual([0, 1]);
    expect(selectMembers([good, good], closeness(truth)).weights).toEqual([1, 0]);
  });

  it("is never worse than the best member", () => {
    const member = fc.array(fc.double({min: 0.01, max: 0.99, noNaN: true}), {minLength: 4, maxLength: 4});
    fc.assert(
      fc.property(fc.array(member, {minLength: 1, maxLength: 4}), (members) => {
        const runs = members.map((values) => Float64Array.from(values));
        const best = Math.max(...runs.map(closeness(truth)));
        expect(selectMembers(runs, closeness(truth)).score).toBeGreaterThanOrEqual(best - 1e-12);
      })
    );
  });
});
