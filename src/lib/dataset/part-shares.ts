import {group} from "d3";
import type {Film, Part} from "../films.js";
import {formatCount, formatPercent, listWords} from "../format.js";
import {GENRES} from "../genres/genres.js";
import {hasGenre} from "../genres/multi-hot.js";
import {formatPoints, noFilms} from "./format.js";

type Divided = Pick<Film, "part" | "multiHot" | "hasPlot" | "hasPoster">;

/** The parts in their order. */
export const PARTS: readonly Part[] = ["train", "validation", "test"];

export interface PartSize {
  part: Part;
  films: number;
  share: number;
}

export interface PartShare {
  /** A genre, or what a film has: "Has a plot", "Has a poster". */
  trait: string;
  part: Part;
  films: number;
  /** Of the part's films. */
  share: number;
}

export interface PartGap {
  trait: string;
  low: PartShare;
  high: PartShare;
  /** Difference of the two shares, 0 to 1. */
  gap: number;
}

const traits: {name: string; test(film: Divided): boolean}[] = [
  ...GENRES.map((name, index) => ({name, test: (film: Divided) => hasGenre(film.multiHot, index)})),
  {name: "Has a plot", test: (film) => film.hasPlot},
  {name: "Has a poster", test: (film) => film.hasPoster}
];

/** What the part-share chart compares, in its order: the nine genres, then the two modalities. */
export const PART_TRAITS: readonly string[] = traits.map(({name}) => name);

/** The size of each part; a part that the filter empties counts 0. */
export function countParts(films: readonly Pick<Film, "part">[]): PartSize[] {
  return PARTS.map((part) => {
    const count = films.filter((film) => film.part === part).length;
    return {part, films: count, share: count / films.length};
  });
}

/** The share of each genre and modality within each part; parts with no film are left out. */
export function comparePartShares(films: readonly Divided[]): PartShare[] {
  const groups = PARTS.map((part) => ({part, members: films.filter((film) => film.part === part)}));
  return traits.flatMap(({name, test}) =>
    groups
      .filter(({members}) => members.length)
      .map(({part, members}) => {
        const count = members.filter(test).length;
        return {trait: name, part, films: count, share: count / members.length};
      })
  );
}

/** For each trait, the largest difference between two parts, largest first; empty with fewer than two parts. */
export function partGaps(rows: readonly PartShare[]): PartGap[] {
  return [...group(rows, (row) => row.trait)]
    .filter(([, shares]) => shares.length > 1)
    .map(([trait, shares]) => {
      const sorted = [...shares].sort((a, b) => a.share - b.share);
      const [low, high] = [sorted[0], sorted.at(-1)!];
      return {trait, low, high, gap: high.share - low.share};
    })
    .sort((a, b) => b.gap - a.gap);
}

/** The split chart in words: the parts' sizes, and the largest gap of all. */
export function describeParts(films: readonly Divided[]): string {
  if (!films.length) return noFilms;
  const [largest] = partGaps(comparePartShares(films));
  if (!largest) return "Only one part of the split is shown: choose all three to compare them.";
  const {trait, low, high, gap} = largest;
  const sizes = countParts(films).map(
    (size) => `${formatCount(size.films)} in ${size.part} (${formatPercent(size.share, 1)})`
  );
  return `Films: ${listWords(sizes)}. The largest gap between two parts is ${formatPoints(gap)}: ${trait}, ${formatPercent(low.share, 1)} of ${low.part} and ${formatPercent(high.share, 1)} of ${high.part}.`;
}
