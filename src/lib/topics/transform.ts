import {asPoints, checkFinite, type Points, rowOf} from "./points.js";

/** Fitted films that new ones are compared with. */
export interface FittedFilms {
  embeddings: Points;
  label: ArrayLike<number>;
  /** Mean embeddings of topics. */
  topicEmbeddings: Points;
  /** A layout to place new films in. */
  map?: Points;
}

export interface PlacedFilm {
  /** -1 for an outlier. */
  topic: number;
  /** The share of its neighbours, weighed by cosine, that have its topic. */
  probability: number;
  /** All shares of its neighbours' votes, -1 for those outside all topics; largest first. */
  votes: {topic: number; share: number}[];
  /** Cosine with each topic's embedding. */
  similarity: Float64Array;
  /** The mean place of its neighbours, where a map is given. */
  position?: number[];
  /** Row numbers of the fitted films, nearest first, with their cosines. */
  neighbors: {film: number; cosine: number}[];
}

const sameCosine = 1 - 1e-9;

/**
 * The topic of a new film: the one that most of its nearest fitted films have, weighed by cosine; outliers vote, too. A
 * film that was fitted gets the topic that it was given, so that fit and transform agree. Throws a RangeError for
 * embeddings that are no numbers or of other dimensions.
 */
export function placeFilms(fitted: FittedFilms, embeddings: Points, count = 15): PlacedFilm[] {
  checkFinite(embeddings, "embeddings");
  if (embeddings.rows && embeddings.columns !== fitted.embeddings.columns) {
    throw new RangeError(
      `the embeddings have ${embeddings.columns} dimensions, those of the fitted films ${fitted.embeddings.columns}: use the same encoder`
    );
  }
  const lengths = measureLengths(fitted.embeddings);
  return Array.from({length: embeddings.rows}, (_, row) => placeFilm(fitted, lengths, rowOf(embeddings, row), count));
}

function placeFilm(
  {embeddings, label, topicEmbeddings, map}: FittedFilms,
  lengths: Float64Array,
  film: ArrayLike<number>,
  count: number
): PlacedFilm {
  const cosines = measureCosines(embeddings, lengths, film);
  const order = Array.from(cosines.keys()).sort((a, b) => cosines[b] - cosines[a] || a - b);
  const nearest = order.slice(0, count);
  const voters = nearest.length && cosines[nearest[0]] >= sameCosine ? nearest.slice(0, 1) : nearest;
  const votes = new Map<number, number>();
  for (const other of voters) votes.set(label[other], (votes.get(label[other]) ?? 0) + Math.max(0, cosines[other]));
  const ranked = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const [topic, vote] = ranked[0] ?? [-1, 0];
  const total = [...votes.values()].reduce((sum, value) => sum + value, 0);
  return {
    topic: vote > 0 ? topic : -1,
    probability: topic >= 0 && total ? vote / total : 0,
    votes: total ? ranked.map(([voted, weight]) => ({topic: voted, share: weight / total})) : [],
    similarity: measureCosines(topicEmbeddings, measureLengths(topicEmbeddings), film),
    ...(map ? {position: averagePlace(map, voters, cosines)} : {}),
    neighbors: nearest.map((other) => ({film: other, cosine: cosines[other]}))
  };
}

function averagePlace(map: Points, films: readonly number[], cosines: Float64Array): number[] {
  const total = films.reduce((sum, film) => sum + Math.max(0, cosines[film]), 0);
  return Array.from({length: map.columns}, (_, column) =>
    films.reduce(
      (sum, film) => sum + (Math.max(0, cosines[film]) * map.values[film * map.columns + column]) / (total || 1),
      0
    )
  );
}

function measureCosines({rows, columns, values}: Points, lengths: Float64Array, film: ArrayLike<number>): Float64Array {
  const length = measureLengths(asPoints(Float64Array.from(film), film.length))[0];
  return Float64Array.from({length: rows}, (_, row) => {
    let dot = 0;
    for (let column = 0, at = row * columns; column < columns; ++column, ++at) dot += values[at] * film[column];
    return length && lengths[row] ? dot / (length * lengths[row]) : 0;
  });
}

function measureLengths({rows, columns, values}: Points): Float64Array {
  return Float64Array.from({length: rows}, (_, row) => {
    let square = 0;
    for (let at = row * columns; at < (row + 1) * columns; ++at) square += values[at] ** 2;
    return Math.sqrt(square);
  });
}
