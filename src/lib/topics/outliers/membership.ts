import type {Points} from "../points.js";

/**
 * How near a point is to each topic: 1 / distance to the nearest of the topic's exemplars (films of probability 1),
 * scaled to a sum of 1, as the distance part of hdbscan's soft clusters. A point on an exemplar belongs to that topic.
 */
export function makeMembership(
  {columns, values}: Points,
  label: ArrayLike<number>,
  probability: ArrayLike<number>,
  topics: number
) {
  const exemplars: number[][] = Array.from({length: topics}, () => []);
  for (let row = 0; row < label.length; ++row) {
    if (label[row] >= 0 && probability[row] === 1) exemplars[label[row]].push(row * columns);
  }
  return (film: number): Float64Array => {
    const start = film * columns;
    const squares = exemplars.map((places) =>
      places.reduce((least, place) => Math.min(least, square(place)), Infinity)
    );
    const nearest = squares.indexOf(0);
    if (nearest >= 0) return Float64Array.from(squares, (_, topic) => Number(topic === nearest));
    const closeness = Float64Array.from(squares, (value) => 1 / Math.sqrt(value));
    const sum = closeness.reduce((total, value) => total + value, 0);
    return sum ? closeness.map((value) => value / sum) : closeness;

    function square(place: number): number {
      let sum = 0;
      for (let column = 0; column < columns; ++column) sum += (values[start + column] - values[place + column]) ** 2;
      return sum;
    }
  };
}
