import {describe, expect, it} from "vitest";
import {readGenres} from "../../../src/lib/import/read-genres.js";

describe("a cell of genres", () => {
  const forms: [form: string, cell: unknown][] = [
    ["bars", "Crime|Drama|Sci-Fi"],
    ["commas", "Drama, Crime, Sci-Fi"],
    ["semicolons", "Drama; Crime;Sci-Fi;"],
    ["slashes", "Drama / Crime / Sci-Fi"],
    ["a JSON list", '["Drama", "Crime", "Sci-Fi"]'],
    ["a list as Python prints it", "['Drama', 'Crime', 'Sci-Fi', 'Crime']"],
    [
      "TMDB's list as JSON",
      '[{"id": 18, "name": "Drama"}, {"id": 80, "name": "Crime"}, {"id": 878, "name": "Science Fiction"}]'
    ],
    [
      "TMDB's list as Python prints it",
      "[{'id': 18, 'name': 'Drama'}, {'id': 80, 'name': \"Crime\"}, {'id': 1, 'name': 'SciFi', 'x': None}]"
    ],
    ["a list of its own type", ["Drama", "Crime", "sci fi"]],
    ["objects", [{name: "Drama"}, {name: "crime"}, {name: "Sci-Fi"}]]
  ];
  for (const [form, cell] of forms) {
    it(`may be written with ${form}`, () => {
      expect(readGenres(cell).genres).toEqual(["Crime", "Drama", "Sci-Fi"]);
    });
  }

  it("may be empty", () => {
    for (const cell of ["", " ", "\\N", "(no genres listed)", "[]", [], null, undefined, "nan"]) {
      expect(readGenres(cell).genres).toEqual([]);
    }
  });

  it("keeps names that IMDb doesn't have, apostrophes and all", () => {
    expect(readGenres("[\"Children's\", 'IMAX', 'TV Movie']").genres).toEqual(["Children's", "IMAX", "TV Movie"]);
    expect(readGenres("Romantic|Suspense")).toEqual({genres: ["Romantic", "Suspense"], renamed: []});
  });

  it("says which names were written otherwise", () => {
    expect(readGenres("Science Fiction, drama").renamed).toEqual([
      {from: "Science Fiction", to: "Sci-Fi"},
      {from: "drama", to: "Drama"}
    ]);
  });

  it("is refused where it holds something else", () => {
    for (const cell of ["[28, 12]", "['Drama'", "{'name': 'Drama'}", 12, "18|80", "x".repeat(41), [["Drama"]]]) {
      expect(() => readGenres(cell), JSON.stringify(cell)).toThrow(/genres/);
    }
  });
});
