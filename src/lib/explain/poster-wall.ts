import {sigmoid} from "../calibration/logistic.js";
import {hasGenre} from "../genres/multi-hot.js";
import {entropyOf} from "../statistics/entropy.js";
import {measureSpread} from "./heat-spread.js";
import {type MappedPoster, restoreMap} from "./stored-maps.js";

/** How posters are put in order. */
export const WALL_ORDERS = {
  surest: "surest first",
  split: "most split first",
  narrow: "heat in the fewest places first",
  wide: "heat most spread first"
} as const;
export type WallOrder = keyof typeof WALL_ORDERS;

/** Which posters are shown, by what the network says and what the film is listed as. */
export const WALL_OUTCOMES = {
  predicted: "called",
  hit: "rightly called",
  added: "wrongly called",
  missed: "listed as, but not called"
} as const;
export type WallOutcome = keyof typeof WALL_OUTCOMES;

export interface WallPoster {
  poster: MappedPoster;
  probability: number;
}

/**
 * The posters of one genre, chosen and in order. What is listed is known of validation alone: outcomes other than
 * `predicted` leave test posters out.
 */
export function selectPosters(
  posters: readonly MappedPoster[],
  {genre, threshold, outcome, order}: {genre: number; threshold: number; outcome: WallOutcome; order: WallOrder}
): WallPoster[] {
  const chosen = posters
    .map((poster) => ({poster, probability: sigmoid(poster.logits[genre])}))
    .filter(({poster: {film}, probability}) => {
      const predicted = probability >= threshold;
      if (outcome === "predicted") return predicted;
      if (film.part !== "validation") return false;
      const listed = hasGenre(film.multiHot, genre);
      return outcome === "hit"
        ? predicted && listed
        : outcome === "added"
          ? predicted && !listed
          : !predicted && listed;
    });
  const keys: Record<WallOrder, (item: WallPoster) => number> = {
    surest: ({probability}) => -probability,
    split: ({poster: {logits}}) =>
      -logits.reduce((sum, logit) => sum + entropyOf([sigmoid(logit), sigmoid(-logit)]), 0),
    narrow: ({poster: {maps}}) => measureSpread(restoreMap(maps, genre))?.entropy ?? 2,
    wide: ({poster: {maps}}) => -(measureSpread(restoreMap(maps, genre))?.entropy ?? -2)
  };
  return chosen
    .map((item) => ({item, key: keys[order](item)}))
    .sort((a, b) => a.key - b.key || a.item.poster.film.index - b.item.poster.film.index)
    .map(({item}) => item);
}
