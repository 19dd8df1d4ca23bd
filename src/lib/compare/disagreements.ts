import type {ScoredFilms} from "../metrics/scored-films.js";

/** Rows of the films where one run decides right and the other wrong: of one genre, or all nine at once. */
export function listDisagreements(
  a: ScoredFilms,
  b: ScoredFilms,
  genre: number | null
): {onlyA: number[]; onlyB: number[]; both: number; neither: number} {
  const onlyA: number[] = [];
  const onlyB: number[] = [];
  let [both, neither] = [0, 0];
  for (let film = 0; film < a.films; ++film) {
    const [rightA, rightB] = [isRight(a, film, genre), isRight(b, film, genre)];
    if (rightA && rightB) ++both;
    else if (rightA) onlyA.push(film);
    else if (rightB) onlyB.push(film);
    else ++neither;
  }
  return {onlyA, onlyB, both, neither};
}

function isRight({genres, truth, predicted}: ScoredFilms, film: number, genre: number | null): boolean {
  const [from, to] = genre === null ? [0, genres] : [genre, genre + 1];
  for (let index = film * genres + from; index < film * genres + to; ++index) {
    if (truth[index] !== predicted[index]) return false;
  }
  return true;
}
