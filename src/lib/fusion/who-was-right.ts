import {GENRES, type Genre} from "../genres/genres.js";
import type {ScoredFilms} from "../metrics/scored-films.js";

/** Of the films that have a genre, how many were found by plot and poster, by one alone, or by neither. */
export interface FoundBy {
  genre: Genre;
  films: number;
  both: number;
  plot: number;
  poster: number;
  neither: number;
}

/** Counts film by film which of two runs found each genre. Both runs are over the same films in the same order. */
export function countFoundBy(plot: ScoredFilms, poster: ScoredFilms): FoundBy[] {
  if (plot.films !== poster.films) throw new RangeError(`${plot.films} films by plot, ${poster.films} by poster`);
  return GENRES.map((genre, index) => {
    const row: FoundBy = {genre, films: 0, both: 0, plot: 0, poster: 0, neither: 0};
    for (let at = index; at < plot.truth.length; at += GENRES.length) {
      if (!plot.truth[at]) continue;
      row.films += 1;
      const key = plot.predicted[at]
        ? poster.predicted[at]
          ? "both"
          : "plot"
        : poster.predicted[at]
          ? "poster"
          : "neither";
      row[key] += 1;
    }
    return row;
  });
}
