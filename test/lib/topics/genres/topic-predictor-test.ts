import {expect, it} from "vitest";
import type {Part} from "../../../../src/lib/films.js";
import {GENRES} from "../../../../src/lib/genres/genres.js";
import {encodeMultiHot} from "../../../../src/lib/genres/multi-hot.js";
import {predictFromTopics} from "../../../../src/lib/topics/genres/topic-predictor.js";

const film = (part: Part, ...genres: string[]) => ({part, multiHot: encodeMultiHot(genres)});
const horror = GENRES.indexOf("Horror");

it("counts training films alone, draws small topics towards all films, and passes over test films", () => {
  const films = [
    film("train", "Horror"),
    film("train"),
    film("train"),
    film("train"),
    film("validation", "Horror"),
    film("validation"),
    film("test", "Horror")
  ];
  const {rows, shares, topic} = predictFromTopics(films, [0, 1, 1, -1, 0, 7, 0]);
  expect(rows).toEqual([4, 5]);
  expect([...shares.probabilities].filter((_, index) => index % 9 === horror)).toEqual([0.25, 0.25]);
  // One film of topic 0, a Horror, and ten with the overall share of a quarter; topic 7 has no training film.
  expect(topic.probabilities[horror]).toBeCloseTo((1 + 2.5) / 11, 12);
  expect(topic.probabilities[9 + horror]).toBe(0.25);
  expect([...topic.truth].map((label, index) => (label ? index : -1)).filter((index) => index >= 0)).toEqual([horror]);
});
