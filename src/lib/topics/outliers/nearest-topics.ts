import {type Points, rowOf} from "../points.js";
import {bestTopic, type Candidate} from "./assign-outliers.js";

/** By film, the topic whose mean embedding has the highest cosine with the film's; the lowest number of equal ones. */
export function findNearestTopics(films: Points, topics: Points): Candidate[] {
  const means = Array.from({length: topics.rows}, (_, topic) => rowOf(topics, topic));
  // Squares once, not for each pair: they are two thirds of a cosine's work.
  const squares = means.map(measureSquare);
  const scores = new Float64Array(topics.rows);
  return Array.from({length: films.rows}, (_, row) => {
    const film = rowOf(films, row);
    const square = measureSquare(film);
    for (const [topic, mean] of means.entries()) {
      let dot = 0;
      for (let index = 0; index < film.length; ++index) dot += mean[index] * film[index];
      scores[topic] = squares[topic] && square ? dot / Math.sqrt(squares[topic] * square) : 0;
    }
    return bestTopic(scores);
  });
}

function measureSquare(vector: ArrayLike<number>): number {
  let square = 0;
  for (let index = 0; index < vector.length; ++index) square += vector[index] ** 2;
  return square;
}
