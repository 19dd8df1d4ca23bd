import type {ScoredFilms} from "../metrics/scored-films.js";
import {type Interval, percentileInterval} from "../statistics/intervals.js";
import {createResampler} from "../statistics/resample.js";
import type {CatalogueVote} from "../train/targets.js";
import {hearOpinions, isContradicted} from "./opinions.js";

/** A share of decisions, with a 95 % interval over resampled films. */
export interface ShareEstimate {
  hits: number;
  total: number;
  share: number;
  interval: Interval;
}

/** A run's decision that differs from our label while most other catalogues agree with the run. */
export interface SidedError {
  /** Row of the run's films. */
  row: number;
  genre: number;
  given: boolean;
  probability: number;
  heard: number;
  against: number;
}

/** How other catalogues see the decisions that our labels call wrong, and those that they call right. */
export interface ExplainedErrors {
  /** Wrong decisions, of whatever film. */
  errors: number;
  /** Of the wrong decisions that two or more others speak of: those where most of them side with the run. */
  wrong: ShareEstimate;
  /** Of the right ones: those where most of them contradict label and run alike. */
  right: ShareEstimate;
  sided: SidedError[];
}

export interface ExplainOptions {
  draws: number;
  seed: number;
}

/**
 * Holds a run's decisions against what other catalogues say. Where labels are wrong by chance, others contradict them as
 * often behind right decisions as behind wrong ones; where a run errs because labels do, they contradict more often
 * behind its errors.
 */
export function explainErrors(
  {films, genres, truth, predicted, probabilities}: ScoredFilms,
  movieIds: readonly string[],
  votes: ReadonlyMap<string, readonly CatalogueVote[]>,
  {draws, seed}: ExplainOptions
): ExplainedErrors {
  const counts = {
    wrong: {hits: new Float64Array(films), totals: new Float64Array(films)},
    right: {hits: new Float64Array(films), totals: new Float64Array(films)}
  };
  const sided: SidedError[] = [];
  let errors = 0;
  for (let row = 0; row < films; ++row) {
    const own = votes.get(movieIds[row]) ?? [];
    for (let genre = 0; genre < genres; ++genre) {
      const index = row * genres + genre;
      const given = truth[index] === 1;
      const isWrong = truth[index] !== predicted[index];
      errors += Number(isWrong);
      const opinions = hearOpinions(own, genre);
      if (opinions.heard < 2) continue;
      const contradicted = isContradicted(opinions, given);
      const {hits, totals} = counts[isWrong ? "wrong" : "right"];
      totals[row] += 1;
      hits[row] += Number(contradicted);
      if (!isWrong || !contradicted) continue;
      const against = given ? opinions.heard - opinions.giving : opinions.giving;
      sided.push({row, genre, given, probability: probabilities[index], heard: opinions.heard, against});
    }
  }
  const [wrong, right] = estimateShares([counts.wrong, counts.right], {draws, seed});
  return {errors, wrong, right, sided};
}

/** Decisions that are met, and all of which they are a share, by film. */
export interface FilmCounts {
  hits: Float64Array;
  totals: Float64Array;
}

/** Shares of counts that come by film: films are resampled whole, since a film's decisions hang together. */
export function estimateShares(counts: readonly FilmCounts[], {draws, seed}: ExplainOptions): ShareEstimate[] {
  const films = counts[0]?.hits.length ?? 0;
  const resample = createResampler(seed);
  const weights = new Float64Array(films);
  const shares = counts.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; ++draw) {
    resample(weights);
    for (const [index, {hits, totals}] of counts.entries()) {
      shares[index][draw] = weigh(hits, weights) / weigh(totals, weights);
    }
  }
  const once = new Float64Array(films).fill(1);
  return counts.map(({hits, totals}, index) => {
    const [found, total] = [weigh(hits, once), weigh(totals, once)];
    return {hits: found, total, share: found / total, interval: percentileInterval(shares[index])};
  });
}

function weigh(values: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let film = 0; film < values.length; ++film) sum += values[film] * weights[film];
  return sum;
}
