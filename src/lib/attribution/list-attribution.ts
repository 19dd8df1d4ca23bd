import {GENRES} from "../genres/genres.js";
import type {Attribution} from "./game.js";
import type {TextUnit} from "./split-units.js";

/** A row a unit for tables and CSV: its shares in the log-odds of the nine genres, null where nothing is known yet. */
export function listAttribution(
  units: readonly TextUnit[],
  attribution: Attribution | undefined,
  struck: ArrayLike<number>
): Record<string, string | number | boolean | null>[] {
  return units.map(({text}, index) => {
    const read = (values: Float64Array | undefined, genre: number) => {
      const value = attribution?.known[index] ? values?.[index * attribution.outputs + genre] : undefined;
      return value === undefined || Number.isNaN(value) ? null : value;
    };
    return {
      position: index + 1,
      text,
      struck_out: struck[index] === 1,
      ...Object.fromEntries(GENRES.map((genre, place) => [genre, read(attribution?.values, place)])),
      ...Object.fromEntries(GENRES.map((genre, place) => [`${genre}_standard_error`, read(attribution?.errors, place)]))
    };
  });
}
