import type {Genre} from "../genres/genres.js";
import {isDisputed, type LabelDecision} from "./label-candidates.js";

/** Decisions of one sort by how probable the model finds the opposite of the label. */
export interface DoubtBin {
  genre: Genre | "all";
  given: boolean;
  /** The bin's lower end: from .0 to .9 in steps of a tenth. */
  doubt: number;
  /** Decisions that two or more other catalogues speak of, and those where most say the opposite of the label. */
  decisions: number;
  disputed: number;
}

/** How often other catalogues say the opposite of a label, by how much a model doubts it. Empty bins are left out. */
export function binDoubt(decisions: readonly LabelDecision[]): DoubtBin[] {
  const bins = new Map<string, DoubtBin>();
  for (const decision of decisions) {
    if (decision.heard < 2) continue;
    const {given, probability} = decision;
    const step = Math.min(9, Math.floor(10 * (given ? 1 - probability : probability)));
    for (const genre of ["all", decision.genre] as const) {
      const key = `${genre} ${given} ${step}`;
      const bin = bins.get(key) ?? {genre, given, doubt: step / 10, decisions: 0, disputed: 0};
      bin.decisions += 1;
      bin.disputed += Number(isDisputed(decision));
      bins.set(key, bin);
    }
  }
  return [...bins.values()].sort(
    (a, b) => compare(a.genre, b.genre) || Number(b.given) - Number(a.given) || a.doubt - b.doubt
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
