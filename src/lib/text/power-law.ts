/** y = coefficient * x ^ exponent, and how much of the variance of log y it explains. */
export interface PowerLaw {
  coefficient: number;
  exponent: number;
  rSquared: number;
}

/**
 * Fits a power law by least squares on the logarithms. Points with x or y not above zero are left out.
 * All figures are NaN when fewer than two different x remain.
 */
export function fitPowerLaw(points: readonly {x: number; y: number}[]): PowerLaw {
  const logs = points.filter(({x, y}) => x > 0 && y > 0).map(({x, y}) => ({x: Math.log(x), y: Math.log(y)}));
  const meanX = mean(logs.map(({x}) => x));
  const meanY = mean(logs.map(({y}) => y));
  const sum = (f: (point: {x: number; y: number}) => number) => logs.reduce((total, point) => total + f(point), 0);
  const xx = sum(({x}) => (x - meanX) ** 2);
  if (!(xx > 0)) return {coefficient: Number.NaN, exponent: Number.NaN, rSquared: Number.NaN};
  const exponent = sum(({x, y}) => (x - meanX) * (y - meanY)) / xx;
  const intercept = meanY - exponent * meanX;
  const residual = sum(({x, y}) => (y - intercept - exponent * x) ** 2);
  const total = sum(({y}) => (y - meanY) ** 2);
  return {coefficient: Math.exp(intercept), exponent, rSquared: total > 0 ? 1 - residual / total : 1};
}

/** Whole numbers from 1 to `end`, evenly spaced on a logarithmic scale, `perDecade` between one power of ten and the next. */
export function logSpacedIntegers(end: number, perDecade: number): number[] {
  if (end < 1) return [];
  const steps = Math.ceil(Math.log10(end) * perDecade);
  const values = Array.from({length: steps}, (_, step) => Math.round(10 ** (step / perDecade)));
  return [...new Set([...values.filter((value) => value < end), end])];
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
