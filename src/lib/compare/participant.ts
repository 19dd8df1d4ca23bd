import type {Part} from "../films.js";
import type {ScoredFilms} from "../metrics/scored-films.js";
import {type PartFilms, selectCommonFilms, selectPart} from "../runs/part-films.js";
import type {RunPredictions} from "../runs/predictions.js";
import type {IndexedRun} from "../runs/run-index.js";
import {fixedDecision} from "../thresholds/decision.js";
import {applyDecision} from "../thresholds/evaluate-locked.js";

/** The parts of the split that runs are scored on. */
export type ScoredPart = Exclude<Part, "train">;

/** A run that takes part in a comparison: what is known of it, and its probabilities. */
export interface Participant {
  run: IndexedRun;
  predictions: RunPredictions;
}

/** A run's films of one part with its labels at the locked decision. */
export interface ScoredRun extends ScoredFilms {
  run: IndexedRun;
  movieIds: string[];
}

/** Runs over one part, each scored on the films that all of them have, in the same order. */
export interface ScoredRuns {
  runs: ScoredRun[];
  movieIds: string[];
  /** Runs that have no films of the part, or whose test figures nobody has opened. */
  leftOut: IndexedRun[];
}

/** Scores participants on the films of a part that all of them have. `labels` are the films' genres as bits by id. */
export function scoreParticipants(
  participants: readonly Participant[],
  part: ScoredPart,
  labels: ReadonlyMap<string, number>
): ScoredRuns {
  const has = ({run}: Participant) => run.films[part] > 0 && (part === "validation" || run.testOpen);
  const present = participants.filter(has);
  const common = selectCommonFilms(present.map(({predictions}) => selectPart(predictions, part, labels)));
  return {
    runs: present.map(({run}, index) => scoreRun(run, common[index])),
    movieIds: common[0]?.movieIds ?? [],
    leftOut: participants.filter((participant) => !has(participant)).map(({run}) => run)
  };
}

/** A ceiling or a baseline, scored on those of the films that it has. */
export function scoreOn(
  {run, predictions}: Participant,
  part: ScoredPart,
  movieIds: readonly string[],
  labels: ReadonlyMap<string, number>
): ScoredRun {
  const films = selectPart(predictions, part, labels);
  const [selected] = selectCommonFilms([films, {...films, movieIds: [...movieIds]}]);
  return scoreRun(run, selected);
}

function scoreRun(run: IndexedRun, films: PartFilms): ScoredRun {
  const decision = run.record.decision ?? fixedDecision(films.genres);
  return {run, movieIds: films.movieIds, ...applyDecision(decision, films)};
}
