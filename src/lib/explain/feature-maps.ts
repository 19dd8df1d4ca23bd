/** Activations of a convolutional layer for one picture, or gradients by them: channel by channel, rows from the top. */
export interface FeatureMaps {
  channels: number;
  height: number;
  width: number;
  /** `channels` x `height` x `width` numbers. */
  values: ArrayLike<number>;
}

/** One number a cell of a grid, rows from the top. */
export interface HeatMap {
  height: number;
  width: number;
  values: Float64Array;
}

/** Throws a RangeError when the numbers are not as many as the shape says. */
export function checkFeatureMaps({channels, height, width, values}: FeatureMaps): void {
  if (values.length === channels * height * width) return;
  throw new RangeError(`${values.length} numbers are not ${channels} maps of ${width} x ${height} cells`);
}

/** The mean of each channel over its cells. */
export function averageChannels({channels, height, width, values}: FeatureMaps): Float64Array {
  const cells = height * width;
  return Float64Array.from({length: channels}, (_, channel) => {
    let sum = 0;
    for (let cell = 0; cell < cells; ++cell) sum += values[channel * cells + cell];
    return sum / cells;
  });
}

/** The sum of the channels, each times a weight. */
export function sumChannels({channels, height, width, values}: FeatureMaps, weights: ArrayLike<number>): HeatMap {
  const cells = height * width;
  const sums = new Float64Array(cells);
  for (let channel = 0; channel < channels; ++channel) {
    for (let cell = 0; cell < cells; ++cell) sums[cell] += weights[channel] * values[channel * cells + cell];
  }
  return {height, width, values: sums};
}
