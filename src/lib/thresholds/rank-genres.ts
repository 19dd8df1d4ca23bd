/** Genres by falling probability; of equal ones, the first in their order. */
export function rankGenres(probabilities: ArrayLike<number>): number[] {
  const order = Array.from(probabilities, (_, genre) => genre);
  return order.sort((a, b) => probabilities[b] - probabilities[a] || a - b);
}
