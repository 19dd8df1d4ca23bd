import type {FeatureMaps} from "./feature-maps.js";

/** Max-pooling without overlap; `sources` says which cell of the activations each value came from. */
export function poolLargest(
  {channels, height, width, values}: FeatureMaps,
  side: number
): FeatureMaps & {sources: Int32Array} {
  const [rows, columns] = [Math.floor(height / side), Math.floor(width / side)];
  const sources = new Int32Array(channels * rows * columns);
  for (let channel = 0, at = 0; channel < channels; ++channel) {
    for (let row = 0; row < rows; ++row) {
      for (let column = 0; column < columns; ++column, ++at) {
        let largest = (channel * height + row * side) * width + column * side;
        for (let cell = 0; cell < side * side; ++cell) {
          const [y, x] = [row * side + Math.floor(cell / side), column * side + (cell % side)];
          const source = (channel * height + y) * width + x;
          if (values[source] > values[largest]) largest = source;
        }
        sources[at] = largest;
      }
    }
  }
  const pooled = Float64Array.from(sources, (source) => values[source]);
  return {channels, height: rows, width: columns, values: pooled, sources};
}
