/** The curve 1 / (1 + a d^2b): how close points of a layout count as, by their distance d. */
export interface DistanceCurve {
  a: number;
  b: number;
}

const samples = 300;
const rounds = 60;

/**
 * The curve nearest, by least squares over 0 to three times `spread`, to one that is 1 up to `minDist` and falls
 * exponentially from there (McInnes et al. 2018, section 4.2), by Gauss and Newton with halved steps.
 */
export function fitDistanceCurve(minDist: number, spread = 1): DistanceCurve {
  const distances = Array.from({length: samples}, (_, index) => (3 * spread * index) / (samples - 1));
  const wanted = distances.map((distance) => (distance < minDist ? 1 : Math.exp(-(distance - minDist) / spread)));
  const lose = ({a, b}: DistanceCurve) =>
    distances.reduce((sum, distance, index) => sum + (wanted[index] - 1 / (1 + a * distance ** (2 * b))) ** 2, 0);
  let curve: DistanceCurve = {a: 1, b: 1};
  for (let round = 0; round < rounds; ++round) {
    const step = findStep(curve, distances, wanted);
    const loss = lose(curve);
    let share = 1;
    while (share > 1e-9 && !(lose(add(curve, step, share)) < loss)) share /= 2;
    if (share <= 1e-9) break;
    curve = add(curve, step, share);
  }
  return curve;
}

const add = (curve: DistanceCurve, step: DistanceCurve, share: number): DistanceCurve => ({
  a: curve.a + share * step.a,
  b: curve.b + share * step.b
});

/** Solves the normal equations of the curve's linear approximation. */
function findStep({a, b}: DistanceCurve, distances: readonly number[], wanted: readonly number[]): DistanceCurve {
  let [aa, ab, bb, ar, br] = [0, 0, 0, 0, 0];
  for (const [index, distance] of distances.entries()) {
    if (distance === 0) continue;
    const power = distance ** (2 * b);
    const value = 1 / (1 + a * power);
    const byA = -power * value * value;
    const byB = -2 * a * Math.log(distance) * power * value * value;
    const residual = wanted[index] - value;
    aa += byA * byA;
    ab += byA * byB;
    bb += byB * byB;
    ar += byA * residual;
    br += byB * residual;
  }
  const determinant = aa * bb - ab * ab;
  return {a: (ar * bb - br * ab) / determinant, b: (br * aa - ar * ab) / determinant};
}
