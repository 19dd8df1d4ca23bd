import type {Attribution} from "./game.js";

/** The sum that a reader can check: base + sum of shares against what the model said of all. */
export interface Completeness {
  base: number;
  sum: number;
  /** base + sum */
  total: number;
  full: number;
  /** full - total: 0 where a method hands out the whole difference. */
  gap: number;
}

/** Adds up one output's shares. */
export function addUp({players, outputs, values, base, full}: Attribution, output: number): Completeness {
  let sum = 0;
  for (let player = 0; player < players; ++player) sum += values[player * outputs + output];
  const total = base[output] + sum;
  return {base: base[output], sum, total, full: full[output], gap: full[output] - total};
}
