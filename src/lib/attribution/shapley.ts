import {createRandom} from "../train/random.js";
import {type AttributionSteps, type Game, startAttribution} from "./game.js";

/** Up to so many players every coalition is evaluated, 2 to the power of this; beyond, orders are drawn. */
export const mostExactPlayers = 7;

/**
 * Shapley values (Shapley 1953) from all coalitions: a player's share is what it adds to a coalition, averaged over all
 * orders in which the players could join. The shares add up to the whole. 2^n evaluations.
 */
export async function* computeShapley(game: Game): AttributionSteps {
  const attribution = await startAttribution(game);
  const {players, outputs, values, known, base, full} = attribution;
  const coalitions = 2 ** players;
  const worths: ArrayLike<number>[] = [base];
  for (let coalition = 1; coalition < coalitions; ++coalition) {
    const present = Uint8Array.from({length: players}, (_, player) => (coalition >> player) & 1);
    worths[coalition] = coalition === coalitions - 1 ? full : await game.evaluate(present);
    if (coalition < coalitions - 1) yield {attribution, done: coalition + 1, total: coalitions};
  }
  const weights = weighSizes(players);
  for (let coalition = 0; coalition < coalitions; ++coalition) {
    const weight = weights[countMembers(coalition)];
    for (let player = 0; player < players; ++player) {
      if ((coalition >> player) & 1) continue;
      const joined = worths[coalition | (1 << player)];
      for (let output = 0; output < outputs; ++output) {
        values[player * outputs + output] += weight * (joined[output] - worths[coalition][output]);
      }
    }
  }
  known.fill(1);
  yield {attribution, done: coalitions, total: coalitions};
}

export interface SampleOptions {
  /** Orders drawn, in pairs of which the second is the first backwards. */
  pairs: number;
  seed: number;
}

/**
 * Shapley values estimated from random orders (Castro et al. 2009), each followed by its reverse, which evens out much
 * of the chance (antithetic sampling, Mitchell et al. 2022). After every whole order the shares add up to the whole.
 * Standard errors are those of the mean over pairs. `pairs` x 2 x (n - 1) evaluations.
 */
export async function* sampleShapley(game: Game, {pairs, seed}: SampleOptions): AttributionSteps {
  const attribution = await startAttribution(game);
  const {players, outputs, values, errors, known, base, full} = attribution;
  const random = createRandom(seed);
  const size = players * outputs;
  const [sums, counts] = [new Float64Array(size), new Uint32Array(players)];
  const [pairMeans, means, squares] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const total = 2 + pairs * 2 * Math.max(0, players - 1);
  let done = 2;
  yield {attribution, done, total};
  for (let pair = 1; pair <= pairs; ++pair) {
    const order = random.permutation(players);
    pairMeans.fill(0);
    for (const walk of [order, order.slice().reverse()]) {
      const present = new Uint8Array(players);
      let before: ArrayLike<number> = base;
      for (const [place, player] of walk.entries()) {
        present[player] = 1;
        const last = place === players - 1;
        const worth = last ? full : await game.evaluate(present.slice());
        ++counts[player];
        known[player] = 1;
        for (let output = 0; output < outputs; ++output) {
          const index = player * outputs + output;
          const added = worth[output] - before[output];
          sums[index] += added;
          pairMeans[index] += added / 2;
          values[index] = sums[index] / counts[player];
        }
        before = worth;
        if (!last) yield {attribution, done: ++done, total};
      }
    }
    // Welford's running variance over pairs.
    for (let index = 0; index < size; ++index) {
      const change = pairMeans[index] - means[index];
      means[index] += change / pair;
      squares[index] += change * (pairMeans[index] - means[index]);
      if (pair > 1) errors[index] = Math.sqrt(squares[index] / (pair - 1) / pair);
    }
    yield {attribution, done, total};
  }
}

/** The share of all orders in which a given player joins a given coalition of each size: s! (n - s - 1)! / n!. */
function weighSizes(players: number): number[] {
  const weights = [1 / Math.max(1, players)];
  for (let size = 1; size < players; ++size) weights.push((weights[size - 1] * size) / (players - size));
  return weights;
}

function countMembers(coalition: number): number {
  let members = 0;
  for (let rest = coalition; rest; rest &= rest - 1) ++members;
  return members;
}
