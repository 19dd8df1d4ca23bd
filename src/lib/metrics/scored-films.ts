/**
 * What every metric reads: N films by G genres, each matrix flat and row-major (film `i`, genre `j` at `i * G + j`).
 * `truth` and `predicted` hold zeros and ones, `probabilities` numbers in [0, 1].
 */
export interface ScoredFilms {
  films: number;
  genres: number;
  truth: Uint8Array;
  probabilities: Float64Array;
  predicted: Uint8Array;
}

/** What thresholds and calibrations are fitted on: films with truth and probabilities. */
export type FittingFilms = Omit<ScoredFilms, "predicted">;

/**
 * Checks the shapes and values of three matrices of `genres` columns. Throws a RangeError when their lengths differ or
 * are no multiple of `genres`, when a label is neither 0 nor 1, or when a probability is outside [0, 1] or not a number.
 */
export function scoreFilms(
  {truth, probabilities, predicted}: Pick<ScoredFilms, "truth" | "probabilities" | "predicted">,
  genres: number
): ScoredFilms {
  const films = truth.length / genres;
  if (!Number.isInteger(films)) throw new RangeError(`${truth.length} labels are no rows of ${genres} genres`);
  for (const [name, {length}] of Object.entries({probabilities, predicted})) {
    if (length !== truth.length) throw new RangeError(`${name} has ${length} values, truth has ${truth.length}`);
  }
  for (let index = 0; index < truth.length; ++index) {
    const probability = probabilities[index];
    if (!(probability >= 0 && probability <= 1)) {
      throw new RangeError(`probability ${probability} of ${place(index, genres)} is not in [0, 1]`);
    }
    if (truth[index] > 1 || predicted[index] > 1)
      throw new RangeError(`label of ${place(index, genres)} is not 0 or 1`);
  }
  return {films, genres, truth, probabilities, predicted};
}

function place(index: number, genres: number): string {
  return `film ${Math.floor(index / genres)}, genre ${index % genres}`;
}
