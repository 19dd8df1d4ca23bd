import {formatScore} from "../compare/format.js";
import {formatCount, formatPercent, listWords} from "../format.js";
import type {ComparedMetric} from "../statistics/compare-runs.js";
import type {ClaimedTopic} from "./claimed-topics.js";
import type {TopicErrors} from "./genres/topic-errors.js";
import type {GenreInformation} from "./genres/topic-information.js";
import type {TopicGroup} from "./group-tree.js";
import type {SweepRow} from "./live/sweep.js";
import type {LiveTopics, TopicFigures} from "./live/topic-finder.js";
import type {GenreTopic, ListedTopic} from "./topic-list.js";

/** What the map shows: how many films, topics, and films outside all. */
export function findMap({figures}: Pick<LiveTopics, "figures">, films: number): string {
  if (!figures.topics) return `Of ${formatCount(films)} plots none stands in a topic.`;
  return `${formatCount(films)} plots, ${formatCount(figures.topics)} topics: ${formatPercent(1 - figures.outliers)} of the plots stand in one, the rest between them.`;
}

/** What the list of topics says: the largest, and those whose words go together best. */
export function findTopics(topics: readonly ListedTopic[]): string {
  if (!topics.length) return "No topic was found.";
  const [largest] = topics;
  const best = [...topics].filter(({npmi}) => !Number.isNaN(npmi)).sort((a, b) => b.npmi - a.npmi)[0];
  const first = `The largest topic is “${largest.label}” with ${formatCount(largest.rows.length)} films.`;
  return best ? `${first} The words of “${best.label}” go together best.` : first;
}

/** What one topic is: its films, the time they are of, the genres that they have. */
export function findTopic({label, rows, year, genres}: ListedTopic): string {
  const common = genres.slice(0, 2).map(({genre, share}) => `${formatPercent(share)} ${genre}`);
  const time = year === null ? "" : `, half of them from ${year} or before`;
  return `“${label}”: ${formatCount(rows.length)} films${time}; ${common.length ? `${listWords(common)}.` : "none of the nine genres."}`;
}

/** What the strip says of a choice: how it stands among all. */
export function findSweep(rows: readonly SweepRow[], {topics, outliers, npmi}: TopicFigures): string {
  const counts = rows.map((row) => row.topics);
  const known = rows.filter((row) => !Number.isNaN(row.npmi));
  if (!known.length) return "No least size finds a topic in these plots.";
  const below = known.filter((row) => row.npmi < npmi).length;
  return `From ${formatCount(Math.max(...counts))} topics down to ${formatCount(Math.min(...counts))}: the least size decides. Here there are ${formatCount(topics)}, with ${formatPercent(outliers)} of the plots outside; their words go together better than at ${formatCount(below)} of the ${formatCount(known.length)} settings of the strip.`;
}

/** What a cut of the hierarchy leaves: how many groups, and which the largest is. */
export function findGroups(groups: readonly TopicGroup[], topics: readonly ListedTopic[]): string {
  if (groups.length === topics.length) return `Uncut, each of the ${formatCount(topics.length)} topics stands alone.`;
  const largest = [...groups].sort((a, b) => b.topics.length - a.topics.length)[0];
  const names = [...largest.topics].sort((a, b) => topics[b].rows.length - topics[a].rows.length).slice(0, 2);
  return `Cut here, ${formatCount(topics.length)} topics are ${formatCount(groups.length)} ${groups.length === 1 ? "group" : "groups"}; the one of most topics, ${formatCount(largest.topics.length)}, holds ${listWords(names.map((topic) => `“${topics[topic].label}”`))}.`;
}

/** The two most and the two least alike of some topics. */
export function findAlike(topics: readonly ListedTopic[], similarity: readonly (readonly number[])[]): string {
  const pairs = topics.flatMap((a, place) =>
    topics.slice(place + 1).map((b) => ({a, b, cosine: similarity[a.topic][b.topic]}))
  );
  pairs.sort((x, y) => y.cosine - x.cosine);
  const name = ({a, b, cosine}: (typeof pairs)[number]) =>
    `“${a.label}” and “${b.label}” (cosine ${formatScore(cosine, 2)})`;
  return `Most alike are ${name(pairs[0])}, least ${name(pairs[pairs.length - 1])}.`;
}

