import {hasGenre} from "../genres/multi-hot.js";
import {type CatalogueVote, saysSomething} from "../train/targets.js";

/** What other catalogues say of one genre of a film. */
export interface Opinions {
  /** Catalogues that say something of the genre. */
  heard: number;
  /** Those of them that give it. */
  giving: number;
}

/** A catalogue that is there twice: the second list is shorter, and heard only where the first is not there. */
const twins: readonly (readonly [string, string])[] = [["imdb", "imdb-first-three"]];

/** Leaves one list of each catalogue, so that none has two votes. */
export function mergeTwins(votes: readonly CatalogueVote[]): CatalogueVote[] {
  const has = (source: string) => votes.some((vote) => vote.source === source);
  return votes.filter(({source}) => !twins.some(([full, short]) => source === short && has(full)));
}

/** What the other catalogues say of a genre (0 to 8); a list without any of the nine genres says nothing. */
export function hearOpinions(votes: readonly CatalogueVote[], genre: number): Opinions {
  const heard = mergeTwins(votes).filter((vote) => vote.multiHot && saysSomething(vote, genre));
  return {heard: heard.length, giving: heard.filter(({multiHot}) => hasGenre(multiHot, genre)).length};
}

/** True when two or more other catalogues speak and most of them say the opposite of `given`. */
export function isContradicted({heard, giving}: Opinions, given: boolean): boolean {
  return heard >= 2 && 2 * (given ? heard - giving : giving) > heard;
}

/**
 * What most catalogues say of a genre, ours counted among them: a tie leaves our label as it is, and so does a genre that
 * fewer than two others speak of.
 */
export function takeMajority({heard, giving}: Opinions, given: boolean): boolean {
  if (heard < 2) return given;
  const yes = giving + Number(given);
  return 2 * yes === heard + 1 ? given : 2 * yes > heard + 1;
}
