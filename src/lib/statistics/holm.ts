/** Probabilities adjusted for testing several hypotheses at once (Holm 1979), in the order given; at most 1. */
export function adjustHolm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, index) => index).sort((a, b) => pValues[a] - pValues[b]);
  const adjusted = new Array<number>(pValues.length);
  let largest = 0;
  for (const [place, index] of order.entries()) {
    largest = Math.max(largest, Math.min(1, (pValues.length - place) * pValues[index]));
    adjusted[index] = largest;
  }
  return adjusted;
}
