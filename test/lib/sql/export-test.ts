import {csvParseRows} from "d3";
import fc from "fast-check";
import {parquetMetadata, parquetReadObjects} from "hyparquet";
import {describe, expect, it} from "vitest";
import {formatCsv, formatParquet} from "../../../src/lib/sql/export.js";
import {tableFromColumns, tableRows} from "../../../src/lib/sql/result.js";

describe("a result as Parquet", () => {
  it("is read back as it was, whatever its numbers, texts, truths and gaps", async () => {
    const row = fc.record({
      whole: fc.option(fc.integer({min: -(2 ** 31), max: 2 ** 31 - 1})),
      real: fc.option(fc.double({noNaN: true, noDefaultInfinity: true})),
      text: fc.option(fc.string({unit: "grapheme"})),
      truth: fc.option(fc.boolean()),
      day: fc.option(fc.date({noInvalidDate: true}))
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, {minLength: 1, maxLength: 60}), async (rows) => {
        const names = Object.keys(rows[0]) as (keyof (typeof rows)[0])[];
        const table = tableFromColumns(
          names,
          names.map((name) => rows.map((values) => values[name]))
        );
        const file = await formatParquet(table);
        expect(await parquetReadObjects({file})).toEqual(tableRows(table));
      }),
      {numRuns: 50}
    );
  });

  it("keeps whole numbers whole, and says what each column holds", async () => {
    const table = tableFromColumns(
      ["films", "share", "title"],
      [
        [1, null],
        [0.5, 1],
        ["Lantern Street", "Low Tide"]
      ]
    );
    const {schema} = parquetMetadata(await formatParquet(table));
    expect(schema.slice(1).map(({name, type, converted_type}) => [name, converted_type ?? type])).toEqual([
      ["films", "INT32"],
      ["share", "DOUBLE"],
      ["title", "UTF8"]
    ]);
  });

  it("stores numbers beyond 32 bits as doubles", async () => {
    const table = tableFromColumns(["large"], [[2 ** 40, 1]]);
    expect(await parquetReadObjects({file: await formatParquet(table)})).toEqual([{large: 2 ** 40}, {large: 1}]);
  });

  it("gives columns of one name a number, and stores lists as JSON", async () => {
    const table = tableFromColumns(["a", "a"], [[1], [["x", "y"]]]);
    expect(await parquetReadObjects({file: await formatParquet(table)})).toEqual([{a: 1, a_2: '["x","y"]'}]);
  });

  it("holds a result without rows", async () => {
    expect(await parquetReadObjects({file: await formatParquet(tableFromColumns(["a"], [[]]))})).toEqual([]);
  });
});

describe("a result as CSV", () => {
  it("quotes what needs it, leaves unknown values empty and keeps columns of one name apart", () => {
    const table = tableFromColumns(
      ["a", "a", "b"],
      [
        ["x, y", 'say "no"'],
        [1, null],
        [[1, 2], new Date(0)]
      ]
    );
    expect(csvParseRows(formatCsv(table).trimEnd())).toEqual([
      ["a", "a", "b"],
      ["x, y", "1", "[1,2]"],
      ['say "no"', "", "1970-01-01T00:00:00.000Z"]
    ]);
  });
});
