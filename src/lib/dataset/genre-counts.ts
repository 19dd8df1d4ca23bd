import {GENRES, type Genre} from "../genres/genres.js";
import {describeLabels} from "../genres/label-statistics.js";
import {hasGenre} from "../genres/multi-hot.js";

/** How many films have a genre. A film counts once in each of its genres, so shares add up to more than 1. */
export interface GenreCount {
  genre: Genre;
  films: number;
  /** Of all films given; NaN when there are none. */
  share: number;
}

/** What a set of films is like as a multi-label data set. */
export interface LabelSummary {
  films: number;
  /** Film-genre pairs: the sum of the nine counts. */
  labels: number;
  /** Mean number of the nine genres a film (label cardinality, Tsoumakas & Katakis 2007); NaN for no films. */
  cardinality: number;
  /** Share of films with exactly one of the nine; NaN for no films. */
  singleGenreShare: number;
}

type Labelled = {multiHot: number};

/** Counts films by each of the nine genres, in their order. */
export function countGenres(films: readonly Labelled[]): GenreCount[] {
  return GENRES.map((genre, index) => {
    const count = films.filter((film) => hasGenre(film.multiHot, index)).length;
    return {genre, films: count, share: count / films.length};
  });
}

/** Label cardinality and the share of single-genre films. */
export function summarizeLabels(films: readonly Labelled[]): LabelSummary {
  const {cardinality, genreCounts, filmsByLabelCount} = describeLabels(films.map((film) => film.multiHot));
  return {
    films: films.length,
    labels: genreCounts.reduce((sum, count) => sum + count, 0),
    cardinality,
    singleGenreShare: (filmsByLabelCount[1] ?? 0) / films.length
  };
}
