import {describe, expect, it} from "vitest";
import {answerStatistics, type StatisticsResult} from "../../../src/lib/compare/statistics-request.js";
import type {ScoredFilms} from "../../../src/lib/metrics/scored-films.js";

const films = 40;
const predicted = Uint8Array.from({length: films * 9}, (_, index) => Number(index % 3 === 0));
const judge = (truth: Uint8Array): ScoredFilms => ({
  films,
  genres: 9,
  truth,
  predicted,
  probabilities: Float64Array.from(predicted)
});
const ours = judge(predicted.map((label, index) => (index % 5 ? label : 1 - label)));
const others = judge(predicted.map((label, index) => (index % 10 ? label : 1 - label)));

describe("answerStatistics of films judged by two sets of labels", () => {
  const [answer] = answerStatistics({
    kind: "relabelled",
    runs: [{first: ours, second: others}],
    metric: "microF1"
  }) as StatisticsResult["relabelled"];

  it("takes the first from the second, over the same resamples", () => {
    expect(answer.difference.value).toBeCloseTo(answer.second.value - answer.first.value, 12);
    const [low, high] = answer.difference.percentile;
    expect(low > 0 && low <= answer.difference.value && answer.difference.value <= high).toBe(true);
    const width = ([from, to]: readonly [number, number]) => to - from;
    expect(width(answer.difference.percentile)).toBeLessThan(
      width(answer.first.percentile) + width(answer.second.percentile)
    );
  });

  it("finds no difference between labels and themselves", () => {
    const [same] = answerStatistics({
      kind: "relabelled",
      runs: [{first: ours, second: ours}],
      metric: "macroF1"
    }) as StatisticsResult["relabelled"];
    expect([same.difference.value, ...same.difference.percentile]).toEqual([0, 0, 0]);
  });
});
