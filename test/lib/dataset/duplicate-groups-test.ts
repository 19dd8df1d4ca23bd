import {describe, expect, it} from "vitest";
import {describeDuplicates, readDuplicateGroups} from "../../../src/lib/dataset/duplicate-groups.js";
import {sampleFilms} from "./sample-films.js";

const films = sampleFilms({title: "Ash"}, {title: "Birch"}, {title: "Cedar"}, {title: "Ash II"}, {title: "Elm"});
const groups = readDuplicateGroups(
  {
    movie_id: ["tt0000001", "tt0000002", "tt0000003", "tt0000004", "tt0000005"],
    group: [0, 1, 1, 0, 1],
    kind: ["plot", "plot", "both", "plot", "poster"],
    plot_similarity: [0.75, 0.5, 0.5, 0.75, null],
    poster_distance: [null, null, 3, null, 3]
  },
  films
);

describe("readDuplicateGroups", () => {
  it("gathers the films of a group, largest group first", () => {
    expect(groups.map((group) => group.films.map((film) => film.title))).toEqual([
      ["Birch", "Cedar", "Elm"],
      ["Ash", "Ash II"]
    ]);
  });

  it("calls a group by what its films share, with the closest pair's measures", () => {
    expect(groups.map(({kind, plotSimilarity, posterDistance}) => [kind, plotSimilarity, posterDistance])).toEqual([
      ["both", 0.5, 3],
      ["plot", 0.75, null]
    ]);
  });
});

describe("describeDuplicates", () => {
  it("counts groups by kind, and their films", () => {
    expect(describeDuplicates(groups)).toBe("2 groups hold 5 films: 1 share a plot and 1 share both.");
    expect(describeDuplicates([])).toBe("No two films share a plot or a poster.");
  });
});
