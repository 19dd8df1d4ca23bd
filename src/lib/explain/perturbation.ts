import type {Raster} from "../image/resample.js";

/** Probabilities of all genres for a raster that is prepared already (`fitPicture`). */
export type Classify = (raster: Raster) => ArrayLike<number> | Promise<ArrayLike<number>>;

/** What a computation of many forward passes may be given. */
export interface PerturbationOptions {
  /** Forward passes so far, of all. */
  progress?(done: number, total: number): void;
  signal?: AbortSignal;
}

/** Classifies a raster; rejects when it was aborted meanwhile. */
export async function classifyStep(
  classify: Classify,
  raster: Raster,
  {signal}: PerturbationOptions
): Promise<ArrayLike<number>> {
  signal?.throwIfAborted();
  const probabilities = await classify(raster);
  signal?.throwIfAborted();
  return probabilities;
}
