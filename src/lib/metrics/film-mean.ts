import type {Summary} from "./metric.js";
import type {ScoredFilms} from "./scored-films.js";

/** A figure of one film. */
export type FilmFigure = (data: ScoredFilms, film: number) => number;

/** The mean of a figure over films; NaN with none. */
export function filmMean(figure: FilmFigure): Summary<number> {
  return {
    prepare(data) {
      const values = Float64Array.from({length: data.films}, (_, film) => figure(data, film));
      return (weights) => {
        let total = 0;
        let films = 0;
        for (let film = 0; film < values.length; ++film) {
          films += weights[film];
          total += weights[film] * values[film];
        }
        return total / films;
      };
    }
  };
}
