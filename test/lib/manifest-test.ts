import {describe, expect, it} from "vitest";
import {compareProvenance, stableJson} from "../../src/lib/manifest.js";

const made = {
  inputs: {"corpus:movies": "a", "table:films": "b"},
  code: "c",
  packages: {d3: "7.0.0"},
  parameters: {seed: 1}
};

const reasons = (changes: Partial<Parameters<typeof compareProvenance>[2]>) =>
  compareProvenance("split", made, {...made, ...changes}).reasons;

describe("compareProvenance", () => {
  it("finds no reason when nothing has changed", () => {
    expect(reasons({})).toEqual([]);
  });

  it("names each thing that has changed", () => {
    expect(reasons({inputs: {"corpus:movies": "x", "table:films": "b"}})).toEqual(["input corpus:movies changed"]);
    expect(reasons({inputs: {...made.inputs, "corpus:plots": "x"}})).toEqual(["input corpus:plots changed"]);
    expect(reasons({code: "x"})).toEqual(["its code changed"]);
    expect(reasons({packages: {d3: "7.1.0"}})).toEqual(["d3 is 7.1.0, was 7.0.0"]);
    expect(reasons({packages: {...made.packages, htl: "1.0.0"}})).toEqual(["htl is 1.0.0, was absent"]);
    expect(reasons({parameters: {seed: 2}})).toEqual(["its parameters changed"]);
  });

  it("passes over inputs that are not at hand", () => {
    expect(reasons({inputs: {"corpus:movies": null, "table:films": "b"}})).toEqual([]);
  });
});

describe("stableJson", () => {
  it("gives equal text for equal values, whatever the order of their keys", () => {
    expect(stableJson({b: [{d: 1, c: 2}], a: null})).toBe(stableJson({a: null, b: [{c: 2, d: 1}]}));
    expect(stableJson({b: 1, a: [2, 1]})).toBe('{"a":[2,1],"b":1}');
  });
});
