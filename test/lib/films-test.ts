import {describe, expect, it} from "vitest";
import {readFilms} from "../../src/lib/films.js";

const films = {
  movie_id: ["tt1", "tt2"],
  tmdb_id: [11, null],
  title: ["The Lamp at Land's End", "Saucer Over Ohio"],
  year: [1931, null],
  genres: ["Drama|Romance", "Sci-Fi"],
  multi_hot: [0b001010000, 0b010000000],
  has_plot: [true, false],
  has_poster: [false, true],
  plot_source: ["house", null],
  runtime: [88, null],
  original_language: ["en", null]
};

describe("readFilms", () => {
  it("joins films with their part of the split", () => {
    const [first, second] = readFilms(films, {movie_id: ["tt1", "tt2"], part: ["train", "test"], group: [0, 1]});
    expect(first).toEqual({
      index: 0,
      movieId: "tt1",
      tmdbId: 11,
      title: "The Lamp at Land's End",
      year: 1931,
      genres: ["Drama", "Romance"],
      multiHot: 0b001010000,
      hasPlot: true,
      hasPoster: false,
      plotSource: "house",
      runtime: 88,
      originalLanguage: "en",
      part: "train"
    });
    expect(second).toMatchObject({index: 1, year: null, plotSource: null, part: "test"});
  });

  it("refuses tables that do not have the same films in the same order", () => {
    const split = {movie_id: ["tt2", "tt1"], part: ["train", "test"], group: [0, 1]};
    expect(() => readFilms(films, split)).toThrow("split and films differ in row 0 (tt1)");
  });
});
