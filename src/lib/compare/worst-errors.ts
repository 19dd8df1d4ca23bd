import type {ScoredFilms} from "../metrics/scored-films.js";

/** A film with what a run made of it. */
export interface FilmError {
  row: number;
  /** Cross-entropy of its nine decisions, in nats. */
  loss: number;
  missed: {genre: number; probability: number}[];
  added: {genre: number; probability: number}[];
}

/** The films with the highest cross-entropy, worst first. */
export function listWorst({films, genres, truth, probabilities, predicted}: ScoredFilms, limit: number): FilmError[] {
  const losses = Array.from({length: films}, (_, row) => {
    let loss = 0;
    for (let index = row * genres; index < (row + 1) * genres; ++index) {
      const p = Math.min(1 - 1e-7, Math.max(1e-7, probabilities[index]));
      loss -= Math.log(truth[index] ? p : 1 - p);
    }
    return {row, loss};
  });
  return losses
    .sort((a, b) => b.loss - a.loss || a.row - b.row)
    .slice(0, limit)
    .map(({row, loss}) => {
      const decisions = Array.from({length: genres}, (_, genre) => ({genre, index: row * genres + genre}));
      const wrong = (label: number) =>
        decisions
          .filter(({index}) => truth[index] === label && predicted[index] !== label)
          .map(({genre, index}) => ({genre, probability: probabilities[index]}));
      return {row, loss, missed: wrong(1), added: wrong(0)};
    });
}
