import {GENRES, type Genre} from "../../genres/genres.js";
import {hasGenre} from "../../genres/multi-hot.js";
import type {TopicFilm} from "../topic-list.js";

/** A way to colour films on the map: each film's group, or -1 for one that stands back. */
export interface Coloring {
  group: Int16Array;
  /** What each group is called. */
  labels: string[];
  /** The group that a label belongs to, where colours mean genres. */
  genres?: readonly Genre[];
  /** What stands back, and why; empty where nothing does. */
  background: string;
}

/** Each film by the rarest of its genres among these films, which says most about it. */
export function colorByGenre(films: readonly TopicFilm[]): Coloring {
  const counts = GENRES.map((_, genre) => films.filter(({multiHot}) => hasGenre(multiHot, genre)).length);
  const order = [...GENRES.keys()].sort((a, b) => counts[a] - counts[b] || a - b);
  return {
    group: Int16Array.from(films, ({multiHot}) => order.find((genre) => hasGenre(multiHot, genre)) ?? -1),
    labels: [...GENRES],
    genres: GENRES,
    background: ""
  };
}

/** Each film by its decade; those before `first` together, so that a few old films do not take half of the colours. */
export function colorByDecade(films: readonly TopicFilm[], first = 1950): Coloring {
  const decades = films.map(({year}) => (year === null ? null : Math.max(first - 10, Math.floor(year / 10) * 10)));
  const known = [...new Set(decades.filter((decade) => decade !== null))].sort((a, b) => a - b);
  return {
    group: Int16Array.from(decades, (decade) => (decade === null ? -1 : known.indexOf(decade))),
    labels: known.map((decade) => (decade < first ? `before ${first}` : `${decade}s`)),
    background: decades.includes(null) ? "year unknown" : ""
  };
}

/** What a run made of a film: its nine probabilities, its decisions and the truth, each as a list of nine. */
export interface FilmVerdict {
  probabilities: ArrayLike<number>;
  wrong: number;
}

const mostWrong = 4;

/** Each film by how many of its nine genres a run got wrong; `verdicts` has the films that the run was scored on. */
export function colorByError(films: number, verdicts: ReadonlyMap<number, FilmVerdict>): Coloring {
  const group = new Int16Array(films).fill(-1);
  for (const [row, {wrong}] of verdicts) group[row] = Math.min(wrong, mostWrong);
  return {
    group,
    labels: ["none wrong", "1 wrong", "2", "3", `${mostWrong} or more`],
    background: "not among the validation films"
  };
}

const confidenceSteps = [0.7, 0.8, 0.9, 0.95];

/** Each film by a run's confidence: the mean over the nine genres of p or 1 - p, whichever is more. */
export function colorByConfidence(films: number, verdicts: ReadonlyMap<number, FilmVerdict>): Coloring {
  const group = new Int16Array(films).fill(-1);
  for (const [row, {probabilities}] of verdicts) {
    const confidence = measureConfidence(probabilities);
    group[row] = confidenceSteps.filter((step) => confidence >= step).length;
  }
  const percent = confidenceSteps.map((step) => `${Math.round(100 * step)}%`);
  return {
    group,
    labels: [
      `below ${percent[0]}`,
      ...percent.map((low, index) => (percent[index + 1] ? `${low} to ${percent[index + 1]}` : `${low} or more`))
    ],
    background: "not among the validation films"
  };
}

/** Mean over decisions of the probability of what was decided at .5, from .5 (no idea) to 1 (sure of everything). */
export function measureConfidence(probabilities: ArrayLike<number>): number {
  return Array.from(probabilities).reduce((sum, p) => sum + Math.max(p, 1 - p), 0) / probabilities.length;
}
