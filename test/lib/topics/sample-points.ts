import {asPoints, type Points} from "../../../src/lib/topics/points.js";

export interface BlobShape {
  seed: number;
  rows: number;
  columns: number;
  centres: number;
  /** Share of points that lie anywhere. */
  noise: number;
}

/** Clusters of different density among noise: the same numbers as in test/fixtures/density_clusters.py. */
export function makeBlobs({seed, rows, columns, centres, noise}: BlobShape): Points {
  const draw = uniforms(seed);
  const list = <T>(length: number, make: () => T) => Array.from({length}, make);
  const places = list(centres, () => ({centre: list(columns, () => 10 * draw()), spread: 0.1 + 0.5 * draw()}));
  const points = list(rows, () => {
    if (draw() < noise) return list(columns, () => 10 * draw());
    const {centre, spread} = places[Math.floor(draw() * centres)];
    return centre.map((value) => value + spread * (draw() + draw() + draw() + draw() - 2));
  });
  return asPoints(Float64Array.from(points.flat()), columns);
}

/** mulberry32. */
function uniforms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
