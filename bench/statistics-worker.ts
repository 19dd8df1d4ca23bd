import {randomLcg} from "d3";
import {GENRES} from "../src/lib/genres/genres.js";
import {findMetric} from "../src/lib/metrics/metrics.js";
import type {ScoredFilms} from "../src/lib/metrics/scored-films.js";
import {bootstrapRuns, estimateInterval, subtractDistributions} from "../src/lib/statistics/bootstrap.js";
import {compareRuns} from "../src/lib/statistics/compare-runs.js";

/** What is timed, in milliseconds. */
export interface StatisticsTimes {
  macroF1: number;
  macroF1Bca: number;
  everything: number;
}

const films = 1300;
const draws = 2000;

/** Times the bootstrap over two invented runs. */
export function timeStatistics(): StatisticsTimes {
  const runs = [inventRun(1 / 3), inventRun(2 / 7)];
  const bootstrap = (jackknife: boolean) => () => {
    const [[a], [b]] = bootstrapRuns(runs, [findMetric("macroF1")], {draws, jackknife});
    estimateInterval(subtractDistributions(a, b));
  };
  return {
    macroF1: time(bootstrap(false)),
    macroF1Bca: time(bootstrap(true)),
    everything: time(() => compareRuns(runs[0], runs[1], GENRES, {draws}))
  };
}

function time(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** About two genres a film, and probabilities that know something of them. */
function inventRun(seed: number): ScoredFilms {
  const [ofTruth, ofRun] = [randomLcg(5 / 11), randomLcg(seed)];
  const truth = Uint8Array.from({length: films * GENRES.length}, () => Number(ofTruth() < 0.2));
  const probabilities = Float64Array.from(truth, (label) => 0.3 * label + 0.6 * ofRun());
  const predicted = Uint8Array.from(probabilities, (probability) => Number(probability >= 0.5));
  return {films, genres: GENRES.length, truth, probabilities, predicted};
}

// In a worker only: the command imports this module for its types and under Node.
if (typeof self !== "undefined" && typeof document === "undefined") {
  self.onmessage = () => self.postMessage(timeStatistics());
}
