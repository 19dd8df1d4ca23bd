import {expect, it} from "vitest";
import {measureTopicErrors} from "../../../../src/lib/topics/genres/topic-errors.js";

it("lists topics with enough judged films, worst first, with an interval of the mean", () => {
  const verdicts = new Map([0, 2, 1, 1, 5].map((wrong, row) => [row, {wrong, probabilities: []}]));
  const rows = measureTopicErrors([0, 0, 1, 1, 2], verdicts, 2);
  expect(rows.map(({topic, films, wrong}) => [topic, films, wrong])).toEqual([
    [0, 2, 1],
    [1, 2, 1]
  ]);
  expect(rows[0].interval[1]).toBeCloseTo(1 + (1.96 * Math.SQRT2) / Math.SQRT2, 12);
  expect(rows[1].interval).toEqual([1, 1]);
});
