import {describe, expect, it} from "vitest";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {combineMembers, decodeBaseline, decodeEnsemble, type Ensemble} from "../../../src/lib/inference/ensemble.js";

const checksum = "0".repeat(64);
const calibration = {method: "platt" as const, genres: GENRES.map(() => ({slope: 1, intercept: 0}))};
const mean: Extract<Ensemble, {combination: "mean"}> = {
  format: 1,
  combination: "mean",
  members: [
    {model: "a", checksum, weight: 1, calibration},
    {model: "b", checksum, weight: 3, calibration}
  ]
};
const stack: Ensemble = {
  format: 1,
  combination: "stack",
  members: [
    {model: "a", checksum},
    {model: "b", checksum}
  ],
  genres: GENRES.map((_, genre) => ({
    weights: Array.from({length: 18}, (_, input) => Number(input === 9 + genre)),
    intercept: 1
  }))
};
const nine = (value: number) => new Float64Array(9).fill(value);
const logit = (p: number) => Math.log(p / (1 - p));

describe("combineMembers", () => {
  it("is the weighted mean of the members' log-odds", () => {
    const combined = combineMembers(mean, [nine(0.2), nine(0.9)]);
    for (const probability of combined) expect(logit(probability)).toBeCloseTo((logit(0.2) + 3 * logit(0.9)) / 4, 12);
  });

  it("calibrates each member before", () => {
    const shifted = {...calibration, genres: GENRES.map(() => ({slope: 2, intercept: -1}))};
    const alone: Ensemble = {...mean, members: [{...mean.members[0], calibration: shifted}]};
    expect(logit(combineMembers(alone, [nine(0.3)])[4])).toBeCloseTo(2 * logit(0.3) - 1, 10);
  });

  it("puts a linear model over all log-odds of a stack", () => {
    expect(logit(combineMembers(stack, [nine(0.2), nine(0.7)])[3])).toBeCloseTo(logit(0.7) + 1, 10);
  });

  it("refuses another number of answers than members", () => {
    expect(() => combineMembers(mean, [nine(0.2)])).toThrow("1 answers for 2 members");
  });
});

describe("the file of an ensemble", () => {
  it("reads back what was written", () => {
    expect(decodeEnsemble(JSON.stringify(mean), "a")).toEqual(mean);
    expect(decodeEnsemble(JSON.stringify(stack), "a")).toEqual(stack);
  });

  it.each<[string, unknown, string]>([
    ["no JSON", undefined, "e.json: is not JSON"],
    ["another combination", {...mean, combination: "vote"}, "e.json, combination: "],
    ["no members", {...mean, members: []}, "e.json, members: "],
    ["a weight of 0", {...mean, members: [{...mean.members[0], weight: 0}]}, "e.json, members.0.weight: "],
    [
      "eight lines of calibration",
      {...mean, members: [{...mean.members[0], calibration: {method: "platt", genres: []}}]},
      "members.0.calibration.genres: "
    ],
    [
      "a checksum that is none",
      {...stack, members: [{model: "a", checksum: "1"}]},
      "members.0.checksum: must be a SHA-256"
    ],
    [
      "weights for one member",
      {...stack, members: stack.members.slice(1)},
      "genres.0.weights: has 18 weights; 1 members give 9 log-odds"
    ]
  ])("is refused with %s", (_, value, message) => {
    expect(() => decodeEnsemble(JSON.stringify(value) ?? "{", "e.json")).toThrow(message);
  });
});

describe("the file of a baseline", () => {
  it("holds nine probabilities", () => {
    const baseline = {format: 1, probabilities: GENRES.map(() => 0.5)};
    expect(decodeBaseline(JSON.stringify(baseline), "b.json")).toEqual(baseline);
    for (const probabilities of [[], [...nine(2)]]) {
      expect(() => decodeBaseline(JSON.stringify({format: 1, probabilities}), "b.json")).toThrow(
        "b.json, probabilities"
      );
    }
  });
});
