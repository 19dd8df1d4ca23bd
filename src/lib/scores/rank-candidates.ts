import type {Genre} from "../genres/genres.js";
import {isDisputed, type LabelDecision} from "./label-candidates.js";

/** Which labels are looked for: too many, a genre that is given and perhaps wrong; or too few, one that is missing. */
export type CandidateKind = "given" | "missing";

export interface CandidateQuery {
  genre: Genre | "all";
  kind: CandidateKind | "either";
}

/** How sure the model is of the opposite of a label, 0 to 1. */
export function doubtOf({given, probability}: Pick<LabelDecision, "given" | "probability">): number {
  return given ? 1 - probability : probability;
}

/**
 * Labels that most other catalogues contradict and a model confidently doubts: the likeliest mistakes. First those that
 * more catalogues are against, of these those that the model doubts more.
 */
export function rankCandidates(decisions: readonly LabelDecision[], {genre, kind}: CandidateQuery): LabelDecision[] {
  return decisions
    .filter((decision) => decision.confident && isDisputed(decision))
    .filter((decision) => genre === "all" || decision.genre === genre)
    .filter(({given}) => kind === "either" || given === (kind === "given"))
    .sort((a, b) => b.against - a.against || doubtOf(b) - doubtOf(a) || a.film - b.film);
}
