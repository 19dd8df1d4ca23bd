import {cosine} from "../../inference/embedding.js";
import {type Points, rowOf} from "../points.js";
import {bestTopic, type Candidate} from "./assign-outliers.js";

/** By film, the topic whose mean embedding has the highest cosine with the film's. */
export function findNearestTopics(films: Points, topics: Points): Candidate[] {
  const means = Array.from({length: topics.rows}, (_, topic) => rowOf(topics, topic));
  return Array.from({length: films.rows}, (_, film) =>
    bestTopic(means.map((mean) => cosine(mean, rowOf(films, film))))
  );
}
