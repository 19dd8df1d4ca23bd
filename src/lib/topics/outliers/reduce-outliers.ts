import {cosine} from "../../inference/embedding.js";
import type {TopicDescription, TopicFilms} from "../describe-topics.js";
import {type Points, rowOf} from "../points.js";
import {applyCTfIdf} from "../words/c-tf-idf.js";
import {cosinesWith, denseRow} from "../words/sparse-cosine.js";
import {type AssignmentLimit, assignOutliers, bestTopic, type Candidate, type Reassignment} from "./assign-outliers.js";
import {makeDistributor} from "./distributions.js";
import {makeMembership} from "./membership.js";

/** Ways to say which topic suits an outlier, as BERTopic's `reduce_outliers` names them. */
export const outlierStrategies = ["probabilities", "distributions", "c-tf-idf", "embeddings"] as const;

export type OutlierStrategy = (typeof outlierStrategies)[number];

export interface OutlierEvidence {
  films: TopicFilms;
  described: TopicDescription;
  /** For `probabilities`: the layout that was clustered, and its probabilities. */
  layout?: Points;
  probability?: ArrayLike<number>;
  /** For `distributions`: the terms of a film in the order of its text, -1 for other words. */
  tokens?(film: number): ArrayLike<number>;
}

/** Gives outliers to topics. Throws an Error that says what is missing where a strategy lacks its evidence. */
export function reduceOutliers(
  evidence: OutlierEvidence,
  strategy: OutlierStrategy,
  limit: AssignmentLimit
): Reassignment {
  return assignOutliers(evidence.described.label, candidateFinders[strategy](evidence), limit);
}

const candidateFinders: Record<OutlierStrategy, (evidence: OutlierEvidence) => (film: number) => Candidate> = {
  probabilities({layout, probability, described}) {
    if (!layout || !probability)
      throw new Error("outliers can be reduced by probabilities only with the layout that was clustered");
    const belong = makeMembership(layout, described.label, probability, described.topics);
    return (film) => bestTopic(belong(film));
  },
  distributions({tokens, described}) {
    if (!tokens) throw new Error("outliers can be reduced by distributions only with the texts: name a corpus");
    const distribute = makeDistributor(described.cTfIdf, described.weights, described.topics);
    return (film) => bestTopic(distribute(tokens(film)));
  },
  "c-tf-idf"({films, described}) {
    const topicRows = Array.from({length: described.topics}, (_, topic) => topic);
    const weights = described.weights.selectRows(topicRows);
    return (film) => {
      const own = applyCTfIdf(described.cTfIdf, films.termCounts.selectRows([film]));
      return bestTopic(cosinesWith(weights, denseRow(own, 0)));
    };
  },
  embeddings({films, described}) {
    const topics = Array.from({length: described.topics}, (_, topic) => rowOf(described.embeddings, topic));
    return (film) => bestTopic(topics.map((topic) => cosine(topic, rowOf(films.embeddings, film))));
  }
};
