import {formatScore} from "../compare/format.js";
import {formatCount, formatPercent, listWords} from "../format.js";
import type {DecadeShare, FoundTopic, GenreLift, Topic} from "./read-topics.js";
import type {TopicInformation} from "./topic-information.js";

/** How many topics there are, and how many plots are in none. */
export function findTopics(topics: readonly Topic[], plots: number): string {
  if (!topics.length) return "No topic was found in these plots.";
  const inside = topics.reduce((sum, {films}) => sum + films.length, 0);
  const [largest] = topics.toSorted((a, b) => b.films.length - a.films.length);
  return `${formatCount(topics.length)} topics hold ${formatPercent(inside / plots)} of ${formatCount(plots)} plots; the largest, “${largest.label}”, has ${formatCount(largest.films.length)} films. The rest is like too little else to belong anywhere.`;
}

/** What a topic's films are, and when they were made. */
export function findTopic(
  {label, films}: Topic,
  genres: readonly GenreLift[],
  decades: readonly DecadeShare[]
): string {
  const above = genres.filter(({lift, films}) => lift >= 1.5 && films >= 5).sort((a, b) => b.lift - a.lift);
  const genre = above.length
    ? `more often ${listWords(above.slice(0, 2).map(({genre, lift}) => `${genre} (${formatScore(lift, 1)} times)`))} than other films`
    : "of no genre more than other films";
  const peak = decades.toSorted((a, b) => b.share - a.share)[0];
  const time = peak?.films ? `; their share is highest in the ${peak.decade}s` : "";
  return `The ${formatCount(films.length)} films of “${label}” are ${genre}${time}.`;
}

/** Of which genre the topic tells most. */
export function findInformation(rows: readonly TopicInformation[]): string {
  const order = rows.toSorted((a, b) => b.share - a.share);
  const [most, least] = [order[0], order.at(-1)!];
  return `A plot’s topic tells most of ${most.genre} (${formatPercent(most.share)} of what there is to know) and least of ${least.genre} (${formatPercent(least.share)}).`;
}

/** Whether a topic that somebody claims is there. */
export function findClaim(claim: string, found: readonly FoundTopic[]): string {
  if (!found.length) return `No topic has a word of “${claim}” among its ten heaviest.`;
  const [{topic, matched, score}] = found;
  return `“${claim}” is nearest to “${topic.label}” (${formatCount(topic.films.length)} films), whose ${matched.length === 1 ? "word" : "words"} ${listWords(matched.map((word) => `“${word}”`))} ${matched.length === 1 ? "makes" : "make"} up ${formatPercent(score)} of its ten heaviest.`;
}
