import {asPoints, type Points} from "../points.js";

/** The mean embedding of each topic's films, topics x dimensions; outliers have none. */
export function averageByTopic({rows, columns, values}: Points, label: ArrayLike<number>, topics: number): Points {
  const sums = new Float64Array(topics * columns);
  const sizes = new Uint32Array(topics);
  for (let row = 0; row < rows; ++row) {
    const topic = label[row];
    if (topic < 0) continue;
    sizes[topic] += 1;
    for (let column = 0; column < columns; ++column) sums[topic * columns + column] += values[row * columns + column];
  }
  return asPoints(
    sums.map((sum, index) => (sizes[Math.floor(index / columns)] ? sum / sizes[Math.floor(index / columns)] : 0)),
    columns
  );
}
