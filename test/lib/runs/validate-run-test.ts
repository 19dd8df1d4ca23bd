import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {runJsonSchema} from "../../../src/lib/runs/run-schema.js";
import {validateRun} from "../../../src/lib/runs/validate-run.js";
import {projectRoot} from "../../../src/node/paths.js";
import {sampleRecord} from "./sample-run.js";

describe("validateRun", () => {
  it("takes a whole run", () => {
    expect(validateRun(sampleRecord())).toEqual(sampleRecord());
  });

  it("takes a published run without split, command and predictions", () => {
    const published = sampleRecord({provenance: "published", split: null, command: null, decision: null});
    const reported = [{part: "test" as const, as: "F1, results page", metrics: {f1: 0.631}}];
    expect(validateRun({...published, reported}).reported).toEqual(reported);
  });

  const broken: [string, unknown, string][] = [
    ["a missing field", {...sampleRecord(), seed: undefined}, "run.json, seed: is missing"],
    ["an unknown field", {...sampleRecord(), sead: 1}, "run.json, sead: is not a field of this file"],
    ["an unknown nested field", {...sampleRecord(), training: {seconds: 1, hardware: null, gpu: 1}}, "training.gpu"],
    ["text for a number", sampleRecord({training: {seconds: "1" as never, hardware: null}}), "training.seconds: "],
    ["a modality that there is none of", sampleRecord({modality: "sound" as never}), 'it is "sound"'],
    ["an id that is no folder name", sampleRecord({id: "../up"}), "run.json, id: must be lower-case letters"],
    ["too few thresholds", sampleRecord({decision: {rule: "perGenre", thresholds: [0.5]}}), "decision.thresholds: "],
    ["a threshold above 1", sampleRecord({decision: {rule: "shared", thresholds: Array(9).fill(2)}}), "thresholds.0"],
    ["an unknown rule", sampleRecord({decision: {rule: "best"} as never}), "decision.rule"],
    ["a reproduced run without a command", sampleRecord({command: null}), "command: is null; a reproduced run must"],
    ["another version", sampleRecord({format: 2 as never}), "format"],
    ["no object", [], "run.json: "]
  ];
  for (const [name, value, message] of broken) {
    it(`names the field for ${name}`, () => {
      expect(() => validateRun(value)).toThrow(message);
    });
  }
});

it("docs/run.schema.json is the schema in JSON (npm run runs -- schema writes it)", () => {
  const stored = JSON.parse(readFileSync(join(projectRoot, "docs/run.schema.json"), "utf8"));
  expect(stored).toEqual(JSON.parse(JSON.stringify(runJsonSchema())));
});
