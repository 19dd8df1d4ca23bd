import {range} from "d3";

/** A learning curve: figure = limit − amplitude · films ^ −exponent, which rises towards its limit. */
export interface GrowthCurve {
  limit: number;
  amplitude: number;
  exponent: number;
}

/** From nearly a straight line over the logarithm of films to a curve that has all but reached its limit. */
const exponents = range(1, 31).map((step) => step / 20);

/**
 * Fits the power law with three parameters that learning curves are usually given (POW3 of Viering and Loog 2023, "The
 * Shape of Learning Curves: a Review") by least squares: for each exponent from .05 to 1.5 the best straight line over
 * films ^ −exponent, of these the one with the smallest error. A curve that falls is taken for a flat one. Needs two
 * numbers of films; one gives a flat curve, none NaN.
 */
export function fitGrowth(points: readonly {films: number; value: number}[]): GrowthCurve {
  const values = points.map(({value}) => value);
  const meanValue = average(values);
  let best: GrowthCurve & {error: number} = {
    limit: meanValue,
    amplitude: 0,
    exponent: exponents[0],
    error: values.reduce((sum, value) => sum + (value - meanValue) ** 2, 0)
  };
  for (const exponent of exponents) {
    const powers = points.map(({films}) => films ** -exponent);
    const meanPower = average(powers);
    let [products, squares] = [0, 0];
    for (const [index, power] of powers.entries()) {
      products += (power - meanPower) * (values[index] - meanValue);
      squares += (power - meanPower) ** 2;
    }
    if (!(squares > 0) || products >= 0) continue;
    const amplitude = -products / squares;
    const limit = meanValue + amplitude * meanPower;
    const error = values.reduce((sum, value, index) => sum + (value - limit + amplitude * powers[index]) ** 2, 0);
    if (error < best.error) best = {limit, amplitude, exponent, error};
  }
  return {limit: best.limit, amplitude: best.amplitude, exponent: best.exponent};
}

/** The curve's figure at a number of films, held within 0 and 1. */
export function followGrowth({limit, amplitude, exponent}: GrowthCurve, films: number): number {
  return Math.min(1, Math.max(0, limit - amplitude * films ** -exponent));
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
