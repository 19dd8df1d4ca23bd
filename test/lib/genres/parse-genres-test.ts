import {expect, it} from "vitest";
import {encodeMultiHot} from "../../../src/lib/genres/multi-hot.js";
import {parseGenres} from "../../../src/lib/genres/parse-genres.js";

it("reads genres however they are separated and spelled", () => {
  expect(parseGenres("sci fi | DRAMA;crime,  Drama")).toEqual({
    names: ["Sci-Fi", "Drama", "Crime"],
    outside: [],
    multiHot: encodeMultiHot(["Crime", "Drama", "Sci-Fi"])
  });
});

it("keeps names outside the nine, which set no bit", () => {
  expect(parseGenres("Western, Action")).toEqual({names: ["Western", "Action"], outside: ["Western"], multiHot: 1});
});

it("reads nothing from nothing", () => {
  expect(parseGenres(" , ")).toEqual({names: [], outside: [], multiHot: 0});
});
