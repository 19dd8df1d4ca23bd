/** The topic that suits an outlier best, and how well, by some similarity; topic -1 where none does. */
export interface Candidate {
  topic: number;
  score: number;
}

/** How many outliers to give to topics: those with a score of `threshold`, or the best until a share of films is left. */
export type AssignmentLimit = {threshold: number} | {leave: number};

export interface Reassignment {
  label: Int32Array;
  /** 1 for each film that was an outlier and is none now. */
  isReassigned: Uint8Array;
}

/**
 * Gives outliers (label -1) to their candidates' topics. With `leave`, the share of all films, 0 to 1, that may stay
 * outliers: the best scores are assigned first, equal ones in the order of films; more stay where candidates lack a topic.
 * Throws a RangeError for a share or threshold that is none.
 */
export function assignOutliers(
  label: ArrayLike<number>,
  candidate: (film: number) => Candidate,
  limit: AssignmentLimit
): Reassignment {
  checkLimit(limit);
  const outliers = Array.from(label).flatMap((topic, film) => (topic < 0 ? [film] : []));
  const able = outliers
    .map((film) => ({film, ...candidate(film)}))
    .filter(({topic, score}) => topic >= 0 && score > 0)
    .sort((a, b) => b.score - a.score || a.film - b.film);
  const count =
    "leave" in limit
      ? Math.max(0, outliers.length - Math.floor(limit.leave * label.length))
      : able.filter(({score}) => score >= limit.threshold).length;
  const result = {label: Int32Array.from(label), isReassigned: new Uint8Array(label.length)};
  for (const {film, topic} of able.slice(0, count)) {
    result.label[film] = topic;
    result.isReassigned[film] = 1;
  }
  return result;
}

function checkLimit(limit: AssignmentLimit): void {
  const [name, value] = Object.entries(limit)[0];
  if (value >= 0 && value <= 1) return;
  throw new RangeError(`${name} is ${value}: give a number from 0 to 1`);
}

/** The topic with the highest score; the lowest number of equal ones. */
export function bestTopic(scores: ArrayLike<number>): Candidate {
  let best: Candidate = {topic: -1, score: 0};
  for (let topic = 0; topic < scores.length; ++topic) {
    if (scores[topic] > best.score) best = {topic, score: scores[topic]};
  }
  return best;
}
