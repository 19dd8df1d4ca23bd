import {expect, it} from "vitest";
import type {Distribution} from "../../../src/lib/statistics/bootstrap.js";
import {rankRuns} from "../../../src/lib/statistics/rank-runs.js";

function spread(estimate: number, ...draws: number[]): Distribution {
  return {estimate, draws: Float64Array.from(draws), jackknife: new Float64Array()};
}

const poor = spread(0.3, 0.3, 0.31, 0.29);
const good = spread(0.6, 0.59, 0.61, 0.6);
const rival = spread(0.61, 0.6, 0.605, 0.62);

it("rankRuns puts the best first, with the ranks that resamples give", () => {
  const {runs} = rankRuns([poor, good, rival], "higher", 1);
  expect(runs.map(({run, rank, rankInterval}) => [run, rank, rankInterval])).toEqual([
    [2, 1, [1, 2]],
    [1, 2, [1, 2]],
    [0, 3, [3, 3]]
  ]);
  expect(runs[2].percentile).toEqual([0.29, 0.31]);
});

it("rankRuns groups neighbours that do not differ", () => {
  expect(rankRuns([poor, good, rival], "higher", 1).groups).toEqual([
    [0, 1],
    [2, 2]
  ]);
  const middle = spread(0.6, 0.4, 0.6, 0.7);
  const low = spread(0.45, 0.45, 0.44, 0.46);
  const high = spread(0.65, 0.65, 0.64, 0.66);
  expect(rankRuns([low, middle, high], "higher", 1).groups).toEqual([
    [0, 1],
    [1, 2]
  ]);
});

it("rankRuns takes a loss from its low end and shares ranks between equals", () => {
  const {runs} = rankRuns([good, poor, poor], "lower", 1);
  expect(runs.map(({run, rank}) => [run, rank])).toEqual([
    [1, 1],
    [2, 1],
    [0, 3]
  ]);
});
