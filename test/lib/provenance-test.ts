import {describe, expect, it} from "vitest";
import {describeOrigin, figureSources, type ManifestWithStaleness} from "../../src/lib/provenance.js";

const made = {
  rows: 3,
  bytes: 100,
  checksum: "aa",
  inputs: {"corpus:movies": "bb"},
  code: "cc",
  packages: {},
  parameters: {},
  command: "npm run snapshot"
};
const manifest: ManifestWithStaleness = {
  format: 1,
  corpus: {id: "0123456789ab", parts: {}},
  tables: {films: made, split: made},
  stale: [{table: "split", reasons: ["its code changed"]}]
};

describe("figureSources", () => {
  it("gives each table its record and what changed since", () => {
    expect(figureSources({kind: "live", tables: ["split", "films", "new"]}, manifest)).toEqual([
      {table: "split", made, changes: ["its code changed"]},
      {table: "films", made, changes: []},
      {table: "new", made: undefined, changes: []}
    ]);
  });
});

describe("describeOrigin", () => {
  it("names the kind, the tables and the corpus", () => {
    expect(describeOrigin({kind: "reproduced", tables: ["films", "split"]}, manifest)).toBe(
      "Reproduced from films, split (corpus 0123456789ab)"
    );
    expect(describeOrigin({kind: "published"}, manifest)).toBe("Published");
  });
});
