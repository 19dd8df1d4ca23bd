import type {Part} from "../../films.js";
import {GENRES} from "../../genres/genres.js";
import {hasGenre, multiHotVector} from "../../genres/multi-hot.js";
import type {ScoredFilms} from "../../metrics/scored-films.js";

/** Films of a topic that count as seen before the first: with few films a topic says little. */
const priorFilms = 10;

/**
 * Two models that read no word, scored on the validation films in the order given: `shares` gives every film the genres'
 * shares among the training films, `topic` those among the training films of its topic, drawn towards the overall shares
 * as if ten more films had them. A genre is predicted from .5 on. Test films are passed over.
 */
export function predictFromTopics(
  films: readonly {part: Part; multiHot: number}[],
  label: ArrayLike<number>
): {rows: number[]; shares: ScoredFilms; topic: ScoredFilms} {
  const size = GENRES.length;
  const rowsOf = (part: Part) => films.flatMap((film, row) => (film.part === part ? [row] : []));
  const training = rowsOf("train");
  const overall = countGenres(training.map((row) => films[row].multiHot)).map((count) => count / training.length);
  const members = new Map<number, number[]>();
  for (const row of training) {
    const list = members.get(label[row]) ?? [];
    list.push(films[row].multiHot);
    members.set(label[row], list);
  }
  const byTopic = new Map(
    [...members].map(([topic, list]) => {
      const counts = countGenres(list);
      return [topic, counts.map((count, genre) => (count + priorFilms * overall[genre]) / (list.length + priorFilms))];
    })
  );
  const rows = rowsOf("validation");
  const truth = Uint8Array.from(rows.flatMap((row) => [...multiHotVector(films[row].multiHot)]));
  const score = (give: (row: number) => readonly number[]): ScoredFilms => {
    const probabilities = Float64Array.from(rows.flatMap((row) => [...give(row)]));
    const predicted = Uint8Array.from(probabilities, (probability) => Number(probability >= 0.5));
    return {films: rows.length, genres: size, truth, probabilities, predicted};
  };
  return {rows, shares: score(() => overall), topic: score((row) => byTopic.get(label[row]) ?? overall)};
}

function countGenres(films: readonly number[]): number[] {
  return GENRES.map((_, genre) => films.filter((multiHot) => hasGenre(multiHot, genre)).length);
}
