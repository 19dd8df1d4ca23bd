/**
 * A colour (0 to `colors` - 1) for each topic, so that topics that lie near each other on the map differ: in the order
 * given, each takes the colour whose nearest bearer is farthest away, and of equal ones the least used.
 */
export function colorTopics(places: readonly {x: number; y: number}[], colors: number): Uint8Array {
  const chosen = new Uint8Array(places.length);
  const used = new Uint32Array(colors);
  for (const [topic, {x, y}] of places.entries()) {
    const nearest = new Float64Array(colors).fill(Number.POSITIVE_INFINITY);
    for (let other = 0; other < topic; ++other) {
      const distance = Math.hypot(places[other].x - x, places[other].y - y);
      nearest[chosen[other]] = Math.min(nearest[chosen[other]], distance);
    }
    let best = 0;
    for (let color = 1; color < colors; ++color) {
      if (nearest[color] > nearest[best] || (nearest[color] === nearest[best] && used[color] < used[best]))
        best = color;
    }
    chosen[topic] = best;
    used[best] += 1;
  }
  return chosen;
}
