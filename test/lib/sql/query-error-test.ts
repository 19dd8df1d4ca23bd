import {describe, expect, it} from "vitest";
import {parseQueryError} from "../../../src/lib/sql/query-error.js";

describe("a query's error", () => {
  it("says in words what DuckDB could not read, and where", () => {
    const message =
      'Parser Error: syntax error at or near "films"\n\nLINE 1: SELECT * FORM films\n                      ^';
    expect(parseQueryError(message, "SELECT * FORM films")).toEqual({
      message: 'DuckDB cannot read this: syntax error at or near "films"',
      line: 1,
      column: 15
    });
  });

  it("keeps DuckDB's suggestion as a hint", () => {
    const message =
      'Catalog Error: Table with name filmz does not exist!\nDid you mean "films"?\n\nLINE 2: FROM filmz\n             ^';
    expect(parseQueryError(message, "SELECT title\nFROM filmz")).toEqual({
      message: "Something named here does not exist: Table with name filmz does not exist!",
      hint: 'Did you mean "films"?',
      line: 2,
      column: 6
    });
  });

  it("finds the place in a line of which only the end is shown", () => {
    const sql = `SELECT 1\nWHERE title = '${"a".repeat(100)}' AND missing(1) = 1`;
    const shown = sql.split("\n")[1].slice(-60);
    const caret = " ".repeat("LINE 2: ...".length + shown.indexOf("missing"));
    const message = `Catalog Error: Scalar Function with name missing does not exist!\n\nLINE 2: ...${shown}\n${caret}^`;
    const {line, column} = parseQueryError(message, sql);
    expect(line).toBe(2);
    expect(sql.split("\n")[1].slice(column! - 1)).toMatch(/^missing/);
  });

  it("explains that files, addresses and extensions are out of reach", () => {
    const messages = [
      'Permission Error: Cannot access file "https://example.com/a.csv" - file system operations are disabled by configuration',
      "Permission Error: Loading external extensions is disabled through configuration",
      "Catalog Error: Table with name https://example.com/a.parquet does not exist!",
      'Catalog Error: Table Function with name "read_json" is not in the catalog, but it exists in the json extension.'
    ];
    for (const message of messages) {
      const error = parseQueryError(message, "SELECT * FROM 'https://example.com/a.parquet'");
      expect(error.message).toBe("Only the snapshot's tables can be read.");
      expect(error.hint).toContain("sends no request");
    }
  });

  it("is DuckDB's own line when it has no known form", () => {
    expect(parseQueryError("Something else happened", "SELECT 1")).toEqual({message: "Something else happened"});
  });
});
