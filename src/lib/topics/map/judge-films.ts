import {scoreParticipants} from "../../compare/participant.js";
import type {RunPredictions} from "../../runs/predictions.js";
import type {IndexedRun} from "../../runs/run-index.js";
import type {FilmVerdict} from "./colorings.js";

/**
 * What a run made of each validation film that is among `films`, by its row there: its probabilities, and how many of the
 * nine genres it got wrong at its locked decision. `labels` are the genres of all films as bits by id, for a run may know
 * films that have no place here. Test films are never looked at.
 */
export function judgeFilms(
  films: readonly {movieId: string}[],
  labels: ReadonlyMap<string, number>,
  run: IndexedRun,
  predictions: RunPredictions
): Map<number, FilmVerdict> {
  const rowOf = new Map(films.map(({movieId}, row) => [movieId, row]));
  const {runs, movieIds} = scoreParticipants([{run, predictions}], "validation", labels);
  const verdicts = new Map<number, FilmVerdict>();
  for (const scored of runs) {
    const {genres, truth, predicted, probabilities} = scored;
    for (const [place, movieId] of movieIds.entries()) {
      const row = rowOf.get(movieId);
      if (row === undefined) continue;
      const [from, to] = [place * genres, (place + 1) * genres];
      let wrong = 0;
      for (let index = from; index < to; ++index) wrong += Number(truth[index] !== predicted[index]);
      verdicts.set(row, {probabilities: probabilities.slice(from, to), wrong});
    }
  }
  return verdicts;
}
