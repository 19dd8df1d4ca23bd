import type {FittingFilms} from "../metrics/scored-films.js";
import {fitLogistic, type LogisticFit, logit, sigmoid} from "./logistic.js";

/** `platt`: slope and intercept of the log-odds (Platt 1999); `temperature`: their scale alone (Guo et al. 2017). */
export type CalibrationMethod = "platt" | "temperature";

/** A fitted calibration, one line a genre: the log-odds times `slope` plus `intercept`. */
export interface Calibration {
  method: CalibrationMethod;
  genres: LogisticFit[];
}

/** Fits a calibration for each genre on films that the model has not been trained on. */
export function fitCalibration(method: CalibrationMethod, films: FittingFilms): Calibration {
  const fitLine = method === "platt" ? fitPlatt : fitTemperature;
  const genres = Array.from({length: films.genres}, (_, genre) => {
    const rows = Array.from({length: films.films}, (_, film) => film * films.genres + genre);
    return fitLine(
      rows.map((index) => logit(films.probabilities[index])),
      rows.map((index) => films.truth[index])
    );
  });
  return {method, genres};
}

/** Calibrated probabilities (N x G, row-major). */
export function calibrate({genres}: Calibration, probabilities: Float64Array): Float64Array {
  return probabilities.map((probability, index) => {
    const {slope, intercept} = genres[index % genres.length];
    return sigmoid(slope * logit(probability) + intercept);
  });
}

/**
 * Calibrates each film by a calibration that was fitted without its fold, so that thresholds may be fitted on the same
 * films afterwards. `folds` gives each film's fold.
 */
export function crossCalibrate(method: CalibrationMethod, films: FittingFilms, folds: ArrayLike<number>): Float64Array {
  const {genres} = films;
  const calibrated = new Float64Array(films.probabilities.length);
  for (const fold of new Set(Array.from(folds))) {
    const calibration = fitCalibration(
      method,
      takeFilms(films, (film) => folds[film] !== fold)
    );
    const row = (film: number) => films.probabilities.subarray(film * genres, (film + 1) * genres);
    for (let film = 0; film < films.films; ++film) {
      if (folds[film] === fold) calibrated.set(calibrate(calibration, row(film)), film * genres);
    }
  }
  return calibrated;
}

/**
 * Platt's targets pull the labels inwards, (N₊ + 1) / (N₊ + 2) and 1 / (N₋ + 2), so that the fit stays finite where
 * the classes can be parted (Platt 1999; Lin, Lin and Weng 2007).
 */
export function fitPlatt(logits: ArrayLike<number>, labels: ArrayLike<number>): LogisticFit {
  const positives = Array.from(labels).reduce((sum, label) => sum + label, 0);
  const negatives = labels.length - positives;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (negatives + 2);
  return fitLogistic(
    logits,
    Array.from(labels, (label) => (label ? high : low))
  );
}

/** The slope is the inverse of the temperature; 1 where a genre is true of no film or of every film. */
export function fitTemperature(logits: ArrayLike<number>, labels: ArrayLike<number>): LogisticFit {
  const positives = Array.from(labels).reduce((sum, label) => sum + label, 0);
  if (positives === 0 || positives === labels.length) return {slope: 1, intercept: 0};
  return fitLogistic(logits, labels, false);
}

function takeFilms({genres, truth, probabilities}: FittingFilms, keep: (film: number) => boolean): FittingFilms {
  const kept = (_: number, index: number) => keep(Math.floor(index / genres));
  const [labels, values] = [truth.filter(kept), probabilities.filter(kept)];
  return {films: labels.length / genres, genres, truth: labels, probabilities: values};
}
