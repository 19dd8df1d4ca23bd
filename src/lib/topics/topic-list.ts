import {GENRES, type Genre} from "../genres/genres.js";
import {hasGenre} from "../genres/multi-hot.js";
import type {LiveTopics} from "./live/topic-finder.js";

/** What a list of topics needs to know of a film; in the order of the rows that topics were found in. */
export interface TopicFilm {
  year: number | null;
  /** The nine genres as bits. */
  multiHot: number;
  /** Place on the map. */
  x: number;
  y: number;
}

/** A topic as a page lists it. */
export interface ListedTopic {
  topic: number;
  label: string;
  words: {term: string; weight: number}[];
  /** Rows of its films, in their order. */
  rows: number[];
  /** Rows of the films that stand for it. */
  representatives: number[];
  /** Of its words over whole plots; NaN where it has fewer than two. */
  npmi: number;
  /** Median place of its films on the map: a few far away do not draw it with them. */
  x: number;
  y: number;
  /** Median year of its films; null where none is known. */
  year: number | null;
  /** Films of each of the nine genres, most first; genres that it has none of are left out. */
  genres: {genre: Genre; films: number; share: number}[];
}

/** Topics with what their films say of them. `films` are the rows that the topics' labels are of. */
export function listTopics(found: Pick<LiveTopics, "label" | "topics">, films: readonly TopicFilm[]): ListedTopic[] {
  const rows: number[][] = found.topics.map(() => []);
  for (const [row, topic] of found.label.entries()) if (topic >= 0) rows[topic].push(row);
  return found.topics.map(({label, words, representatives, npmi}, topic) => {
    const members = rows[topic].map((row) => films[row]);
    const years = members.flatMap(({year}) => (year === null ? [] : [year]));
    return {
      ...{topic, label, words, rows: rows[topic], representatives, npmi},
      x: medianOf(members.map(({x}) => x)) ?? 0,
      y: medianOf(members.map(({y}) => y)) ?? 0,
      year: medianOf(years),
      genres: countGenres(members)
    };
  });
}

function countGenres(films: readonly TopicFilm[]): ListedTopic["genres"] {
  return GENRES.map((genre, index) => {
    const count = films.filter(({multiHot}) => hasGenre(multiHot, index)).length;
    return {genre, films: count, share: count / films.length};
  })
    .filter((row) => row.films > 0)
    .sort((a, b) => b.films - a.films);
}

/** The lower of the two middle values where their number is even, so that a year stays one. */
function medianOf(values: readonly number[]): number | null {
  if (!values.length) return null;
  return [...values].sort((a, b) => a - b)[(values.length - 1) >> 1];
}

/** Films of a topic in each decade, and what share of the decade's films they are; decades without any are there, too. */
export function countDecades(
  topic: Pick<ListedTopic, "rows">,
  films: readonly TopicFilm[]
): {decade: number; films: number; total: number; share: number}[] {
  const totals = new Map<number, number>();
  const counts = new Map<number, number>();
  const decadeOf = ({year}: TopicFilm) => (year === null ? null : Math.floor(year / 10) * 10);
  const add = (map: Map<number, number>, decade: number | null) => {
    if (decade !== null) map.set(decade, (map.get(decade) ?? 0) + 1);
  };
  for (const film of films) add(totals, decadeOf(film));
  for (const row of topic.rows) add(counts, decadeOf(films[row]));
  return [...totals]
    .sort((a, b) => a[0] - b[0])
    .map(([decade, total]) => {
      const count = counts.get(decade) ?? 0;
      return {decade, films: count, total, share: count / total};
    });
}

export interface GenreTopic {
  topic: number;
  label: string;
  films: number;
  /** Of its films, those of the genre. */
  share: number;
  /** How many times as common the genre is there as among all films. */
  lift: number;
}

/** Topics by how many of their films have a genre, most first; `overall` is the genre's share among all films. */
export function listTopicsOfGenre(topics: readonly ListedTopic[], genre: Genre, overall: number): GenreTopic[] {
  return topics
    .map(({topic, label, rows, genres}) => {
      const share = genres.find((row) => row.genre === genre)?.share ?? 0;
      return {topic, label, films: rows.length, share, lift: share / overall};
    })
    .sort((a, b) => b.share - a.share || b.films - a.films);
}
