/** Renumbers topics by size, largest first; equal ones keep their order. Label -1 stays. */
export function sortTopicsBySize(label: ArrayLike<number>, topics: number): {label: Int32Array; order: number[]} {
  const sizes = countFilms(label, topics);
  const order = [...sizes.keys()].sort((a, b) => sizes[b] - sizes[a] || a - b);
  const place = new Int32Array(topics);
  for (const [to, from] of order.entries()) place[from] = to;
  return {label: Int32Array.from(label, (topic) => (topic < 0 ? -1 : place[topic])), order};
}

/** Films of each topic. */
export function countFilms(label: ArrayLike<number>, topics: number): Uint32Array {
  const sizes = new Uint32Array(topics);
  for (let film = 0; film < label.length; ++film) if (label[film] >= 0) sizes[label[film]] += 1;
  return sizes;
}

/** The share of films that are outliers (label -1); NaN for no films. */
export function shareOfOutliers(label: ArrayLike<number>): number {
  return Array.from(label).reduce((sum, topic) => sum + Number(topic < 0), 0) / label.length;
}
