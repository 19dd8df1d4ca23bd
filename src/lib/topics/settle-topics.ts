import {describeTopics, type TopicDescription, type TopicFilms} from "./describe-topics.js";
import type {FittedTopics} from "./fit-topics.js";
import {groupTopics, mergeTopics} from "./merge-topics.js";
import {assignOutliers, type Candidate} from "./outliers/assign-outliers.js";
import {findNearestTopics} from "./outliers/nearest-topics.js";

export interface SettleOptions {
  /** Merges the likest topics until so many are left; 0 merges none. */
  topics: number;
  /** The share of films, 0 to 1, that may stay outside all topics; 1 assigns none. */
  leave: number;
}

export interface SettledTopics {
  /** -1 for a film outside all topics. */
  label: Int32Array;
  /** 1 for each film that was outside all topics and was given to one. */
  isReassigned: Uint8Array;
  topics: number;
  /** The topics before outliers were assigned. */
  described: TopicDescription;
  /** By film, the topic whose mean embedding is nearest. Computed when first asked for. */
  nearest(): Candidate[];
}

/** What comes after clustering, the same for a table, a command and a page: a topic count that is forced, and outliers. */
export function settleTopics(
  films: TopicFilms,
  found: Omit<FittedTopics, "layout">,
  {topics, leave}: SettleOptions
): SettledTopics {
  const isMerged = topics > 0 && topics < found.topics;
  const merged = isMerged ? mergeTopics(found.label, found.topics, groupTopics(found.embeddings, topics)) : found;
  const described = isMerged ? describeTopics(films, merged.label, merged.topics) : found;
  let candidates: Candidate[] | undefined;
  const nearest = () => {
    candidates ??= findNearestTopics(films.embeddings, described.embeddings);
    return candidates;
  };
  const assigned = assignOutliers(merged.label, leave < 1 ? (film) => nearest()[film] : noCandidate, {leave});
  return {...assigned, topics: merged.topics, described, nearest};
}

const noCandidate = (): Candidate => ({topic: -1, score: 0});
