import type {UnitTokens} from "../inference/encode-units.js";
import type {Game} from "./game.js";

/** What stands in the place of an absent word: nothing, or the model's own token for a gap. */
export type Absence = "removed" | "masked";

export interface TokenGameOptions {
  absence: Absence;
  /** How many tokens the model reads at most. */
  maxTokens: number;
  outputs: number;
  /** What the model says of a sequence of tokens, with `padding` more behind it that it is to pass over. */
  run(ids: number[], padding: number): Promise<ArrayLike<number>>;
}

export interface TokenGame extends Game {
  /**
   * How far readings of the whole text lie apart that differ by nothing but padding, one standard deviation an output;
   * known once all were evaluated. A model with exact arithmetic has none: this is the rounding of a quantised file.
   */
  readonly jitter?: Float64Array;
}

/** The whole and the empty text enter every share: they are read with each of these paddings, and the mean is taken. */
export const paddings: readonly number[] = [0, 3, 6, 9, 12, 15];

/** BERT knows so many positions. */
const mostPositions = 512;

/** How many units the model reads, whole or in part, before its limit cuts the text. */
export function countReadUnits({before, units, after}: UnitTokens, maxTokens: number): number {
  let room = maxTokens - before.length - after.length;
  let read = 0;
  for (const ids of units) {
    if (room <= 0) break;
    room -= ids.length;
    ++read;
  }
  return read;
}

/**
 * The game whose players are the units that the model reads; a unit that the limit cuts plays with what is read of it.
 * What lies beyond never enters, also when a unit before it is removed.
 */
export function createTokenGame(tokens: UnitTokens, {absence, maxTokens, outputs, run}: TokenGameOptions): TokenGame {
  const {before, after, mask} = tokens;
  const players = countReadUnits(tokens, maxTokens);
  let room = maxTokens - before.length - after.length;
  const units = tokens.units.slice(0, players).map((ids) => {
    const read = ids.slice(0, room);
    room -= read.length;
    return read;
  });
  const compose = (present: Uint8Array) => {
    const inner = units.flatMap((ids, unit) => (present[unit] ? ids : absence === "masked" ? ids.map(() => mask) : []));
    return [...before, ...inner, ...after];
  };
  const game = {
    players,
    outputs,
    jitter: undefined as Float64Array | undefined,
    async evaluate(present: Uint8Array): Promise<ArrayLike<number>> {
      const ids = compose(present);
      const members = present.reduce((count, member) => count + member, 0);
      if (members > 0 && members < players) return run(ids, 0);
      const readings: ArrayLike<number>[] = [];
      for (const padding of paddings) if (ids.length + padding <= mostPositions) readings.push(await run(ids, padding));
      const {means, deviations} = summarizeReadings(readings, outputs);
      if (members === players) game.jitter = deviations;
      return means;
    }
  };
  return game;
}

function summarizeReadings(readings: readonly ArrayLike<number>[], outputs: number) {
  const [means, deviations] = [new Float64Array(outputs), new Float64Array(outputs)];
  for (let output = 0; output < outputs; ++output) {
    for (const reading of readings) means[output] += reading[output] / readings.length;
    const squares = readings.reduce((sum, reading) => sum + (reading[output] - means[output]) ** 2, 0);
    deviations[output] = Math.sqrt(squares / Math.max(1, readings.length - 1));
  }
  return {means, deviations};
}
