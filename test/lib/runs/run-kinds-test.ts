import {describe, expect, it} from "vitest";
import type {IndexedRun} from "../../../src/lib/runs/run-index.js";
import {chooseUsualRuns} from "../../../src/lib/runs/run-kinds.js";
import type {RunRecord} from "../../../src/lib/runs/run-schema.js";
import {sampleRecord} from "./sample-run.js";

function indexed(changes: Partial<RunRecord>): IndexedRun {
  const films = {validation: 2, test: 2};
  return {record: sampleRecord(changes), films, checksum: null, openings: [], testOpen: false, curves: []};
}

const idsOf = (runs: readonly IndexedRun[]) => chooseUsualRuns(runs).map(({record}) => record.id);

describe("chooseUsualRuns", () => {
  const text = ["tf-idf", "minilm"].map((id) => indexed({id}));
  const poster = indexed({id: "lite0", modality: "poster"});

  it("takes the models of the kind that most models are of, so that they share their films", () => {
    expect(idsOf([poster, ...text])).toEqual(["tf-idf", "minilm"]);
    expect(idsOf([poster])).toEqual(["lite0"]);
  });

  it("leaves out baselines, ablations and other seeds", () => {
    const apart = [
      indexed({id: "prior", modality: "none"}),
      indexed({id: "minilm-quarter", purpose: "ablation"}),
      indexed({id: "minilm-seed-2", recipe: "minilm", seed: 2})
    ];
    expect(idsOf([...text, ...apart])).toEqual(["tf-idf", "minilm"]);
    expect(idsOf(apart)).toEqual([]);
  });
});
