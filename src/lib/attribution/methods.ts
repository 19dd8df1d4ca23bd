import type {AttributionSteps, Game} from "./game.js";
import {occlude} from "./occlusion.js";
import {computeShapley, mostExactPlayers, sampleShapley} from "./shapley.js";

export type MethodKey = "occlusion" | "shapley";

/** Ways to divide what a model says among the words. */
export const METHODS: readonly {key: MethodKey; label: string; summary: string}[] = [
  {
    key: "occlusion",
    label: "leave one out",
    summary: "Each is taken out by itself; what the log-odds lose is its share."
  },
  {
    key: "shapley",
    label: "Shapley values",
    summary: "What each adds as they join one after another, averaged over orders; the shares add up."
  }
];

/** Pairs of orders that a reader may ask for. */
export const PAIR_COUNTS: readonly number[] = [1, 3, 10, 30];

export interface MethodOptions {
  pairs: number;
  seed: number;
}

/** Shapley values are exact for few players, and estimated from random orders for many. */
export function runMethod(method: MethodKey, game: Game, options: MethodOptions): AttributionSteps {
  if (method === "occlusion") return occlude(game);
  return game.players <= mostExactPlayers ? computeShapley(game) : sampleShapley(game, options);
}
