import {expect, it} from "vitest";
import {countCoOccurrence} from "../../../src/lib/genres/co-occurrence.js";
import {describeMarginals} from "../../../src/lib/genres/marginals.js";
import {encodeMultiHot} from "../../../src/lib/genres/multi-hot.js";

it("sums each genre's row: its films and the other genres on them", () => {
  const films = [["Action"], ["Action", "Crime", "Drama"], ["Drama"], ["Drama", "Action"]].map(encodeMultiHot);
  const [action, , , crime, , horror] = describeMarginals(countCoOccurrence(films));
  expect(action).toEqual({genre: "Action", films: 3, share: 0.75, companions: 3, companionsPerFilm: 1});
  expect(crime).toMatchObject({films: 1, companions: 2, companionsPerFilm: 2});
  expect(horror).toMatchObject({films: 0, companions: 0, companionsPerFilm: NaN});
});
