import {formatDifference, formatScore} from "../compare/format.js";
import {formatCount, listWords} from "../format.js";
import {GENRES} from "../genres/genres.js";
import type {HeatMap} from "./feature-maps.js";

/** Which cells add most to which genre, over all maps of a poster. */
export function findHottest(maps: readonly HeatMap[]): string {
  const cells = maps.flatMap(({values, width}, genre) =>
    Array.from(values, (value, cell) => ({
      genre: GENRES[genre],
      value,
      row: Math.floor(cell / width),
      column: cell % width
    }))
  );
  const phrase = ({genre, value, row, column}: (typeof cells)[number]) =>
    `${genre} in row ${row + 1}, column ${column + 1} (${formatDifference(value, 2)})`;
  const [hottest] = cells.toSorted((a, b) => b.value - a.value);
  const [coldest] = cells.toSorted((a, b) => a.value - b.value);
  return `The strongest cell speaks for ${phrase(hottest)}, the strongest against ${phrase(coldest)}.`;
}

/** Which genre's map speaks more, and where the two differ most. */
export function findDifference(map: HeatMap, [one, other]: readonly [string, string]): string {
  const {values, width} = map;
  const total = values.reduce((sum, value) => sum + value, 0);
  const cell = values.reduce((best, value, index) => (Math.abs(value) > Math.abs(values[best]) ? index : best), 0);
  const more = total >= 0 ? one : other;
  const where = `row ${Math.floor(cell / width) + 1}, column ${(cell % width) + 1}`;
  return `All cells together speak more for ${more}, by ${Math.abs(total).toFixed(2)}; the two differ most in ${where}, which speaks for ${values[cell] >= 0 ? one : other}.`;
}

/** How a map's order fares against orders by chance, by the areas under its curves. */
export interface ExchangeAreas {
  deletion: number;
  insertion: number;
  chanceDeletion: number;
  chanceInsertion: number;
}

/** Whether what a map calls hot is what the model needs. */
export function findExchange(genre: string, areas: ExchangeAreas): string {
  const deleted = areas.deletion < areas.chanceDeletion;
  const inserted = areas.insertion > areas.chanceInsertion;
  const figures = `area ${formatScore(areas.deletion, 2)} for ${formatScore(areas.chanceDeletion, 2)} by chance when deleted, ${formatScore(areas.insertion, 2)} for ${formatScore(areas.chanceInsertion, 2)} when inserted`;
  const verdict =
    deleted && inserted
      ? `The map of ${genre} is true in both ways`
      : deleted || inserted
        ? `The map of ${genre} is true in one way of two`
        : `The map of ${genre} is no truer than chance`;
  return `${verdict}: ${figures}.`;
}

/** How alike the maps stay to the trained model's when its layers lose what they learnt. */
export interface RandomisedStep {
  layers: number;
  /** Mean rank correlation of the nine maps with those of the trained model; null where there is none. */
  correlation: number | null;
}

/** Whether the maps depend on what was learnt. */
export function findRandomised(steps: readonly RandomisedStep[]): string {
  const last = steps.at(-1);
  const first = steps.find(
    ({layers, correlation}) => layers > 0 && correlation !== null && Math.abs(correlation) < 0.2
  );
  if (!last || last.correlation === null) return "The maps of a model without learnt weights have no order to compare.";
  const end = `with all ${formatCount(last.layers)} layers dealt out anew the maps’ order correlates by ${formatDifference(last.correlation, 2)} with the trained model’s`;
  if (!first)
    return `The maps change little when what was learnt is lost: ${end}. They show the poster more than the model.`;
  return `The maps depend on what was learnt: after ${formatCount(first.layers)} of ${formatCount(last.layers)} layers they are others, and ${end}.`;
}

/** How far methods agree on a genre, by the rank correlation of their maps. */
export function findAgreement(
  genre: string,
  pairs: readonly {methods: readonly [string, string]; correlation: number | null}[]
): string {
  const alike = pairs.filter(({correlation}) => correlation !== null && correlation > 0.999);
  const others = pairs.filter((pair) => !alike.includes(pair) && pair.correlation !== null);
  const same = alike.length
    ? `For ${genre} ${listWords(alike.map(({methods}) => methods.join(" and ")))} give the same map, as for every network that ends in a mean over the grid and one linear layer`
    : `For ${genre} no two methods give the same map`;
  if (!others.length) return `${same}.`;
  const least = others.reduce((low, pair) => (pair.correlation! < low.correlation! ? pair : low));
  return `${same}; ${least.methods.join(" and ")} agree on the cells’ order by ${formatScore(least.correlation!, 2)}.`;
}

/** Where on posters genres are seen, and which genre's heat lies in the fewest places. */
export function findMeanMaps(means: readonly {genre: string; map: HeatMap; spread: number | undefined}[]): string {
  const halves = means.map(({genre, map: {values, width, height}}) => {
    const half = (from: number, to: number) =>
      values.subarray(from * width, to * width).reduce((sum, value) => sum + value, 0);
    return {genre, lower: half(height / 2, height) - half(0, height / 2)};
  });
  const low = halves.toSorted((a, b) => b.lower - a.lower)[0];
  const high = halves.toSorted((a, b) => a.lower - b.lower)[0];
  const narrow = means.toSorted((a, b) => (b.spread ?? 0) - (a.spread ?? 0))[0];
  return `The network finds ${low.genre} lowest on posters and ${high.genre} highest; the heat for ${narrow.genre} lies in the fewest places, ${formatScore(narrow.spread, 2)} of it in the hottest tenth.`;
}
