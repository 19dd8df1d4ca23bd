import type {PosterGrid} from "./reduce-poster.js";

/** Mean posters are kept on this grid: too coarse, and of too many posters, for any one to be seen. */
export const averageGrid = {columns: 24, rows: 36};
/** Fewer posters than this are not averaged. */
export const fewestPosters = 50;

/** Running mean of reduced posters, channel by channel in OKLab. */
export class PosterMean {
  posters = 0;
  private readonly sums: Float64Array;

  constructor(private readonly cells: number) {
    this.sums = new Float64Array(3 * cells);
  }

  add({lightness, greenRed, blueYellow}: PosterGrid): void {
    if (lightness.length !== this.cells) throw new RangeError(`a grid of ${lightness.length} cells, not ${this.cells}`);
    for (const [channel, values] of [lightness, greenRed, blueYellow].entries()) {
      for (let cell = 0; cell < this.cells; ++cell) this.sums[channel * this.cells + cell] += values[cell];
    }
    this.posters += 1;
  }

  /** Lightness of all cells, then green-red, then blue-yellow. Throws when there is no poster. */
  read(): Float64Array {
    if (!this.posters) throw new Error("no poster to average");
    return this.sums.map((sum) => sum / this.posters);
  }
}
