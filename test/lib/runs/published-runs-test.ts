import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {type PublishedResults, publishedRuns} from "../../../src/lib/runs/published-runs.js";
import {validateRun} from "../../../src/lib/runs/validate-run.js";

const file = "src/data/published-2025-spring.json";
const results: PublishedResults = JSON.parse(readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8"));
const runs = publishedRuns(results, file);
const findRun = (id: string) => runs.find(({record}) => record.id === id)!;

describe("the reference project's published runs", () => {
  it("are six, hold to the format, and have neither decision nor split", () => {
    expect(runs).toHaveLength(6);
    for (const {record} of runs) {
      expect(validateRun(record)).toMatchObject({provenance: "published", decision: null, split: null});
    }
  });

  it("keep ELECTRA's printed figures beside those of its log", () => {
    const {record, curves} = findRun("published-electra-small");
    expect(record.reported?.map(({metrics}) => metrics)).toEqual([
      {loss: 0.109},
      {loss: 0.27},
      {f1: 0.631, precision: 0.6, recall: 0.673},
      {macroPrecision: 0.593, macroRecall: 0.673, f1OfMeans: 0.631, threshold: 0.3}
    ]);
    expect(record.seed).toBe(42);
    expect(curves?.filter(({metric, part}) => metric === "loss" && part === "train")).toHaveLength(8);
    expect(curves?.find(({metric, epoch}) => metric === "f1OfMeans" && epoch === 1)).toMatchObject({
      part: "validation",
      value: 0.479
    });
  });

  it("keep the EfficientNets' logs of training and validation apart", () => {
    const {curves} = findRun("published-efficientnet-b0");
    const macroF1 = curves!.filter(({metric, epoch}) => metric === "macroF1" && epoch === 1);
    expect(macroF1.map(({part, value}) => [part, value])).toEqual([
      ["train", 0.2682],
      ["validation", 0.3009]
    ]);
  });

  it("keep VGG-16's figures by genre, and its settings as the page and as the code have them", () => {
    const {record} = findRun("published-vgg-16");
    expect(record.reported?.at(-1)?.metrics).toMatchObject({"perGenre.Horror.f1": 0.45, macroF1: 0.4});
    expect(record.hyperparameters).toMatchObject({
      asThePageHasThem: {optimizer: "Adam"},
      asTheCodeHasThem: {optimizer: "RMSprop"}
    });
  });

  it("refuse a model that they do not know", () => {
    const model = {...results.text_runs[0], model: "Perceiver"};
    expect(() => publishedRuns({...results, text_runs: [model]}, file)).toThrow('a model "Perceiver"');
  });
});
