import {countFilm} from "./film-labels.js";
import {findMetric} from "./metrics.js";
import type {ScoredFilms} from "./scored-films.js";
import {computeMetrics} from "./summarize.js";

/** F1 over the films that have a certain number of true genres. */
export interface LabelCountFigures {
  /** True genres of each of the films. */
  labels: number;
  films: number;
  microF1: number;
  macroF1: number;
  samplesF1: number;
}

const metrics = ["microF1", "macroF1", "samplesF1"].map(findMetric);

/** F1 by number of true genres, fewest first; numbers that no film has are left out. */
export function measureByLabelCount(data: ScoredFilms): LabelCountFigures[] {
  const rows = new Map<number, number[]>();
  for (let film = 0; film < data.films; ++film) {
    const {labels} = countFilm(data, film);
    rows.set(labels, [...(rows.get(labels) ?? []), film]);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([labels, films]) => {
      const {microF1, macroF1, samplesF1} = computeMetrics(metrics, selectFilms(data, films));
      return {labels, films: films.length, microF1, macroF1, samplesF1};
    });
}

/** The films of the given rows, in that order. */
export function selectFilms({genres, ...data}: ScoredFilms, films: ArrayLike<number>): ScoredFilms {
  const take = <T extends Uint8Array | Float64Array>(values: T, selected: T): T => {
    for (let row = 0; row < films.length; ++row) {
      selected.set(values.subarray(films[row] * genres, (films[row] + 1) * genres), row * genres);
    }
    return selected;
  };
  const size = films.length * genres;
  return {
    films: films.length,
    genres,
    truth: take(data.truth, new Uint8Array(size)),
    probabilities: take(data.probabilities, new Float64Array(size)),
    predicted: take(data.predicted, new Uint8Array(size))
  };
}
