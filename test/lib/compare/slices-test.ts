import {describe, expect, it} from "vitest";
import {measurePopularity, sliceFilms, sliceRules, takeSlice} from "../../../src/lib/compare/slices.js";
import {listWorst} from "../../../src/lib/compare/worst-errors.js";
import type {Film} from "../../../src/lib/films.js";

const film = (index: number, changes: Partial<Film>): Film => ({
  index,
  movieId: `tt000000${index}`,
  tmdbId: null,
  title: `Film ${index}`,
  year: 1999,
  genres: ["Drama"],
  multiHot: 0b10000,
  hasPlot: true,
  hasPoster: true,
  plotSource: "tmdb",
  runtime: null,
  originalLanguage: "en",
  part: "validation",
  ...changes
});

const films = [
  film(0, {year: 1931, multiHot: 0b1}),
  film(1, {year: 1949, multiHot: 0b11, originalLanguage: "fr"}),
  film(2, {year: 2004, multiHot: 0b11111}),
  film(3, {year: null, multiHot: 0b1, originalLanguage: null})
];
const rules = sliceRules(
  new Map([
    [0, 15],
    [1, 16],
    [2, 500]
  ]),
  measurePopularity(films)
);
const slice = (name: string) => sliceFilms(films, rules.find((rule) => rule.name === name)!, 1);

describe("slices of films", () => {
  it("go by genres, decade, length of the plot and language; films without one are left out", () => {
    expect(slice("genres")).toEqual([
      {label: "1", rows: [0, 3]},
      {label: "2", rows: [1]},
      {label: "4 or more", rows: [2]}
    ]);
    expect(slice("decade")).toEqual([
      {label: "to 1959", rows: [0, 1]},
      {label: "2000s", rows: [2]}
    ]);
    expect(slice("length").map(({label}) => label)).toEqual(["1 to 15", "16 to 30", "91 or more"]);
    expect(slice("language")).toEqual([
      {label: "English", rows: [0, 2]},
      {label: "another", rows: [1]}
    ]);
  });

  it("go by the rarest genre of a film, from the most popular", () => {
    expect(measurePopularity(films).slice(0, 3)).toEqual([1, 0.5, 0.25]);
    expect(slice("popularity")).toEqual([
      {label: "Action, 100%", rows: [0, 3]},
      {label: "Adventure, 50%", rows: [1]},
      {label: "Comedy, 25%", rows: [2]}
    ]);
  });

  it("are left out where they are too small", () => {
    expect(sliceFilms(films, rules[0], 2).map(({label}) => label)).toEqual(["1"]);
  });
});

describe("the worst errors", () => {
  const scored = {
    films: 2,
    genres: 2,
    truth: Uint8Array.from([1, 0, 1, 0]),
    probabilities: Float64Array.from([0.9, 0.2, 0.1, 0.7]),
    predicted: Uint8Array.from([1, 0, 0, 1])
  };

  it("are the films of the highest loss, with what was missed and added", () => {
    const [worst] = listWorst(scored, 1);
    expect(worst).toMatchObject({
      row: 1,
      missed: [{genre: 0, probability: 0.1}],
      added: [{genre: 1, probability: 0.7}]
    });
    expect(worst.loss).toBeCloseTo(-Math.log(0.1) - Math.log(0.3), 12);
  });

  it("take a film’s rows along", () => {
    expect(Array.from(takeSlice(scored, {label: "", rows: [1]}).probabilities)).toEqual([0.1, 0.7]);
  });
});
