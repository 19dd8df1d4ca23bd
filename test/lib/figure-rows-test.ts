import {describe, expect, it} from "vitest";
import {flattenRows} from "../../src/lib/figure-rows.js";

describe("flattenRows", () => {
  it("has the columns of all rows, in the order that they appear", () => {
    expect(flattenRows([{a: 1}, {b: 2, a: 3}]).columns).toEqual(["a", "b"]);
  });

  it("gives one plain value a cell", () => {
    const [row] = flattenRows([
      {
        genres: ["Action", "Crime"],
        vector: new Uint8Array([1, 0]),
        day: new Date("2020-02-03T10:00:00Z"),
        big: 12n,
        nested: {x: 1},
        none: undefined,
        zero: 0,
        no: false
      }
    ]).rows;
    expect(row).toEqual({
      genres: "Action|Crime",
      vector: "1|0",
      day: "2020-02-03",
      big: 12,
      nested: '{"x":1}',
      none: null,
      zero: 0,
      no: false
    });
  });

  it("is empty for no rows", () => {
    expect(flattenRows([])).toEqual({columns: [], rows: []});
  });
});
