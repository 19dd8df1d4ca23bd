import {logit, sigmoid} from "../calibration/logistic.js";
import {GENRES} from "../genres/genres.js";
import {GENRE_METRICS, metricOfGenre} from "../metrics/genre-metrics.js";
import {computeMetrics} from "../metrics/summarize.js";

const size = GENRES.length;
const averagePrecision = GENRE_METRICS.find(({key}) => key === "averagePrecision")!;
const ofGenres = GENRES.map((name, genre) => metricOfGenre(averagePrecision, genre, name));

/** Shares of the poster that are tried, from the plot alone to the poster alone. */
export const SHARES: readonly number[] = Array.from({length: 21}, (_, step) => step / 20);

/**
 * The probabilities (films x 9) of a mean of log-odds in which the poster has a share in [0, 1] and the plot the rest:
 * one share for all genres, or one a genre.
 */
export function fuse(plot: Float64Array, poster: Float64Array, share: number | readonly number[]): Float64Array {
  if (plot.length !== poster.length)
    throw new RangeError(`${plot.length / size} films by plot, ${poster.length / size} by poster`);
  return plot.map((probability, index) => {
    const own = typeof share === "number" ? share : share[index % size];
    // A share of nothing must not make much of a probability of 0 or 1.
    if (own === 0) return probability;
    if (own === 1) return poster[index];
    return sigmoid((1 - own) * logit(probability) + own * logit(poster[index]));
  });
}

/** Average precision of each genre at each of `SHARES`: shares x 9. */
export function precisionByShare(plot: Float64Array, poster: Float64Array, truth: Uint8Array): number[][] {
  const films = truth.length / size;
  return SHARES.map((share) => {
    const probabilities = fuse(plot, poster, share);
    const scored = {films, genres: size, truth, probabilities, predicted: new Uint8Array(truth.length)};
    return Object.values(computeMetrics(ofGenres, scored));
  });
}

/** The share with the highest mean average precision; of equals the plot's larger one. */
export function bestShare(precisions: readonly (readonly number[])[]): number {
  const means = precisions.map((genres) => genres.reduce((sum, value) => sum + value, 0) / genres.length);
  return SHARES[means.indexOf(Math.max(...means))];
}

/** For each genre the share with its highest average precision; of equals the plot's larger one. */
export function bestShares(precisions: readonly (readonly number[])[]): number[] {
  return GENRES.map((_, genre) => {
    const own = precisions.map((genres) => genres[genre]);
    return SHARES[own.indexOf(Math.max(...own))];
  });
}
