import {type CoOccurrence, lift, listPairs} from "./co-occurrence.js";

export interface GenreNode {
  genre: number;
  films: number;
}

export interface GenreEdge {
  a: number;
  b: number;
  /** Films that have both genres. */
  films: number;
  lift: number;
}

export interface GenreGraph {
  nodes: GenreNode[];
  /** Strongest first. */
  edges: GenreEdge[];
}

/** Genres that occur as nodes; an edge joins two whose lift is `minimumLift` or more. */
export function buildGenreGraph(matrix: CoOccurrence, minimumLift: number): GenreGraph {
  const {counts} = matrix;
  return {
    nodes: counts.map((row, genre) => ({genre, films: row[genre]})).filter(({films}) => films > 0),
    edges: listPairs(counts.length)
      .map(([a, b]) => ({a, b, films: counts[a][b], lift: lift(matrix, a, b)}))
      .filter((edge) => edge.films > 0 && edge.lift >= minimumLift)
      .sort((p, q) => q.lift - p.lift || p.a - q.a || p.b - q.b)
  };
}
