import {describe, expect, it} from "vitest";
import {changeOf, isAblation, isRepeat, nameWithSeed, recipeOf} from "../../../src/lib/runs/lineage.js";
import {sampleRecord} from "./sample-run.js";

const base = sampleRecord({id: "tf-idf", name: "TF-IDF + logistic regression"});
const soft = sampleRecord({id: "tf-idf-soft", name: "TF-IDF + logistic regression, soft targets"});

describe("recipeOf", () => {
  it("is what the run says, else its id without the seed", () => {
    expect(recipeOf({id: "minilm-soft-seed-2"})).toBe("minilm-soft");
    expect(recipeOf({id: "minilm-soft", recipe: "minilm-softer"})).toBe("minilm-softer");
  });
});

describe("isAblation", () => {
  it("is what the run says, else whether it was trained on a share of the films", () => {
    expect(isAblation(sampleRecord())).toBe(false);
    expect(isAblation(sampleRecord({hyperparameters: {train_share: 0.25}}))).toBe(true);
    expect(isAblation(sampleRecord({hyperparameters: {train_share: 1}}))).toBe(false);
    expect(isAblation(sampleRecord({purpose: "model", hyperparameters: {train_share: 0.25}}))).toBe(false);
    expect(isAblation(sampleRecord({purpose: "ablation"}))).toBe(true);
  });
});

describe("changeOf", () => {
  it("is what the run says, where the base is there", () => {
    const change = {base: "minilm-quarter", idea: "R-Drop"};
    const run = sampleRecord({id: "minilm-quarter-rdrop", change});
    expect(changeOf(run, [run, sampleRecord({id: "minilm-quarter"})])).toEqual(change);
    expect(changeOf(run, [run])).toBeNull();
  });

  it("is read off id and name where the run does not say", () => {
    expect(changeOf(soft, [base, soft])).toEqual({base: "tf-idf", idea: "soft targets"});
    expect(changeOf(base, [base, soft])).toBeNull();
  });

  it("takes the nearest base, over seeds too", () => {
    const quarter = sampleRecord({id: "minilm-quarter", name: "MiniLM, a quarter"});
    const minilm = sampleRecord({id: "minilm", name: "MiniLM"});
    const repeat = sampleRecord({id: "minilm-quarter-soft-seed-2", name: "MiniLM, a quarter, soft targets, seed 2"});
    expect(changeOf(repeat, [minilm, quarter, repeat])).toEqual({base: "minilm-quarter", idea: "soft targets"});
  });

  it("does not take another model whose id begins alike for a base", () => {
    const minilm = sampleRecord({id: "minilm", name: "MiniLM fine-tuned"});
    const frozen = sampleRecord({id: "minilm-logistic", name: "MiniLM, frozen + logistic regression"});
    expect(changeOf(frozen, [minilm, frozen])).toBeNull();
  });
});

it("tells seeds of one recipe apart by name", () => {
  expect(nameWithSeed({id: "minilm-seed-3", name: "MiniLM"})).toBe("MiniLM, seed 3");
  expect(nameWithSeed({id: "minilm-seed-3", name: "MiniLM, seed 3"})).toBe("MiniLM, seed 3");
  expect(nameWithSeed({id: "minilm", name: "MiniLM"})).toBe("MiniLM");
  expect([isRepeat({id: "minilm-seed-3"}), isRepeat({id: "minilm"})]).toEqual([true, false]);
});