/** Which of the claimed topics are there: named, near, or missing. */
export function findClaims(claims: readonly ClaimedTopic[]): string {
  const names = (list: readonly ClaimedTopic[]) => listWords(list.map(({name}) => `“${name}”`));
  const named = claims.filter(({own, named: words}) => words.length === own.length);
  const near = claims.filter(({topic, own, named: words}) => topic && words.length < own.length);
  const missing = claims.filter(({topic}) => !topic);
  const parts = [
    named.length ? `${names(named)} ${named.length === 1 ? "stands" : "stand"} among the topics by name` : "",
    near.length ? `${names(near)} only by ${near.length === 1 ? "its" : "their"} kin` : "",
    missing.length ? `${names(missing)} not at all` : ""
  ].filter(Boolean);
  const sentence = listWords(parts);
  return `${sentence[0].toUpperCase()}${sentence.slice(1)}.`;
}

/** What a topic tells of the genres: the one that it tells most of, and the one least. */
export function findInformation(rows: readonly GenreInformation[]): string {
  const known = rows.filter(({share}) => !Number.isNaN(share)).sort((a, b) => b.share - a.share);
  if (!known.length) return "There is no genre to tell.";
  const [most, least] = [known[0], known[known.length - 1]];
  return `Knowing a film’s topic takes ${formatPercent(most.share)} of the doubt whether it is ${most.genre}, and ${formatPercent(least.share)} of the doubt whether it is ${least.genre}.`;
}

/** Where a genre is most common, and in how many topics it has no film. `rows` are the commonest first. */
export function findGenreTopics(rows: readonly GenreTopic[], genre: string): string {
  const [first] = rows;
  if (!first?.share) return `No topic has a film of ${genre}.`;
  const without = rows.filter(({share}) => share === 0).length;
  return `${genre} is most common in “${first.label}”: ${formatPercent(first.share)} of its films, ${formatScore(first.lift, 1)} times its share among all. ${without ? `${formatCount(without)} of ${formatCount(rows.length)} topics have no film of it.` : "Every topic has some."}`;
}

/** What knowing the topic alone is worth: `gain` compares a model of topics' shares of genres with one of overall shares. */
export function findGain({a, b, difference}: ComparedMetric): string {
  const [low, high] = difference.percentile.map((value) => formatScore(value));
  return `Who knows the topic and nothing else reaches a mean average precision of ${formatScore(a.value)}, who knows nothing ${formatScore(b.value)}: a gain of ${formatScore(difference.value)} (95 % interval ${low} to ${high}).`;
}

/** Where a run is most and least often wrong. `nameOf` gives a topic's name. */
export function findTopicErrors(rows: readonly TopicErrors[], nameOf: (topic: number) => string): string {
  if (rows.length < 2) return "No two topics have enough validation films to compare.";
  const [worst, best] = [rows[0], rows[rows.length - 1]];
  return `Most genres are wrong in “${nameOf(worst.topic)}”, ${formatScore(worst.wrong, 1)} a film, fewest in “${nameOf(best.topic)}”, ${formatScore(best.wrong, 1)}.`;
}

/** What a new plot is, by the films around it. */
export function findPlace(
  {topic, probability, neighbors}: {topic: number; probability: number; neighbors: readonly {cosine: number}[]},
  nameOf: (topic: number) => string
): string {
  const near = neighbors.length ? ` The nearest film has a cosine of ${formatScore(neighbors[0].cosine, 2)}.` : "";
  if (topic < 0) return `Most of its neighbours stand outside all topics, and so does it.${near}`;
  return `It belongs to “${nameOf(topic)}”: ${formatPercent(probability)} of its neighbours’ votes.${near}`;
}
