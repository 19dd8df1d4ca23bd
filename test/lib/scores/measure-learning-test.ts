import {describe, expect, it} from "vitest";
import {measureLearning} from "../../../src/lib/scores/measure-learning.js";
import {listGains, readLearning} from "../../../src/lib/scores/read-learning.js";
import type {TableColumns} from "../../../src/lib/table-definition.js";
import type {LearningDraw} from "../../../src/lib/train/learning-curve.js";
import {createRandom} from "../../../src/lib/train/random.js";

const films = 200;
const truth = Uint8Array.from({length: films * 9}, (_, index) => Number((index * 7919) % 13 < 4));

/** A model that decides right with a chance that grows with the films it saw. */
function draw(count: number, seed: number): LearningDraw {
  const random = createRandom(1000 * count + seed);
  const right = 0.95 - 2 / Math.sqrt(count);
  const predicted = truth.map((label) => (random.uniform() < right ? label : 1 - label));
  const probabilities = Float64Array.from(predicted, (label) => 0.1 + 0.8 * label);
  return {share: count / 1600, films: count, seed, scored: {films, genres: 9, truth, predicted, probabilities}};
}

const learning = [100, 200, 400, 800, 1600].flatMap((count) =>
  count < 1600 ? [draw(count, 1), draw(count, 2)] : [draw(count, 1)]
);
const rows = measureLearning(learning, {draws: 100, seed: 1});
const table: TableColumns = {
  model: rows.map(() => "probe"),
  ...Object.fromEntries(
    (["figure", "genre", "kind", "films", "seed", "value", "low", "high"] as const).map((key) => [
      key,
      rows.map((row) => row[key])
    ])
  )
};
const query = {figure: "f1", nameModel: (id: string) => `the ${id}`} as const;

describe("measureLearning", () => {
  const [curve] = readLearning(table, {...query, genre: "all"});

  it("has a row for each draw and a mean for each size, with its interval", () => {
    expect(curve.name).toBe("the probe");
    expect(curve.draws).toHaveLength(9);
    expect(curve.means.map(({films}) => films)).toEqual([100, 200, 400, 800, 1600]);
    const [first] = curve.means;
    expect(first.value).toBeCloseTo((curve.draws[0].value + curve.draws[1].value) / 2, 12);
    for (const {value, low, high} of curve.means) expect(low <= value && value <= high).toBe(true);
  });

  it("forecasts twice the films, above what all of them reach and within what is possible", () => {
    const {forecast, gain, means} = curve;
    expect(forecast!.films).toBe(3200);
    expect(forecast!.value).toBeGreaterThan(means[4].value);
    expect(forecast!.high).toBeLessThanOrEqual(1);
    expect(gain!.value).toBeCloseTo(forecast!.value - means[4].value, 12);
  });

  it("tries its rule on a size that was measured, from half of the films and fewer", () => {
    expect(curve.check!.films).toBe(1600);
    expect(Math.abs(curve.check!.value - curve.means[4].value)).toBeLessThan(0.06);
  });

  it("takes the mean of the genres for all of them", () => {
    const genres = listGains(table, query).filter(({genre}) => genre !== "all");
    expect(genres).toHaveLength(9);
    const means = genres.map(({genre}) => readLearning(table, {...query, genre})[0].means[2].value);
    expect(means.reduce((sum, value) => sum + value, 0) / 9).toBeCloseTo(curve.means[2].value, 12);
  });

  it("is the same when made again, and nothing where nothing was trained", () => {
    expect(measureLearning(learning, {draws: 100, seed: 1})).toEqual(rows);
    expect(measureLearning([], {draws: 10, seed: 1})).toEqual([]);
  });
});
