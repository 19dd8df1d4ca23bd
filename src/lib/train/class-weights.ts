/**
 * How much more a true film of a genre counts than one without it: `none` 1, `balanced` negatives / positives, and
 * `square-root` the square root of that.
 */
export type ClassWeights = "none" | "square-root" | "balanced";

export const CLASS_WEIGHTS: readonly ClassWeights[] = ["none", "square-root", "balanced"];

/** The weight of a true film, from targets in [0, 1]; 1 where all or none are true. */
export function positiveWeight(targets: ArrayLike<number>, rule: ClassWeights): number {
  let positives = 0;
  for (let row = 0; row < targets.length; ++row) positives += targets[row];
  const negatives = targets.length - positives;
  if (rule === "none" || positives <= 0 || negatives <= 0) return 1;
  return rule === "balanced" ? negatives / positives : Math.sqrt(negatives / positives);
}
