import {describe, expect, it} from "vitest";
import type {Film} from "../../../src/lib/films.js";
import {findTopicsByWords, liftGenres, readTopics, shareByDecade} from "../../../src/lib/topics/read-topics.js";

const film = (index: number, multiHot: number, year: number | null = 1995) =>
  ({index, multiHot, year, title: `Film ${index}`}) as Film;
const films = [film(0, 1), film(1, 1), film(2, 2), film(3, 3)];
const {topics, mapFilms} = readTopics(films, {
  topics: {
    topic: [0, 1],
    label: ["Bank, robbery", "Alien, earth"],
    x: [0, 1],
    y: [2, 3],
    film_1: [1, 2],
    film_2: [0, null],
    film_3: [null, null]
  },
  filmTopics: {film: [0, 1, 2, 3], topic: [0, 0, 1, -1], probability: [1, 0.5, 0.7, 0]},
  words: {
    topic: [0, 0, 1, 0],
    representation: ["c-tf-idf", "c-tf-idf", "c-tf-idf", "mmr"],
    term: ["robbery", "bank", "alien", "bank"],
    weight: [0.3, 0.1, 0.2, 0.1]
  },
  coherence: {topic: [1], npmi: [0.25]}
});

describe("readTopics", () => {
  it("puts films, words and coherence with their topics", () => {
    expect(topics.map(({films}) => films.map(({index}) => index))).toEqual([[0, 1], [2]]);
    expect(topics[0].representatives.map(({index}) => index)).toEqual([1, 0]);
    expect(topics.map(({npmi}) => npmi)).toEqual([null, 0.25]);
    expect(topics[0].words.mmr).toEqual([{term: "bank", weight: 0.1}]);
    expect(mapFilms[3]).toMatchObject({topic: -1, film: films[3]});
  });
});

describe("findTopicsByWords", () => {
  it("ranks topics by the share of weight that words beginning so have", () => {
    expect(findTopicsByWords(topics, ["rob"])).toMatchObject([{topic: {topic: 0}, matched: ["robbery"]}]);
    expect(findTopicsByWords(topics, ["rob"])[0].score).toBeCloseTo(0.75);
    expect(findTopicsByWords(topics, ["ali", "bank"]).map(({topic}) => topic.topic)).toEqual([1, 0]);
    expect(findTopicsByWords(topics, ["lawyer", " "])).toEqual([]);
  });
});

describe("a topic's films beside all", () => {
  it("have their share of each genre, and how many times that of all", () => {
    const [action, adventure] = liftGenres(topics[0].films, films);
    expect(action).toMatchObject({genre: "Action", films: 2, share: 1});
    expect(action.lift).toBeCloseTo(4 / 3);
    expect(adventure).toMatchObject({share: 0, lift: 0});
  });

  it("have their share of each decade that has films enough", () => {
    const many = Array.from({length: 40}, (_, index) => film(index, 1, index < 35 ? 1991 : 2003));
    expect(shareByDecade(many.slice(0, 7), many)).toEqual([{decade: 1990, films: 7, share: 0.2}]);
  });
});
