import type {UnitTokens} from "../inference/encode-units.js";
import type {Game} from "./game.js";

/** What stands in the place of an absent word: nothing, or the model's own token for a gap. */
export type Absence = "removed" | "masked";

export interface TokenGameOptions {
  absence: Absence;
  /** How many tokens the model reads at most. */
  maxTokens: number;
  outputs: number;
  /** What the model says of a sequence of tokens. */
  run(ids: number[]): Promise<ArrayLike<number>>;
}

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
export function createTokenGame(tokens: UnitTokens, {absence, maxTokens, outputs, run}: TokenGameOptions): Game {
  const {before, after, mask} = tokens;
  const players = countReadUnits(tokens, maxTokens);
  let room = maxTokens - before.length - after.length;
  const units = tokens.units.slice(0, players).map((ids) => {
    const read = ids.slice(0, room);
    room -= read.length;
    return read;
  });
  return {
    players,
    outputs,
    evaluate(present) {
      const inner = units.flatMap((ids, unit) =>
        present[unit] ? ids : absence === "masked" ? ids.map(() => mask) : []
      );
      return run([...before, ...inner, ...after]);
    }
  };
}
