import {readFixture} from "../metrics/reference.js";

interface Intervals {
  value: number;
  draws: number[];
  percentile: number[];
  BCa: number[];
}

interface Test {
  statistic: number;
  pValue: number;
}

/** test/fixtures/statistics.json, as statistics.py writes it. */
export const reference = readFixture<{
  truth: string[];
  runs: number[][][];
  resamples: number[][];
  bootstrap: {metric: string; a: Intervals; difference: Intervals}[];
  mcnemar: {counts: [number, number]; exact: Test; "chi-square": Test | null}[];
  holm: {pValues: number[]; adjusted: number[]};
}>("statistics.json");
