import {expect, it} from "vitest";
import {encodeMultiHot} from "../../../src/lib/genres/multi-hot.js";
import {countDecades, listTopics, listTopicsOfGenre} from "../../../src/lib/topics/topic-list.js";

const film = (year: number | null, x: number, ...genres: string[]) => ({
  year,
  multiHot: encodeMultiHot(genres),
  x,
  y: -x
});
const films = [
  film(1999, 1, "Drama"),
  film(2001, 2, "Drama", "Crime"),
  film(2011, 90, "Crime"),
  film(null, 5, "Horror")
];
const found = {
  label: Int32Array.of(0, 0, 0, -1),
  topics: [{label: "Heist", words: [{term: "heist", weight: 0.2}], npmi: 0.1, representatives: [1]}]
};

it("says of each topic where its films lie, when they were made and of what genres they are", () => {
  const [topic] = listTopics(found, films);
  expect(topic.rows).toEqual([0, 1, 2]);
  expect([topic.x, topic.y, topic.year]).toEqual([2, -2, 2001]);
  expect(topic.genres).toEqual([
    {genre: "Crime", films: 2, share: 2 / 3},
    {genre: "Drama", films: 2, share: 2 / 3}
  ]);
});

it("counts a topic's films in each decade against all films of the decade", () => {
  expect(countDecades({rows: [0, 1]}, films)).toEqual([
    {decade: 1990, films: 1, total: 1, share: 1},
    {decade: 2000, films: 1, total: 1, share: 1},
    {decade: 2010, films: 0, total: 1, share: 0}
  ]);
});

it("lists topics by how common a genre is in them, against its share among all films", () => {
  const topics = listTopics({label: Int32Array.of(0, 0, 1, 1), topics: [found.topics[0], found.topics[0]]}, films);
  expect(listTopicsOfGenre(topics, "Drama", 0.5).map(({topic, share, lift}) => [topic, share, lift])).toEqual([
    [0, 1, 2],
    [1, 0, 0]
  ]);
});
