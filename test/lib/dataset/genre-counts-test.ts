import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {countGenres, summarizeLabels} from "../../../src/lib/dataset/genre-counts.js";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {sampleFilms} from "./sample-films.js";

const films = sampleFilms({genres: ["Action", "Crime"]}, {genres: ["Crime"]}, {genres: ["Crime", "Musical"]}, {});

describe("countGenres", () => {
  it("counts a film in each of its genres, in the order of the nine", () => {
    const counts = countGenres(films);
    expect(counts.map((row) => row.genre)).toEqual([...GENRES]);
    expect(counts.map((row) => row.films)).toEqual([1, 0, 0, 3, 1, 0, 0, 0, 0]);
    expect(counts[3].share).toBe(0.75);
  });

  it("has no share where there are no films", () => {
    expect(countGenres([])[0]).toEqual({genre: "Action", films: 0, share: Number.NaN});
  });
});

describe("summarizeLabels", () => {
  it("is the mean of the nine genres a film, and the share of films with one", () => {
    expect(summarizeLabels(films)).toEqual({films: 4, labels: 5, cardinality: 1.25, singleGenreShare: 0.75});
  });

  it("counts as many labels as the genre counts add up to", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 511})), (bits) => {
        const some = bits.map((multiHot) => ({multiHot}));
        expect(summarizeLabels(some).labels).toBe(countGenres(some).reduce((sum, row) => sum + row.films, 0));
      })
    );
  });
});
