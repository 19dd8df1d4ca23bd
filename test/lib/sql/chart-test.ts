import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type ChartSpec, chartRows, describeChart, inferChart, rankCorrelation} from "../../../src/lib/sql/chart.js";
import {tableFromColumns} from "../../../src/lib/sql/result.js";

const genres = ["Drama", "Comedy", "Horror"];

describe("the chart for a result", () => {
  it("is bars for names with an amount", () => {
    const table = tableFromColumns(["genre", "films", "alone"], [genres, [9, 6, 2], [1, 1, 1]]);
    expect(inferChart(table)).toEqual({mark: "bar", x: "films", y: "genre"});
  });

  it("is a line over years, one for each of a few names", () => {
    const years = tableFromColumns(
      ["year", "films"],
      [
        [1990, 1991, 1992],
        [4, 8, 6]
      ]
    );
    expect(inferChart(years)).toEqual({mark: "line", x: "year", y: "films"});
    const byGenre = tableFromColumns(
      ["decade", "genre", "percent"],
      [
        [1990, 1990, 2000, 2000],
        ["Drama", "Horror", "Drama", "Horror"],
        [40, 10, 38, 13]
      ]
    );
    expect(inferChart(byGenre)).toEqual({mark: "line", x: "decade", y: "percent", color: "genre"});
  });

  it("is cells for an amount of each two names", () => {
    const table = tableFromColumns(
      ["genre", "source", "agreement"],
      [
        ["Drama", "Drama", "Crime", "Crime"],
        ["p", "q", "p", "q"],
        [0.9, 0.8, 0.7, 0.6]
      ]
    );
    expect(inferChart(table)).toEqual({mark: "cell", x: "source", y: "genre", color: "agreement"});
  });

  it("is dots for two amounts", () => {
    const table = tableFromColumns(
      ["words", "runtime"],
      [
        [80, 120, 95],
        [90, 140, 100]
      ]
    );
    expect(inferChart(table)).toEqual({mark: "dot", x: "words", y: "runtime"});
  });

  it("is none for a list of films, which has no amount", () => {
    const titles = ["Lantern Street", "Low Tide", "Paper Moons"];
    expect(
      inferChart(tableFromColumns(["title", "year", "genres"], [titles, [2001, 2000, 1999], genres]))
    ).toBeUndefined();
  });

  it("is none without rows, without numbers, or for one column", () => {
    expect(inferChart(tableFromColumns([], []))).toBeUndefined();
    expect(inferChart(tableFromColumns(["a", "b"], [[], []]))).toBeUndefined();
    expect(
      inferChart(
        tableFromColumns(
          ["a", "b"],
          [
            ["x", "y"],
            ["z", "z"]
          ]
        )
      )
    ).toBeUndefined();
    expect(inferChart(tableFromColumns(["a"], [[1, 2, 3]]))).toBeUndefined();
  });

  it("always draws columns that are there", () => {
    const values: fc.Arbitrary<unknown>[] = [
      fc.integer({min: 1900, max: 2020}),
      fc.double({noNaN: true}),
      fc.string(),
      fc.boolean()
    ];
    const column = fc.oneof(...values.map((value) => fc.array(fc.option(value), {minLength: 4, maxLength: 4})));
    fc.assert(
      fc.property(fc.array(column, {minLength: 1, maxLength: 5}), (columns) => {
        const names = columns.map((_, index) => (index % 2 ? `year ${index}` : `c${index}`));
        const table = tableFromColumns(names, columns);
        const spec: Partial<ChartSpec> = inferChart(table) ?? {};
        for (const name of [spec.x, spec.y, spec.color]) if (name !== undefined) expect(names).toContain(name);
        if (spec.x !== undefined) expect(describeChart(table, spec as ChartSpec)).not.toMatch(/undefined|NaN/);
      })
    );
  });
});

describe("what a chart is said to show", () => {
  it("is the range, with its ends named", () => {
    const table = tableFromColumns(["genre", "films"], [genres, [8941, 6550, null]]);
    expect(describeChart(table, {mark: "bar", x: "films", y: "genre"})).toBe(
      "Highest films: 8,941 for Drama; lowest: 6,550 for Comedy."
    );
  });

  it("is the highest and the lowest point of lines", () => {
    const table = tableFromColumns(
      ["year", "films"],
      [
        [1990, 1991, 1992],
        [4, 8, 6]
      ]
    );
    expect(describeChart(table, {mark: "line", x: "year", y: "films"})).toBe(
      "Highest films: 8 for 1991; lowest: 4 for 1990."
    );
  });

  it("is the rank correlation of two amounts", () => {
    const table = tableFromColumns(
      ["words", "runtime"],
      [
        [80, 120, 95, 70],
        [90, 140, 100, 95]
      ]
    );
    expect(describeChart(table, {mark: "dot", x: "words", y: "runtime"})).toBe(
      "Rank correlation of words and runtime: 0.80 (Spearman)."
    );
  });

  it("says how much of a long result is drawn", () => {
    const names = Array.from({length: 80}, (_, row) => `name ${row}`);
    const table = tableFromColumns(["name", "films"], [names, names.map((_, row) => row)]);
    const spec: ChartSpec = {mark: "bar", x: "films", y: "name"};
    expect(chartRows(table, spec).length).toBe(60);
    expect(describeChart(table, spec)).toBe(
      "Highest films: 59 for name 59; lowest: 0 for name 0. Drawn are 60 of 80 rows."
    );
  });

  it("is that nothing is known when nothing is", () => {
    const table = tableFromColumns(["genre", "films"], [genres, [null, null, null]]);
    expect(describeChart(table, {mark: "bar", x: "films", y: "genre"})).toBe("No value of films is known.");
  });
});

describe("rank correlation", () => {
  it("shares the ranks of ties, as scipy.stats.spearmanr does", () => {
    const pairs = [
      [1, 2],
      [2, 2],
      [2, 5],
      [4, 4]
    ] as const;
    expect(rankCorrelation(pairs)).toBeCloseTo(0.5, 10);
  });

  it("is 1 for what rises together, -1 for what falls, and unknown without spread", () => {
    expect(
      rankCorrelation([
        [1, 10],
        [2, 20],
        [3, 900]
      ])
    ).toBeCloseTo(1);
    expect(
      rankCorrelation([
        [1, 3],
        [2, 2],
        [3, 1]
      ])
    ).toBeCloseTo(-1);
    expect(
      rankCorrelation([
        [1, 3],
        [1, 2],
        [1, 1]
      ])
    ).toBeUndefined();
    expect(
      rankCorrelation([
        [1, null],
        [2, 2],
        [3, 1]
      ])
    ).toBeUndefined();
  });
});
