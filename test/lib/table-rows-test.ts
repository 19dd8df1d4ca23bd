import {describe, expect, it} from "vitest";
import {findRows} from "../../src/lib/table-rows.js";

describe("findRows", () => {
  const table = {movie_id: ["tt1", "tt2", "tt1"], words: new Uint16Array([3, 5, 8])};

  it("finds every row with a value, in order, typed arrays included", () => {
    expect(findRows(table, "movie_id", "tt1")).toEqual([
      {movie_id: "tt1", words: 3},
      {movie_id: "tt1", words: 8}
    ]);
    expect(findRows(table, "movie_id", "tt9")).toEqual([]);
  });
});
