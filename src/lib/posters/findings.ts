import {formatPercent, listWords} from "../format.js";
import type {Genre} from "../genres/genres.js";
import type {Spread} from "../statistics/spread.js";
import {COLOR_FAMILIES} from "./color-families.js";
import type {GroupMean} from "./group-means.js";
import type {MeanPoster} from "./mean-posters.js";
import {LAYOUT, LAYOUT_CHANNELS} from "./measure-poster.js";
import type {PosterMeasure} from "./read-poster-figures.js";

/** Sentences that say what a figure shows, from the figure's own data. */

/** Groups with fewer posters are not named as the first or last. */
const fewest = 30;

export function findMeanPosters(posters: readonly MeanPoster[]): string {
  const mean = (poster: MeanPoster, axis: 0 | 2) =>
    poster.cells.reduce((sum, cell) => sum + cell[axis], 0) / poster.cells.length;
  const genres = posters.filter(({genre}) => genre !== null);
  const sorted = (axis: 0 | 2) => [...genres].sort((a, b) => mean(a, axis) - mean(b, axis)).map(({genre}) => genre);
  if (genres.length < 2) return "Too few posters of that decade to average.";
  const [byLight, byWarmth] = [sorted(0), sorted(2)];
  return `On average ${byLight[0]} has the darkest posters and ${byLight[byLight.length - 1]} the lightest, ${byWarmth[0]} the bluest and ${byWarmth[byWarmth.length - 1]} the most yellow.`;
}

export function findSpread(measure: PosterMeasure, genres: readonly Spread[]): string {
  const sorted = genres.filter(({count}) => count >= fewest).sort((a, b) => b.median - a.median);
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  if (!first || first === last) return "Too few posters to compare genres.";
  const overlap = first.low25 < last.high75;
  return `${first.group} has the ${measure.high} posters (median ${formatFigure(first.median)}), ${last.group} the ${measure.low} (${formatFigure(last.median)})${overlap ? ", and yet their middle halves overlap: no single poster can be told by it" : ", and their middle halves do not even overlap"}.`;
}

/** How the median moved from the first decade shown to the last. */
export function findOverDecades(measure: PosterMeasure, decades: readonly Spread[]): string {
  if (decades.length < 2) return "Too few decades to compare.";
  const [first, last] = [decades[0], decades[decades.length - 1]];
  const top = [...decades].sort((a, b) => b.median - a.median)[0];
  const moved = last.median - first.median;
  const word = Math.abs(moved) < 0.01 ? "stayed about the same" : moved > 0 ? "rose" : "fell";
  return `From the ${first.group} to the ${last.group} the median ${measure.label} ${word} (${formatFigure(first.median)} to ${formatFigure(last.median)}); the ${measure.high} decade is the ${top.group}.`;
}

/** What each of the most marked genres has more of than all posters. */
export function findFamilies(groups: readonly GroupMean[], limit = 3): string {
  const all = groups.find(({genre}) => genre === null);
  const marked = groups
    .filter((group) => group.genre !== null && group.posters >= fewest && all)
    .flatMap(({genre, values}) =>
      COLOR_FAMILIES.map(({name}, family) => ({
        genre,
        name,
        share: values[family],
        ratio: values[family] / all!.values[family],
        gain: values[family] - all!.values[family]
      }))
    )
    .filter(({gain}) => gain > 0)
    .sort((a, b) => b.gain - a.gain);
  const shown: typeof marked = [];
  for (const row of marked) {
    const told = shown.some(({genre, name}) => genre === row.genre || name === row.name);
    if (shown.length < limit && !told) shown.push(row);
  }
  if (!all || !shown.length) return "Too few posters to compare genres.";
  const parts = shown.map(
    ({genre, name, share, ratio}) =>
      `${genre} ${name} (${formatPercent(share)} of the surface, ${ratio.toFixed(1)} times as much as all posters)`
  );
  return `What sets genres apart most: ${listWords(parts)}.`;
}

const rowNames = ["the top", "the upper middle", "the lower middle", "the bottom"];

/** Where one genre differs most from all posters in one channel of the layout. */
export function findLayout(groups: readonly GroupMean[], channel: (typeof LAYOUT_CHANNELS)[number]): string {
  const all = groups.find(({genre}) => genre === null);
  const cells = LAYOUT.columns * LAYOUT.rows;
  const start = LAYOUT_CHANNELS.indexOf(channel) * cells;
  let best: {genre: Genre; cell: number; difference: number} | undefined;
  for (const {genre, values, posters} of groups) {
    if (!genre || posters < fewest || !all) continue;
    for (let cell = 0; cell < cells; ++cell) {
      const difference = values[start + cell] - all.values[start + cell];
      if (!best || Math.abs(difference) > Math.abs(best.difference)) best = {genre, cell, difference};
    }
  }
  if (!best) return "Too few posters to compare genres.";
  const nouns = {lightness: ["lighter", "darker"], chroma: ["more colourful", "greyer"], edges: ["busier", "calmer"]};
  const word = nouns[channel][best.difference > 0 ? 0 : 1];
  const column = ["left", "middle", "right"][best.cell % LAYOUT.columns];
  return `The largest difference: ${best.genre} is ${word} than other posters at ${rowNames[Math.floor(best.cell / LAYOUT.columns)]}, ${column}.`;
}

/** One genre's average precision from figures alone, beside the share of films that have it. */
export interface GenreGain {
  genre: Genre;
  share: number;
  averagePrecision: number;
}

export function findBaseline(gains: readonly GenreGain[], mean: number, chance: number): string {
  const sorted = [...gains].sort((a, b) => b.averagePrecision / b.share - a.averagePrecision / a.share);
  const [most, least] = [sorted[0], sorted[sorted.length - 1]];
  const times = ({averagePrecision, share}: GenreGain) => `${(averagePrecision / share).toFixed(1)} times chance`;
  return `Colour and layout alone reach a mean average precision of ${formatFigure(mean)}, where chance is ${formatFigure(chance)}: most for ${most.genre} (${times(most)}), least for ${least.genre} (${times(least)}).`;
}

/** A figure below 1 without its leading zero, three digits. */
export function formatFigure(value: number): string {
  return value
    .toFixed(3)
    .replace(/^(-?)0\./, "$1.")
    .replace("-", "−");
}
