import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {encodeMultiHot} from "../../../src/lib/genres/multi-hot.js";
import {estimateShares, explainErrors} from "../../../src/lib/scores/explain-errors.js";
import {rejudge} from "../../../src/lib/scores/majority.js";

const options = {draws: 200, seed: 1};
const vote = (source: string, ...genres: string[]) => ({source, multiHot: encodeMultiHot(genres)});
const matrix = (...rows: string[][]) =>
  Uint8Array.from(rows.flatMap((genres) => GENRES.map((genre) => Number(genres.includes(genre)))));
const run = (truth: string[][], predicted: string[][]) => {
  const labels = matrix(...predicted);
  return {
    films: truth.length,
    genres: 9,
    truth: matrix(...truth),
    predicted: labels,
    probabilities: Float64Array.from(labels)
  };
};

const scored = run([["Drama"], ["Comedy"], ["Drama", "Crime"]], [["Crime"], ["Comedy"], ["Drama"]]);
const ids = ["tt1", "tt2", "tt3"];
const votes = new Map([
  ["tt1", [vote("a", "Crime"), vote("b", "Crime", "Drama"), vote("c", "Crime")]],
  ["tt2", [vote("a", "Drama")]],
  ["tt3", [vote("a", "Drama", "Crime"), vote("b", "Drama", "Crime")]]
]);

describe("explainErrors", () => {
  const {errors, wrong, right, sided} = explainErrors(scored, ids, votes, options);

  it("counts wrong decisions, and those that most other catalogues side with", () => {
    expect(errors).toBe(3);
    expect([wrong.hits, wrong.total]).toEqual([2, 3]);
    expect(sided.map(({row, genre, given, heard, against}) => [row, GENRES[genre], given, heard, against])).toEqual([
      [0, "Crime", false, 3, 3],
      [0, "Drama", true, 3, 2]
    ]);
  });

  it("counts right decisions that they contradict, on films that two or more speak of", () => {
    expect([right.hits, right.total]).toEqual([0, 15]);
  });
});

describe("estimateShares", () => {
  it("holds its share within the interval, and the interval within 0 and 1", () => {
    const films = fc.array(
      fc.integer({min: 0, max: 5}).chain((total) => fc.tuple(fc.integer({min: 0, max: total}), fc.constant(total))),
      {minLength: 30, maxLength: 60}
    );
    fc.assert(
      fc.property(films, (counts) => {
        const [estimate] = estimateShares(
          [
            {hits: Float64Array.from(counts, ([hits]) => hits), totals: Float64Array.from(counts, ([, total]) => total)}
          ],
          options
        );
        if (!estimate.total) return;
        const [low, high] = estimate.interval;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low <= estimate.share + 1e-9 && estimate.share <= high + 1e-9).toBe(true);
      }),
      {numRuns: 30}
    );
  });

  it("is not there without decisions", () => {
    expect(estimateShares([{hits: new Float64Array(3), totals: new Float64Array(3)}], options)[0].share).toBeNaN();
  });
});

describe("rejudge", () => {
  const {ours, majority, changed, labels} = rejudge(scored, ids, votes);

  it("keeps films that two or more others know, and turns around what most say", () => {
    expect([ours.films, labels]).toEqual([2, 18]);
    expect([...ours.truth]).toEqual([...matrix(["Drama"], ["Drama", "Crime"])]);
    expect([...majority.truth]).toEqual([...matrix(["Drama", "Crime"], ["Drama", "Crime"])]);
    expect(changed).toBe(1);
  });

  it("leaves the run's decisions as they are", () => {
    expect(majority.predicted).toEqual(ours.predicted);
    expect(majority.probabilities).toEqual(ours.probabilities);
  });
});
