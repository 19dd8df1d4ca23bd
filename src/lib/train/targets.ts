import {GENRES} from "../genres/genres.js";
import {hasGenre, labelCount} from "../genres/multi-hot.js";
import type {TableColumns} from "../table-definition.js";
import {hardTargets, type TrainingFilm} from "./films.js";

/** What another catalogue calls a film. */
export interface CatalogueVote {
  source: string;
  multiHot: number;
}

export interface TargetOptions {
  /** Share of the other catalogues' mean in the target, 0 to 1. */
  softWeight?: number;
  /** Label smoothing (Szegedy et al. 2016): t becomes t (1 - s) + s / 2. */
  smoothing?: number;
}

/** Genres that a catalogue does not know: their absence there says nothing. */
const unknownGenres: Record<string, readonly string[]> = {justwatch: ["Adventure"]};

/** A catalogue that lists so many genres at most says nothing about the others once it lists as many. */
const longestLists: Record<string, number> = {"imdb-first-three": 3};

/** The table `labels` by film id. */
export function readVotes(labels: TableColumns): Map<string, CatalogueVote[]> {
  const votes = new Map<string, CatalogueVote[]>();
  for (let row = 0; row < labels.movie_id.length; ++row) {
    const movieId = labels.movie_id[row] as string;
    const vote = {source: labels.source[row] as string, multiHot: labels.multi_hot[row] as number};
    const known = votes.get(movieId);
    if (known) known.push(vote);
    else votes.set(movieId, [vote]);
  }
  return votes;
}

/**
 * What a model is trained towards, films x 9 in [0, 1]: the labels, moved towards the mean of those other catalogues
 * that say something about a genre, then smoothed. Only for training; every score is against the labels themselves.
 */
export function trainingTargets(
  films: readonly TrainingFilm[],
  votes: ReadonlyMap<string, readonly CatalogueVote[]>,
  {softWeight = 0, smoothing = 0}: TargetOptions
): Float64Array {
  const targets = hardTargets(films);
  for (const [row, {movieId}] of films.entries()) {
    for (const genre of GENRES.keys()) {
      const index = row * GENRES.length + genre;
      const heard = (votes.get(movieId) ?? []).filter((vote) => saysSomething(vote, genre));
      if (heard.length) {
        const mean = heard.filter(({multiHot}) => hasGenre(multiHot, genre)).length / heard.length;
        targets[index] += softWeight * (mean - targets[index]);
      }
      targets[index] = targets[index] * (1 - smoothing) + smoothing / 2;
    }
  }
  return targets;
}

/** Whether a catalogue's list of genres says anything about a genre, be it that the film lacks it. */
export function saysSomething({source, multiHot}: CatalogueVote, genre: number): boolean {
  if (hasGenre(multiHot, genre)) return true;
  if (unknownGenres[source]?.includes(GENRES[genre])) return false;
  return labelCount(multiHot) < (longestLists[source] ?? GENRES.length + 1);
}
