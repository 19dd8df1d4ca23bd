import type {Summary} from "./metric.js";
import {rankDecisions} from "./ranking.js";

/** One bin of a reliability diagram. */
export interface ReliabilityBin {
  /** Decisions in the bin. */
  count: number;
  /** Mean probability of the decisions; NaN when there are none. */
  meanProbability: number;
  /** Share of them that are true; NaN when there are none. */
  share: number;
}

/** How many bins every calibration figure here uses. */
export const RELIABILITY_BINS = 10;

/** Sums by bin, `[genre][bin]` flat: how many decisions, their probabilities, and how many are true. */
export interface BinSums {
  bins: number;
  counts: Float64Array;
  probabilities: Float64Array;
  positives: Float64Array;
}

/** Equal-width bins of each genre's probabilities: `p` falls into bin ⌊p × bins⌋, and 1 into the last. */
export const genreBinSummary: Summary<BinSums> = {
  prepare({films, genres, truth, probabilities}) {
    const bins = RELIABILITY_BINS;
    const places = Uint32Array.from(
      probabilities,
      (probability, index) => (index % genres) * bins + Math.min(bins - 1, Math.floor(probability * bins))
    );
    const sums = emptySums(bins, genres);
    return (weights) => {
      clearSums(sums);
      for (let film = 0; film < films; ++film) {
        const weight = weights[film];
        if (weight === 0) continue;
        for (let index = film * genres; index < (film + 1) * genres; ++index) {
          addDecisions(sums, places[index], weight, weight * probabilities[index], weight * truth[index]);
        }
      }
      return sums;
    };
  }
};

/**
 * Bins of equal numbers of decisions, all genres pooled (Nguyen and O'Connor 2015). Equal probabilities stay together:
 * a tie group goes to the bin in which its middle falls.
 */
export const adaptiveBinSummary: Summary<BinSums> = {
  prepare(data) {
    const {films, ends, positive, probabilities} = rankDecisions(data);
    const sums = emptySums(RELIABILITY_BINS, 1);
    return (weights) => {
      clearSums(sums);
      let total = 0;
      for (let film = 0; film < data.films; ++film) total += weights[film] * data.genres;
      let [passed, weight, hits] = [0, 0, 0];
      for (let place = 0; place < films.length; ++place) {
        const own = weights[films[place]];
        weight += own;
        hits += own * positive[place];
        if (!ends[place]) continue;
        const bin = Math.min(sums.bins - 1, Math.floor((sums.bins * (passed + weight / 2)) / total));
        addDecisions(sums, bin, weight, weight * probabilities[place], hits);
        passed += weight;
        weight = hits = 0;
      }
      return sums;
    };
  }
};

/** The bins of all genres added up. */
export function poolBins({bins, counts, probabilities, positives}: BinSums): BinSums {
  const pooled = emptySums(bins, 1);
  for (let index = 0; index < counts.length; ++index) {
    pooled.counts[index % bins] += counts[index];
    pooled.probabilities[index % bins] += probabilities[index];
    pooled.positives[index % bins] += positives[index];
  }
  return pooled;
}

/**
 * Expected calibration error (Naeini et al. 2015): the mean distance of a bin's share of true decisions from its mean
 * probability, by the decisions in it. Of all bins, or of one genre's; NaN with no decisions.
 */
export function calibrationError({bins, counts, probabilities, positives}: BinSums, genre?: number): number {
  const [from, to] = genre === undefined ? [0, counts.length] : [genre * bins, (genre + 1) * bins];
  let total = 0;
  let distance = 0;
  for (let index = from; index < to; ++index) {
    total += counts[index];
    distance += Math.abs(positives[index] - probabilities[index]);
  }
  return distance / total;
}

/** Mean of the genres' expected calibration errors (class-wise ECE, Kull et al. 2019). */
export function classwiseCalibrationError(sums: BinSums): number {
  const genres = sums.counts.length / sums.bins;
  let total = 0;
  for (let genre = 0; genre < genres; ++genre) total += calibrationError(sums, genre);
  return total / genres;
}

/** The bins as a reliability diagram draws them, of one genre or of the first where they are pooled. */
export function listBins({bins, counts, probabilities, positives}: BinSums, genre = 0): ReliabilityBin[] {
  return Array.from({length: bins}, (_, bin) => {
    const index = genre * bins + bin;
    const count = counts[index];
    return {count, meanProbability: probabilities[index] / count, share: positives[index] / count};
  });
}

function emptySums(bins: number, rows: number): BinSums {
  const zeros = () => new Float64Array(bins * rows);
  return {bins, counts: zeros(), probabilities: zeros(), positives: zeros()};
}

function clearSums({counts, probabilities, positives}: BinSums): void {
  counts.fill(0);
  probabilities.fill(0);
  positives.fill(0);
}

function addDecisions(sums: BinSums, place: number, count: number, probabilities: number, positives: number): void {
  sums.counts[place] += count;
  sums.probabilities[place] += probabilities;
  sums.positives[place] += positives;
}
