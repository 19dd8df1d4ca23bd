import type {Raster} from "../image/resample.js";
import {drawRandomHeat, followExchange, measureArea, orderPixels} from "./deletion-insertion.js";
import type {HeatMap} from "./feature-maps.js";
import type {ExchangeAreas} from "./findings.js";
import type {Classify, PerturbationOptions} from "./perturbation.js";
import {rankCorrelation} from "./rank-correlation.js";
import {averageColor, blurRaster, fillRaster} from "./substrate.js";

/** One curve of an exchange of pixels. */
export interface ExchangeCurve {
  kind: "deletion" | "insertion";
  /** Whether pixels go by the map's heat or by random heat of the same grain. */
  order: "map" | "chance";
  probabilities: Float64Array;
}

export interface ExchangeOptions extends PerturbationOptions {
  genre: number;
  steps: number;
  seed: number;
}

/** Standard deviation of the blur that insertion begins with, in pixels of a poster of 160 x 240. */
export const blurDeviation = 10;

/**
 * Deletion to the poster's mean colour and insertion into a blurred poster, the hottest pixels first, each beside the
 * same by random heat of the same grain: four curves of `steps` + 1 probabilities.
 */
export async function followExchanges(
  raster: Raster,
  map: HeatMap,
  classify: Classify,
  {genre, steps, seed, progress, signal}: ExchangeOptions
): Promise<ExchangeCurve[]> {
  const blank = fillRaster(raster, averageColor(raster));
  const blurred = blurRaster(raster, blurDeviation);
  const orders = {map: orderPixels(map, raster), chance: orderPixels(drawRandomHeat(map, seed), raster)};
  const curves: ExchangeCurve[] = [];
  for (const kind of ["deletion", "insertion"] as const) {
    for (const order of ["map", "chance"] as const) {
      const [from, to] = kind === "deletion" ? [raster, blank] : [blurred, raster];
      const before = curves.length * (steps + 1);
      const {probabilities} = await followExchange({from, to, order: orders[order], genre, steps}, classify, {
        signal,
        progress: (done) => progress?.(before + done, 4 * (steps + 1))
      });
      curves.push({kind, order, probabilities});
    }
  }
  return curves;
}

/** Areas under the four curves. */
export function measureExchanges(curves: readonly ExchangeCurve[]): ExchangeAreas {
  const area = (kind: string, order: string) =>
    measureArea(curves.find((curve) => curve.kind === kind && curve.order === order)!.probabilities);
  return {
    deletion: area("deletion", "map"),
    insertion: area("insertion", "map"),
    chanceDeletion: area("deletion", "chance"),
    chanceInsertion: area("insertion", "chance")
  };
}

/** Mean rank correlation of maps with others, genre by genre; null where none has one. */
export function compareMaps(maps: readonly HeatMap[], others: readonly HeatMap[]): number | null {
  const found = maps.flatMap(({values}, genre) => rankCorrelation(values, others[genre].values) ?? []);
  return found.length ? found.reduce((sum, value) => sum + value, 0) / found.length : null;
}

/** How many of a model's layers are dealt out anew, one step after another: 0, 1, 2, 4, ... and all. */
export function listRandomisations(layers: number): number[] {
  const steps = [0];
  for (let count = 1; count < layers; count *= 2) steps.push(count);
  return layers ? [...steps, layers] : steps;
}
