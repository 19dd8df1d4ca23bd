export interface MapFit {
  /** Pixels of each point, y downwards. */
  x: Float32Array;
  y: Float32Array;
  /** The place in pixels of any place on the map. */
  project(place: {x: number; y: number}): {x: number; y: number};
}

/** Lays places into a box, as large as they fit with `margin` pixels around, both axes by the same scale. */
export function fitMap(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  {width, height, margin = 16}: {width: number; height: number; margin?: number}
): MapFit {
  const [left, right] = extentOf(x);
  const [bottom, top] = extentOf(y);
  const scale = Math.min((width - 2 * margin) / (right - left || 1), (height - 2 * margin) / (top - bottom || 1));
  const project = (place: {x: number; y: number}) => ({
    x: width / 2 + scale * (place.x - (left + right) / 2),
    y: height / 2 - scale * (place.y - (bottom + top) / 2)
  });
  const places = Array.from(x, (value, row) => project({x: value, y: y[row]}));
  return {x: Float32Array.from(places, (place) => place.x), y: Float32Array.from(places, (place) => place.y), project};
}

function extentOf(values: ArrayLike<number>): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < values.length; ++index) {
    low = Math.min(low, values[index]);
    high = Math.max(high, values[index]);
  }
  return values.length ? [low, high] : [0, 0];
}
