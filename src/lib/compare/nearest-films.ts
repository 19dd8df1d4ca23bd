import {labelCount} from "../genres/multi-hot.js";
import {cosine} from "../inference/embedding.js";
import type {FilmError} from "./worst-errors.js";

/** Sentence embeddings as the table `embeddings` stores them: one int8 vector a film with a plot. */
export interface EmbeddedFilms {
  movieIds: ArrayLike<unknown>;
  vectors: ArrayLike<ArrayLike<number>>;
}

/** A film near another, and how near: the cosine of their embeddings, 1 for the same direction. */
export interface NearFilm {
  movieId: string;
  cosine: number;
}

/**
 * For each film asked for, the `count` candidates with the highest cosine, nearest first, never itself. A film without an
 * embedding has none.
 */
export function findNearestFilms(
  {movieIds, vectors}: EmbeddedFilms,
  asked: readonly string[],
  isCandidate: (movieId: string) => boolean,
  count: number
): Map<string, NearFilm[]> {
  const rows = new Map(Array.from(movieIds, (id, row): [string, number] => [id as string, row]));
  const candidates = [...rows].filter(([id]) => isCandidate(id));
  const findFor = (movieId: string): NearFilm[] => {
    const row = rows.get(movieId);
    if (row === undefined) return [];
    return candidates
      .filter(([id]) => id !== movieId)
      .map(([id, other]) => ({movieId: id, cosine: cosine(vectors[row], vectors[other])}))
      .sort((a, b) => b.cosine - a.cosine)
      .slice(0, count);
  };
  return new Map(asked.map((movieId) => [movieId, findFor(movieId)]));
}

/** The genres that a run predicted, as bits, from a film's own and the run's mistakes. */
export function predictedGenres(truth: number, {missed, added}: Pick<FilmError, "missed" | "added">): number {
  return [...missed, ...added].reduce((bits, {genre}) => bits ^ (1 << genre), truth);
}

/** Who is right by the nearest films: a film's labels, or the run that says otherwise. */
export type Side = "labels" | "run" | "neither";

/**
 * Whose side the nearest films' labels take: the run's when they lie closer (fewer of nine decisions differ, on the
 * average) to what it predicted than to the film's own labels. All are genres as bits.
 */
export function sideOfNeighbours(neighbours: readonly number[], film: {truth: number; predicted: number}): Side {
  const distance = (genres: number) => neighbours.reduce((sum, neighbour) => sum + labelCount(neighbour ^ genres), 0);
  const difference = distance(film.truth) - distance(film.predicted);
  if (difference === 0) return "neither";
  return difference > 0 ? "run" : "labels";
}

/** Whom the nearest training films side with, over a run's worst errors. */
export function findSides(sides: readonly Side[], name: string): string {
  const count = (side: Side) => sides.filter((other) => other === side).length;
  const [run, labels] = [count("run"), count("labels")];
  const meaning =
    run > labels
      ? "mostly it says what films like these had taught it"
      : run < labels
        ? "mostly films like these had taught it better"
        : "films like these had taught it both ways";
  return `Of the ${sides.length} worst errors of ${name}, the nearest training films side with the run in ${run} and with the labels in ${labels}: ${meaning}.`;
}
