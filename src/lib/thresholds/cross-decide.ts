import type {FittingFilms} from "../metrics/scored-films.js";
import {type DecisionRule, decide} from "./decision.js";
import {fitDecision} from "./fit-decision.js";

/**
 * Labels (N x G, row-major) where each film is decided by a rule that was fitted without its fold: what fitting on
 * the same films would flatter is left out. `folds` gives each film's fold.
 */
export function crossDecide(rule: DecisionRule, films: FittingFilms, folds: ArrayLike<number>): Uint8Array {
  const {genres} = films;
  const labels = new Uint8Array(films.truth.length);
  for (const fold of new Set(Array.from(folds))) {
    const decision = fitDecision(rule, leaveOut(films, folds, fold));
    for (let film = 0; film < films.films; ++film) {
      if (folds[film] !== fold) continue;
      const row = films.probabilities.subarray(film * genres, (film + 1) * genres);
      labels.set(decide(decision, row, genres), film * genres);
    }
  }
  return labels;
}

function leaveOut({genres, truth, probabilities}: FittingFilms, folds: ArrayLike<number>, fold: number): FittingFilms {
  const kept = (_: number, index: number) => folds[Math.floor(index / genres)] !== fold;
  const labels = truth.filter(kept);
  return {films: labels.length / genres, genres, truth: labels, probabilities: probabilities.filter(kept)};
}
