import {listWords} from "../format.js";
import {GENRE_METRICS} from "../metrics/genre-metrics.js";
import {METRICS} from "../metrics/metrics.js";
import type {ComparedMetric, Comparison} from "../statistics/compare-runs.js";
import {excludesZero, type Interval} from "../statistics/intervals.js";
import {formatDifference, formatInterval} from "./format.js";

/** The difference of two runs by one figure, turned so that above 0 the first is better. */
export interface Difference {
  key: string;
  label: string;
  better: "higher" | "lower";
  a: number;
  b: number;
  /** a minus b as it is, with its interval. */
  difference: number;
  interval: Interval;
  /** The same in favour of the first: its sign turned where lower is better. */
  favour: number;
  favourInterval: Interval;
  differs: boolean;
}

/** Every metric over all genres. */
export function listDifferences({metrics}: Comparison): Difference[] {
  return METRICS.map(({key, label, better}) => describe(metrics[key], {key, label, better}));
}

/** One metric by genre, with McNemar's test of which run decides more films right. */
export type GenreDifference = Difference & {onlyFirst: number; onlySecond: number; pValue: number; adjusted: number};

export function listGenreDifferences({perGenre, mcNemar}: Comparison, key: string): GenreDifference[] {
  const metric = GENRE_METRICS.find((other) => other.key === key)!;
  return Object.entries(perGenre).map(([genre, metrics]) => {
    const {onlyFirst, onlySecond, pValue, adjusted} = mcNemar[genre];
    const difference = describe(metrics[key], {key: genre, label: genre, better: metric.better});
    return {...difference, onlyFirst, onlySecond, pValue, adjusted};
  });
}

function describe({a, b, difference}: ComparedMetric, about: Pick<Difference, "key" | "label" | "better">): Difference {
  const turn = about.better === "higher" ? 1 : -1;
  const [low, high] = difference.percentile;
  return {
    ...about,
    a: a.value,
    b: b.value,
    difference: difference.value,
    interval: difference.percentile,
    favour: turn * difference.value,
    favourInterval: turn === 1 ? [low, high] : [-high, -low],
    differs: excludesZero(difference.percentile)
  };
}

/** Which run is better, by how much, and whether that could be luck. */
export function findDifference(differences: readonly Difference[], key: string, a: string, b: string): string {
  const chosen = differences.find((difference) => difference.key === key)!;
  const interval = formatInterval(chosen.interval);
  const first = differences.filter(({differs, favour}) => differs && favour > 0).length;
  const second = differences.filter(({differs, favour}) => differs && favour < 0).length;
  const [ahead, count] = chosen.favour >= 0 ? [a, first] : [b, second];
  const by = formatDifference(chosen.difference);
  const rest = `Of ${differences.length} metrics ${a} is better by ${first} and ${b} by ${second}`;
  if (!chosen.differs) return `By ${chosen.label} no difference is shown: ${by} (${interval}). ${rest}.`;
  return count === differences.length
    ? `${ahead} is better by every one of ${count} metrics; ${chosen.label} ${by} (${interval}).`
    : `${ahead} is better by ${chosen.label}, ${by} (${interval}). ${rest}.`;
}

/** For which genres the two differ, and where McNemar's test agrees. */
export function findGenreDifferences(rows: readonly GenreDifference[], label: string, a: string, b: string): string {
  const better = (sign: number) => rows.filter(({differs, favour}) => differs && sign * favour > 0).map(({key}) => key);
  const sure = rows.filter(({adjusted}) => adjusted < 0.05).map(({key}) => key);
  const nameGenres = (genres: string[]) => (genres.length === rows.length ? "every genre" : listWords(genres));
  const phrase = (name: string, genres: string[]) =>
    genres.length ? [`${name} is better at ${nameGenres(genres)}`] : [];
  const phrases = [...phrase(a, better(1)), ...phrase(b, better(-1))];
  const intervals = phrases.length ? `By ${label}, ${listWords(phrases)}` : `By ${label} no genre tells the two apart`;
  const tests = sure.length
    ? `one of them decides more films right at ${nameGenres(sure)} (McNemar with Holm, .05)`
    : "in no genre does one of them decide clearly more films right (McNemar with Holm, .05)";
  return `${intervals}; ${tests}.`;
}
