import {GENRES} from "./genres.js";
import {hasGenre} from "./multi-hot.js";

/** The most rounds of fitting; a few dozen are enough where the caps can be met exactly. */
const mostRounds = 500;

/** How near to its target each genre's expected count is to come: a part of it. */
const tolerance = 1e-6;

/** Products are held below this where a genre's count cannot be met without exceeding another's. */
const mostProduct = 1e9;

/**
 * Which share of each combination's films to draw so that every genre comes to `cap` films, or to all that it has,
 * and the mix of combinations changes as little as that allows. The share of a combination is the product of one
 * weight for each of its genres, 1 at most; the weights are fitted by scaling one genre after another until each
 * genre's expected count is met: iterative proportional fitting (raking, Deming and Stephan 1940), whose result is of
 * all that meet the counts the nearest to equal shares in relative entropy (Csiszár 1975). Where not all counts can be
 * met together, none is exceeded. `sizes` gives the films of each combination of genres, as bits.
 */
export function fitInclusionShares(sizes: ReadonlyMap<number, number>, cap: number): Map<number, number> {
  const combinations = [...sizes.keys()].sort((a, b) => a - b);
  const films = combinations.map((bits) => sizes.get(bits)!);
  const members = GENRES.map((_, genre) => [...combinations.keys()].filter((at) => hasGenre(combinations[at], genre)));
  const targets = members.map((own) =>
    Math.min(
      cap,
      own.reduce((sum, at) => sum + films[at], 0)
    )
  );
  const products = combinations.map(() => 1);
  const expect = (genre: number): number =>
    members[genre].reduce((sum, at) => sum + films[at] * Math.min(1, products[at]), 0);

  for (let round = 0, error = 1; round < mostRounds && error > tolerance; ++round) {
    error = 0;
    for (const [genre, target] of targets.entries()) {
      if (!target) continue;
      const ratio = target / expect(genre);
      error = Math.max(error, Math.abs(ratio - 1));
      for (const at of members[genre]) products[at] = Math.min(mostProduct, products[at] * ratio);
    }
  }
  for (const at of products.keys()) products[at] = Math.min(1, products[at]);
  for (const [genre, target] of targets.entries()) {
    const ratio = target / expect(genre);
    if (ratio < 1) for (const at of members[genre]) products[at] *= ratio;
  }
  return new Map(combinations.map((bits, at) => [bits, products[at]]));
}
