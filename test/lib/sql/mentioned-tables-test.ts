import {describe, expect, it} from "vitest";
import {findMentionedTables, listsTables} from "../../../src/lib/sql/mentioned-tables.js";

const names = ["films", "terms", "term_counts"];

describe("the tables that code names", () => {
  it("are those that occur as whole words, in any case", () => {
    expect(findMentionedTables('SELECT * FROM Films JOIN "terms" USING (x)', names)).toEqual(["films", "terms"]);
    expect(findMentionedTables("SELECT * FROM term_counts", names)).toEqual(["term_counts"]);
    expect(findMentionedTables("SELECT 1", names)).toEqual([]);
  });

  it("are all of them when the list of tables is asked for", () => {
    expect(listsTables("show tables")).toBe(true);
    expect(listsTables("SELECT * FROM information_schema.columns")).toBe(true);
    expect(listsTables("SELECT * FROM films")).toBe(false);
  });
});
