import {describe, expect, it} from "vitest";
import {encodeMultiHot} from "../../../src/lib/genres/multi-hot.js";
import {binDoubt} from "../../../src/lib/scores/doubt-bins.js";
import {findConfidence, isDisputed, judgeLabels, predictUnseen} from "../../../src/lib/scores/label-candidates.js";
import {rankCandidates} from "../../../src/lib/scores/rank-candidates.js";
import type {TrainingFilm} from "../../../src/lib/train/films.js";

const film = (row: number, part: TrainingFilm["part"], ...genres: string[]): TrainingFilm => ({
  ...{film: row, movieId: `tt${row}`, part, group: row},
  ...{multiHot: encodeMultiHot(genres), hasPlot: true, hasPoster: false}
});
const action = (...values: number[]) =>
  Float64Array.from(values.flatMap((value) => [value, ...new Array(8).fill(0.5)]));

describe("predictUnseen", () => {
  const films = Array.from({length: 30}, (_, row) => film(row, row < 20 ? "train" : row < 25 ? "validation" : "test"));
  const trained: number[][] = [];
  const asked: number[][] = [];
  const probe = {
    id: "probe",
    train(rows: number[]) {
      trained.push(rows);
      return (others: number[]) => {
        asked.push(others);
        return new Float64Array(others.length * 9).fill(0.25);
      };
    }
  };
  const {rows, probabilities} = predictUnseen(films, [probe], () => {});

  it("asks no model of a film that it was trained on, and none of test films", () => {
    for (const [index, others] of asked.entries()) {
      expect(others.filter((row) => trained[index].includes(row) || row >= 25)).toEqual([]);
    }
    expect(trained.flat().every((row) => row < 20)).toBe(true);
  });

  it("answers for every training and validation film once", () => {
    expect([...rows].sort((a, b) => a - b)).toEqual(Array.from({length: 25}, (_, row) => row));
    expect(asked.flat().sort((a, b) => a - b)).toEqual([...rows].sort((a, b) => a - b));
    expect(probabilities).toHaveLength(25 * 9);
    expect(probabilities[0]).toBeCloseTo(0.25, 9);
  });
});

describe("findConfidence", () => {
  it("is the mean probability of a label among the films that have it", () => {
    const [confidence] = findConfidence(action(0.9, 0.5, 0.2, 0.4), [1, 1, 0, 0]);
    expect(confidence.given).toBeCloseTo(0.7, 12);
    expect(confidence.denied).toBeCloseTo(0.7, 12);
  });
});

describe("judgeLabels", () => {
  const films = [film(0, "train", "Action"), film(1, "train"), film(2, "train", "Action"), film(3, "train")];
  const votes = new Map([
    [
      "tt0",
      [
        {source: "a", multiHot: 2},
        {source: "b", multiHot: 4}
      ]
    ],
    [
      "tt3",
      [
        {source: "a", multiHot: 1},
        {source: "b", multiHot: 1},
        {source: "c", multiHot: 2}
      ]
    ]
  ]);
  const decisions = judgeLabels(films, {rows: [0, 1, 2, 3], probabilities: action(0.1, 0.1, 0.9, 0.8)}, votes);
  const ofAction = decisions.filter(({genre}) => genre === "Action");

  it("counts the catalogues that speak, and those that say the opposite", () => {
    expect(ofAction.map(({heard, against}) => [heard, against])).toEqual([
      [2, 2],
      [0, 0],
      [0, 0],
      [3, 2]
    ]);
    expect(ofAction.map(isDisputed)).toEqual([true, false, false, true]);
  });

  it("is confident of the opposite where the model is as sure as it is of others' labels on average", () => {
    expect(ofAction.map(({confident}) => confident)).toEqual([true, false, false, true]);
  });

  it("ranks what both doubt, the labels that more catalogues contradict first", () => {
    const query = {genre: "Action", kind: "either"} as const;
    expect(rankCandidates(decisions, query).map(({film}) => film)).toEqual([0, 3]);
    expect(rankCandidates(decisions, {...query, kind: "missing"}).map(({film}) => film)).toEqual([3]);
    expect(rankCandidates(decisions, {genre: "Drama", kind: "either"})).toEqual([]);
  });

  it("bins by how much the model doubts, those that two or more catalogues speak of", () => {
    const bins = binDoubt(decisions);
    const own = bins.filter(({genre}) => genre === "Action");
    expect(own).toEqual([
      {genre: "Action", given: true, doubt: 0.9, decisions: 1, disputed: 1},
      {genre: "Action", given: false, doubt: 0.8, decisions: 1, disputed: 1}
    ]);
    const total = (genre: string) =>
      bins.filter((bin) => bin.genre === genre).reduce((sum, {decisions}) => sum + decisions, 0);
    expect(total("all")).toBe(decisions.filter(({heard}) => heard >= 2).length);
  });
});
