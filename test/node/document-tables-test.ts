import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {dataDocument, documentTable, renderDataDocument} from "../../src/node/document-tables.js";
import {loadTables} from "../../src/node/table-registry.js";

describe("docs/data.md", () => {
  it("is up to date with the table definitions (npm run document writes it)", async () => {
    expect(readFileSync(dataDocument, "utf8")).toBe(await renderDataDocument());
  });

  it("says of every column of every table what it means and where it comes from", async () => {
    for (const {definition} of await loadTables()) {
      for (const {description, source} of Object.values(definition.columns)) {
        expect(description.trim()).not.toBe("");
        expect(source.trim()).not.toBe("");
      }
    }
  });
});

describe("documentTable", () => {
  it("writes a section with the columns, inputs and parameters", () => {
    const section = documentTable({
      name: "lengths",
      description: "How long films are.",
      columns: {
        minutes: {
          type: "int16",
          unit: "minutes",
          description: "Runtime | <known>",
          source: "movies.tsv",
          nullable: true
        }
      },
      inputs: ["corpus:movies", "table:films"],
      parameters: {seed: 7},
      compute: () => ({})
    });
    expect(section.split("\n")).toEqual([
      "### lengths",
      "",
      "How long films are.",
      "",
      "| column | type | unit | meaning | source |",
      "| --- | --- | --- | --- | --- |",
      "| `minutes` | int16 or null | minutes | Runtime \\| &lt;known> | movies.tsv |",
      "",
      "Made from: `corpus:movies`, `table:films`.",
      "Parameters: `seed` = 7.",
      ""
    ]);
  });
});
