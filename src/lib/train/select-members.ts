import {averageLogits} from "./stacking.js";

/** How often each member was taken, and what the members score together. */
export interface Selection {
  weights: number[];
  score: number;
}

/**
 * Ensemble selection (Caruana et al. 2004): starts from nothing and takes, again and again, the member whose joining
 * raises the score of the mean of log-odds most, a member as often as it helps; then keeps the best point on the way.
 * `score` reads probabilities of the same shape as the members'; of equals the member that stands first is taken.
 */
export function selectMembers(
  members: readonly Float64Array[],
  score: (probabilities: Float64Array) => number,
  rounds = 12
): Selection {
  const weights = members.map(() => 0);
  let best: Selection = {weights: [...weights], score: Number.NEGATIVE_INFINITY};
  for (let round = 0; round < rounds; ++round) {
    const scores = members.map((_, joined) =>
      score(
        averageLogits(
          members,
          weights.map((weight, place) => weight + Number(place === joined))
        )
      )
    );
    const highest = Math.max(...scores);
    ++weights[scores.indexOf(highest)];
    if (highest > best.score) best = {weights: [...weights], score: highest};
  }
  return best;
}
