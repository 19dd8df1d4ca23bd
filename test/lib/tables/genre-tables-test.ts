import {describe, expect, it} from "vitest";
import {encodeMultiHot} from "../../../src/lib/genres/multi-hot.js";
import type {TableColumns, TableContext, TableDefinition} from "../../../src/lib/table-definition.js";
import genreCoOccurrence from "../../../src/lib/tables/genre_co_occurrence.js";
import genreCombinations from "../../../src/lib/tables/genre_combinations.js";

const films = {multi_hot: [["Action", "Crime"], ["Action"], ["Drama"]].map(encodeMultiHot)};

function compute({compute}: TableDefinition): TableColumns {
  return compute({table: async () => films} as unknown as TableContext) as TableColumns;
}

describe("table genre_co_occurrence", () => {
  it("has a row for each ordered pair, null where a genre is absent", async () => {
    const table = await compute(genreCoOccurrence);
    const row = (a: string, b: string) =>
      Array.from(table.genre_a).findIndex((genre, index) => genre === a && table.genre_b[index] === b);
    expect(table.films).toHaveLength(81);
    expect(table.films[row("Action", "Crime")]).toBe(1);
    expect(table.probability[row("Action", "Crime")]).toBe(0.5);
    expect(table.probability[row("Crime", "Action")]).toBe(1);
    expect(table.lift[row("Action", "Crime")]).toBe(1.5);
    expect(table.npmi[row("Action", "Drama")]).toBe(-1);
    expect(table.lift[row("Horror", "Drama")]).toBeNull();
  });
});

describe("table genre_combinations", () => {
  it("has a row for each combination, and its films add up to all", async () => {
    const table = await compute(genreCombinations);
    expect(Array.from(table.genres)).toEqual(["Action", "Drama", "Action|Crime"]);
    expect(Array.from(table.genre_count)).toEqual([1, 1, 2]);
    expect(Array.from(table.share).reduce((sum: number, share) => sum + (share as number), 0)).toBeCloseTo(1, 12);
  });
});
