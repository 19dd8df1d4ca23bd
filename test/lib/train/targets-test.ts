import {describe, expect, it} from "vitest";
import {encodeMultiHot} from "../../../src/lib/genres/multi-hot.js";
import type {TrainingFilm} from "../../../src/lib/train/films.js";
import {readVotes, trainingTargets} from "../../../src/lib/train/targets.js";

const film: TrainingFilm = {
  film: 0,
  movieId: "tt0000001",
  part: "train",
  group: 0,
  multiHot: encodeMultiHot(["Action", "Drama"]),
  hasPlot: true,
  hasPoster: false
};

function vote(source: string, ...genres: string[]) {
  return new Map([["tt0000001", [{source, multiHot: encodeMultiHot(genres)}]]]);
}

describe("trainingTargets", () => {
  it("are the labels when nothing softens them", () => {
    expect([...trainingTargets([film], vote("tmdb", "Comedy"), {})]).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 0]);
  });

  it("move towards what other catalogues say", () => {
    const targets = trainingTargets([film], vote("tmdb", "Drama", "Comedy"), {softWeight: 0.25});
    expect([...targets]).toEqual([0.75, 0, 0.25, 0, 1, 0, 0, 0, 0]);
  });

  it("hear nothing from a catalogue about genres that it does not know", () => {
    const adventure = {...film, multiHot: encodeMultiHot(["Adventure"])};
    expect(trainingTargets([adventure], vote("justwatch", "Drama"), {softWeight: 0.5})[1]).toBe(1);
    expect(trainingTargets([adventure], vote("tmdb", "Drama"), {softWeight: 0.5})[1]).toBe(0.5);
  });

  it("hear nothing of the rest from a list of three that is full", () => {
    const full = trainingTargets([film], vote("imdb-first-three", "Crime", "Horror", "Drama"), {softWeight: 0.5});
    expect([full[0], full[3]]).toEqual([1, 0.5]);
    expect(trainingTargets([film], vote("imdb-first-three", "Drama"), {softWeight: 0.5})[0]).toBe(0.5);
  });

  it("are smoothed towards one half", () => {
    const targets = trainingTargets([film], new Map(), {smoothing: 0.1});
    expect(targets[0]).toBeCloseTo(0.95, 12);
    expect(targets[1]).toBeCloseTo(0.05, 12);
  });
});

describe("readVotes", () => {
  it("gathers the catalogues of each film", () => {
    const votes = readVotes({movie_id: ["a", "a", "b"], source: ["imdb", "tmdb", "tmdb"], multi_hot: [1, 2, 3]});
    expect(votes.get("a")).toEqual([
      {source: "imdb", multiHot: 1},
      {source: "tmdb", multiHot: 2}
    ]);
  });
});
