import {f1Of, precisionOf, recallOf} from "./f1.js";
import type {FilmFigure} from "./film-mean.js";
import type {ScoredFilms} from "./scored-films.js";

/** Precision of one film's predicted genres; 0 for an empty prediction. */
export const filmPrecision: FilmFigure = (data, film) => {
  const {hits, predicted} = countFilm(data, film);
  return precisionOf(hits, predicted - hits);
};

/** Recall of one film's genres; 0 for a film without a true genre. */
export const filmRecall: FilmFigure = (data, film) => {
  const {hits, labels} = countFilm(data, film);
  return recallOf(hits, labels - hits);
};

/** F1 of one film; 0 for an empty prediction, also where no genre is true. */
export const filmF1: FilmFigure = (data, film) => {
  const {hits, labels, predicted} = countFilm(data, film);
  return f1Of(hits, predicted - hits, labels - hits);
};

/** 1 when every genre of a film is decided right. */
export const filmExact: FilmFigure = (data, film) => {
  const {hits, labels, predicted} = countFilm(data, film);
  return Number(hits === labels && hits === predicted);
};

/** How many genres of a film are true, predicted, and both. */
export function countFilm(
  {genres, truth, predicted}: ScoredFilms,
  film: number
): {labels: number; predicted: number; hits: number} {
  const counts = {labels: 0, predicted: 0, hits: 0};
  for (let index = film * genres; index < (film + 1) * genres; ++index) {
    counts.labels += truth[index];
    counts.predicted += predicted[index];
    counts.hits += truth[index] & predicted[index];
  }
  return counts;
}
