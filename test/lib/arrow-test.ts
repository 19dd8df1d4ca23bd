import {describe, expect, it} from "vitest";
import {decodeTable, encodeTable} from "../../src/lib/arrow.js";
import type {ColumnDefinition, ColumnType} from "../../src/lib/table-definition.js";

const column = (type: ColumnType, nullable = false): ColumnDefinition => ({
  type,
  nullable,
  description: "-",
  source: "-"
});

const definitions = {
  id: column("utf8"),
  genre: column("dictionary", true),
  year: column("int16", true),
  bits: column("uint32"),
  score: column("float64"),
  seen: column("bool")
};

const columns = {
  id: ["tt1", "tt2", "tt3"],
  genre: ["Drama", null, "Drama"],
  year: [1931, null, -5],
  bits: [0, 0xffffffff, 7],
  score: [0.1, -0, 1e300],
  seen: [true, false, true]
};

describe("encodeTable", () => {
  it("gives back what went in", () => {
    const decoded = decodeTable(encodeTable(columns, definitions));
    const plain = Object.fromEntries(Object.entries(decoded).map(([name, values]) => [name, Array.from(values)]));
    expect(plain).toEqual(columns);
  });

  it("keeps the columns of a table without rows", () => {
    const empty = Object.fromEntries(Object.keys(definitions).map((name) => [name, []]));
    const decoded = decodeTable(encodeTable(empty, definitions));
    expect(Object.entries(decoded).map(([name, values]) => [name, values.length])).toEqual(
      Object.keys(definitions).map((name) => [name, 0])
    );
  });

  it("gives the same bytes for the same columns, in whatever order they were computed", () => {
    const reversed = Object.fromEntries(Object.entries(columns).reverse());
    expect(encodeTable(reversed, definitions)).toEqual(encodeTable(columns, definitions));
  });

  it.each([
    [
      "a column that was not computed",
      {...columns, score: undefined},
      'column "score" is declared but was not computed'
    ],
    [
      "a column that is not declared",
      {...columns, plot: ["", "", ""]},
      'column "plot" was computed but is not declared'
    ],
    ["columns of different lengths", {...columns, bits: [1]}, "columns differ in length: 3, 1"],
    [
      "a number that its type can't hold",
      {...columns, year: [1931, null, 40000]},
      'column "year" holds 40000 in row 2'
    ],
    ["a fraction in a column of whole numbers", {...columns, bits: [0, 0.5, 7]}, 'column "bits" holds 0.5 in row 1'],
    ["a null where none may be", {...columns, id: ["tt1", null, "tt3"]}, 'column "id" is null in row 1']
  ])("refuses %s", (_, wrong, message) => {
    expect(() => encodeTable(wrong as typeof columns, definitions)).toThrow(message);
  });
});
