import {describe, expect, it} from "vitest";
import {countModalities, describeModalities} from "../../../src/lib/dataset/modality-counts.js";
import {sampleFilms} from "./sample-films.js";

const films = sampleFilms(
  {genres: ["Action"]},
  {genres: ["Action"], hasPoster: false},
  {genres: ["Action", "Drama"], hasPlot: false},
  {genres: ["Drama"], hasPlot: false, hasPoster: false}
);
const of = (group: string) =>
  countModalities(films)
    .filter((row) => row.group === group)
    .map((row) => row.films);

describe("countModalities", () => {
  it("tells both, plot only, poster only and neither apart, for all films and for each genre", () => {
    expect(of("All films")).toEqual([1, 1, 1, 1]);
    expect(of("Action")).toEqual([1, 1, 1, 0]);
    expect(of("Drama")).toEqual([0, 0, 1, 1]);
    expect(of("Horror")).toEqual([0, 0, 0, 0]);
  });
});

describe("describeModalities", () => {
  it("names the genres with most and least, passing over genres with no film", () => {
    expect(describeModalities(films)).toBe(
      "1 of 4 films (25.0%) have both a plot and a poster; by genre this runs from 0.0% (Drama) to 33.3% (Action)."
    );
  });
});
