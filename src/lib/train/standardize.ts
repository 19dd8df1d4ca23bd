import {type DenseMatrix, denseMatrix} from "./matrix.js";

/** Columns with mean 0 and variance 1 over some rows; what a head reads. */
export interface Standardizer {
  means: Float64Array;
  scales: Float64Array;
}

export function fitStandardizer({values, columns, rows}: DenseMatrix): Standardizer {
  const [means, scales] = [new Float64Array(columns), new Float64Array(columns)];
  for (let index = 0; index < values.length; ++index) means[index % columns] += values[index] / rows;
  for (let index = 0; index < values.length; ++index) {
    scales[index % columns] += (values[index] - means[index % columns]) ** 2 / rows;
  }
  return {means, scales: scales.map((variance) => 1 / Math.sqrt(variance || 1))};
}

/** The same in float32, as the file of a head keeps it, so that what is trained is what ships. */
export function roundStandardizer({means, scales}: Standardizer): Standardizer {
  return {means: means.map(Math.fround), scales: scales.map(Math.fround)};
}

export function standardize({means, scales}: Standardizer, {values, columns}: DenseMatrix): DenseMatrix {
  const scaled = Float32Array.from(
    values,
    (value, index) => (value - means[index % columns]) * scales[index % columns]
  );
  return denseMatrix(scaled, columns);
}
