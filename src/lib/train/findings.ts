import type {Difference} from "../compare/differences.js";
import {formatDifference, formatInterval, formatScore} from "../compare/format.js";
import type {LeaderboardRow} from "../compare/leaderboard.js";
import {countNoun, formatCount} from "../format.js";

/** One round of a training, as its curves have it. */
export interface RoundFigures {
  round: number;
  trainLoss: number;
  validationLoss: number;
  macroF1: number;
}

/** What the losses say: whether the head still learns what holds for other films, or learns its own by heart. */
export function findLosses(rounds: readonly RoundFigures[]): string {
  const last = rounds.at(-1);
  if (!last) return "No round is done yet.";
  const best = rounds.reduce((low, round) => (round.validationLoss < low.validationLoss ? round : low));
  const start = `After ${countNoun(last.round, "round")} the loss is ${formatScore(last.trainLoss)} on the training films and ${formatScore(last.validationLoss)} on validation`;
  if (last.validationLoss - best.validationLoss < 0.0005) return `${start}, the lowest so far.`;
  return `${start}, where it was lowest after round ${formatCount(best.round)} (${formatScore(best.validationLoss)}): since then it learns its own films by heart.`;
}

/** Where a reader's head stands among the stored runs, and whether its difference from one of them could be luck. */
export function findStanding(
  board: readonly LeaderboardRow[],
  id: string,
  against: {name: string; difference: Difference} | null,
  films: number
): string {
  const own = board.find(({run}) => run.record.id === id);
  if (!own) return "Train a head to see where it stands.";
  const alike = board.filter((row) => row !== own && [...row.groups].some((letter) => own.groups.includes(letter)));
  const place = `Your head has a macro F1 of ${formatScore(own.value)} (${formatInterval(own.interval)}) on ${formatCount(films)} validation films: rank ${own.rank} of ${formatCount(board.length)}, and it cannot be told from ${countNoun(alike.length, "other run")}`;
  if (!against) return `${place}.`;
  const {name, difference} = against;
  const by = `${formatDifference(difference.difference)} (${formatInterval(difference.interval)})`;
  const verdict = difference.differs
    ? difference.favour > 0
      ? "it is better"
      : "it is worse"
    : "no difference is shown";
  return `${place}. Against ${name}, on the same films: ${by}; ${verdict}.`;
}
