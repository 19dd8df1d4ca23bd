import {selectFilms} from "../metrics/label-counts.js";
import type {ScoredFilms} from "../metrics/scored-films.js";
import type {CatalogueVote} from "../train/targets.js";
import {hearOpinions, mergeTwins, takeMajority} from "./opinions.js";

/** A run's films of which two or more other catalogues speak, judged by our labels and by most catalogues. */
export interface Rejudged {
  ours: ScoredFilms;
  majority: ScoredFilms;
  /** Labels that the majority turns around. */
  changed: number;
  labels: number;
}

/** Judges a run anew by what most catalogues say, ours among them; its labels and thresholds stay as they are. */
export function rejudge(
  run: ScoredFilms,
  movieIds: readonly string[],
  votes: ReadonlyMap<string, readonly CatalogueVote[]>
): Rejudged {
  const heard = (movieId: string) => mergeTwins(votes.get(movieId) ?? []).filter(({multiHot}) => multiHot);
  const rows = movieIds.flatMap((movieId, row) => (heard(movieId).length >= 2 ? [row] : []));
  const ours = selectFilms(run, rows);
  const {genres} = run;
  const truth = ours.truth.map((given, index) => {
    const movieId = movieIds[rows[Math.floor(index / genres)]];
    return Number(takeMajority(hearOpinions(votes.get(movieId) ?? [], index % genres), given === 1));
  });
  const changed = truth.reduce((count, label, index) => count + Number(label !== ours.truth[index]), 0);
  return {ours, majority: {...ours, truth}, changed, labels: truth.length};
}
