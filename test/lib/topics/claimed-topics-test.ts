import {expect, it} from "vitest";
import {findClaimedTopics, TOPIC_CLAIMS} from "../../../src/lib/topics/claimed-topics.js";
import {findClaims} from "../../../src/lib/topics/findings.js";
import type {ListedTopic} from "../../../src/lib/topics/topic-list.js";

const topic = (place: number, terms: string[]): ListedTopic => ({
  topic: place,
  label: terms[0],
  words: terms.map((term) => ({term, weight: 0.1})),
  rows: [],
  representatives: [],
  npmi: 0,
  x: 0,
  y: 0,
  year: null,
  genres: []
});

it("takes the topic with the largest share of a claim's words, and says which are there by name", () => {
  const claims = findClaimedTopics([
    topic(0, ["earth", "moon", "astronaut", "planet"]),
    topic(1, ["bank", "river", "thief", "boat"]),
    topic(2, ["heist", "bank", "robber", "money"]),
    topic(3, ["judge", "garden"])
  ]);
  expect(claims.map((claim) => claim.topic?.topic)).toEqual([2, 0, undefined]);
  expect(claims[0].matched).toEqual(["heist", "bank", "robber"]);
  expect(findClaims(claims)).toBe(
    "“heist” stands among the topics by name, “alien invasion” only by its kin and “courtroom drama” not at all."
  );
});

it("finds none where there is no topic", () => {
  expect(findClaimedTopics([]).every(({topic: found}) => found === null)).toBe(true);
  expect(TOPIC_CLAIMS.every(({own, seeds}) => own.every((word) => seeds.includes(word)))).toBe(true);
});
