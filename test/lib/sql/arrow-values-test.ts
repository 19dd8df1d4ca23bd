import {describe, expect, it} from "vitest";
import {kindOfArrowType, plainValue} from "../../../src/lib/sql/arrow-values.js";

describe("an Arrow value", () => {
  it("has a kind by its type", () => {
    const kinds = [
      "Int32",
      "Uint8",
      "Float64",
      "Utf8",
      "Dictionary<Uint8, Utf8>",
      "Bool",
      "Date32<DAY>",
      "List<Int32>",
      "Interval<MONTH_DAY_NANO>"
    ];
    expect(kinds.map(kindOfArrowType)).toEqual([
      "number",
      "number",
      "number",
      "text",
      "text",
      "boolean",
      "date",
      "other",
      "other"
    ]);
  });

  it("becomes a plain one", () => {
    expect(plainValue(Math.fround(0.53), "Float32")).toBe(0.53);
    expect(plainValue(12n, "Int64")).toBe(12);
    expect(plainValue(1577836800000, "Date32<DAY>")).toEqual(new Date("2020-01-01"));
    expect(plainValue(36_061_000_000n, "Time64<MICROSECOND>")).toBe("10:01:01");
    expect(plainValue(new Uint8Array([120, 10]), "Binary")).toBe("\\x78\\x0A");
    expect(plainValue({toJSON: () => ({a: [1n, new Float64Array([0.5])]})}, "Struct<{a:List}>")).toEqual({
      a: [1, [0.5]]
    });
    expect(plainValue(undefined, "Utf8")).toBeNull();
  });
});
