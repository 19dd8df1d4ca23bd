import {type AttributionSteps, type Game, startAttribution} from "./game.js";

/**
 * Occlusion (Zeiler and Fergus 2014; "leave one out"): a player is given what all are worth less what all but that one
 * are worth. One evaluation a player. The shares need not add up to the whole: two words that say the same are each
 * given nothing, since the other remains.
 */
export async function* occlude(game: Game): AttributionSteps {
  const attribution = await startAttribution(game);
  const {players, outputs, values, known, full} = attribution;
  const total = players + 2;
  yield {attribution, done: 2, total};
  for (let player = 0; player < players; ++player) {
    const without = new Uint8Array(players).fill(1);
    without[player] = 0;
    const worth = await game.evaluate(without);
    for (let output = 0; output < outputs; ++output) values[player * outputs + output] = full[output] - worth[output];
    known[player] = 1;
    yield {attribution, done: player + 3, total};
  }
}
