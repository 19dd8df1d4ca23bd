import type {Film} from "../films.js";
import {GENRES, type Genre} from "../genres/genres.js";
import {hasGenre} from "../genres/multi-hot.js";
import type {TableColumns} from "../table-definition.js";

/** A word of a topic and how much it stands for it. */
export interface TopicWord {
  term: string;
  weight: number;
}

/** A topic as pages show it. */
export interface Topic {
  topic: number;
  label: string;
  /** The films in it, by row of `films`; those nearest to it. */
  films: Film[];
  representatives: Film[];
  x: number;
  y: number;
  npmi: number | null;
  /** Ten words by each way of choosing them. */
  words: Record<string, TopicWord[]>;
}

/** A plot on the map, and its topic: -1 for none. */
export interface MapFilm {
  film: Film;
  topic: number;
  /** How firmly it belongs to its topic, 0 to 1. */
  probability: number;
}

export interface TopicTables {
  topics: TableColumns;
  filmTopics: TableColumns;
  words: TableColumns;
  coherence?: TableColumns;
}

/** Puts the tables of topics together with the films. */
export function readTopics(films: readonly Film[], tables: TopicTables): {topics: Topic[]; mapFilms: MapFilm[]} {
  const {filmTopics, words, coherence} = tables;
  const mapFilms = Array.from(filmTopics.film as ArrayLike<number>, (film, row) => ({
    film: films[film],
    topic: filmTopics.topic[row] as number,
    probability: filmTopics.probability[row] as number
  }));
  const members = new Map<number, Film[]>();
  for (const {film, topic} of mapFilms) {
    if (!members.has(topic)) members.set(topic, []);
    members.get(topic)!.push(film);
  }
  const npmi = new Map(
    Array.from((coherence?.topic ?? []) as ArrayLike<number>, (topic, row) => [
      topic,
      coherence!.npmi[row] as number | null
    ])
  );
  const byTopic = new Map<number, Record<string, TopicWord[]>>();
  for (let row = 0; row < words.topic.length; ++row) {
    const topic = words.topic[row] as number;
    if (!byTopic.has(topic)) byTopic.set(topic, {});
    const own = byTopic.get(topic)!;
    const representation = words.representation[row] as string;
    own[representation] ??= [];
    own[representation].push({term: words.term[row] as string, weight: words.weight[row] as number});
  }
  const {topics} = tables;
  return {
    mapFilms,
    topics: Array.from(topics.topic as ArrayLike<number>, (topic, row) => ({
      topic,
      label: topics.label[row] as string,
      films: members.get(topic) ?? [],
      representatives: [topics.film_1[row], topics.film_2[row], topics.film_3[row]].flatMap((film) =>
        film === null || film === undefined ? [] : [films[film as number]]
      ),
      x: topics.x[row] as number,
      y: topics.y[row] as number,
      npmi: npmi.get(topic) ?? null,
      words: byTopic.get(topic) ?? {}
    }))
  };
}

/** How often a genre is met among some films, and how much more often than among all. */
export interface GenreLift {
  genre: Genre;
  films: number;
  share: number;
  lift: number;
}

/** The nine genres among a topic's films beside all films on the map. */
export function liftGenres(films: readonly Film[], all: readonly Film[]): GenreLift[] {
  const share = (some: readonly Film[], index: number) =>
    some.filter(({multiHot}) => hasGenre(multiHot, index)).length / Math.max(1, some.length);
  return GENRES.map((genre, index) => {
    const own = share(films, index);
    const usual = share(all, index);
    return {genre, films: Math.round(own * films.length), share: own, lift: usual ? own / usual : 0};
  });
}

/** Films of a topic in each decade, as a share of the decade's films on the map. */
export interface DecadeShare {
  decade: number;
  films: number;
  share: number;
}

/** Decades with fewer films on the map than this say nothing and are left out. */
export const leastFilmsOfDecade = 30;

export function shareByDecade(films: readonly Film[], all: readonly Film[]): DecadeShare[] {
  const count = (some: readonly Film[]) => {
    const counts = new Map<number, number>();
    for (const {year} of some) {
      if (year === null) continue;
      const decade = Math.floor(year / 10) * 10;
      counts.set(decade, (counts.get(decade) ?? 0) + 1);
    }
    return counts;
  };
  const own = count(films);
  return [...count(all)]
    .filter(([, total]) => total >= leastFilmsOfDecade)
    .sort(([a], [b]) => a - b)
    .map(([decade, total]) => ({decade, films: own.get(decade) ?? 0, share: (own.get(decade) ?? 0) / total}));
}

/** A topic found by words, with those of them that are among its ten. */
export interface FoundTopic {
  topic: Topic;
  matched: string[];
  score: number;
}

/**
 * Topics by the weight that some words have among their ten heaviest, as a share of the ten's; a word counts for all
 * that begin with it. Best first; topics with none are left out.
 */
export function findTopicsByWords(topics: readonly Topic[], words: readonly string[]): FoundTopic[] {
  const wanted = words.map((word) => word.trim().toLowerCase()).filter(Boolean);
  return topics
    .map((topic) => {
      const own = topic.words["c-tf-idf"] ?? [];
      const matched = own.filter(({term}) => wanted.some((word) => term.startsWith(word)));
      const sum = (some: readonly TopicWord[]) => some.reduce((total, {weight}) => total + weight, 0);
      return {topic, matched: matched.map(({term}) => term), score: own.length ? sum(matched) / sum(own) : 0};
    })
    .filter(({score}) => score > 0)
    .sort((a, b) => b.score - a.score || a.topic.topic - b.topic.topic);
}
