import type {Film} from "../films.js";
import {countNoun, formatCount, formatPercent} from "../format.js";
import {GENRES, type Genre} from "../genres/genres.js";
import {hasGenre} from "../genres/multi-hot.js";
import {noFilms} from "./format.js";

type Shown = Pick<Film, "multiHot" | "hasPlot" | "hasPoster">;

/** Which of plot and poster a film has, in the order in which charts stack them. */
export const MODALITY_STATES = ["both", "plot only", "poster only", "neither"] as const;
export type ModalityState = (typeof MODALITY_STATES)[number];

export interface ModalityCount {
  group: Genre | "All films";
  state: ModalityState;
  films: number;
  /** Of the group's films; NaN for an empty group. */
  share: number;
}

/** Which of plot and poster the film has. */
export function modalityState({hasPlot, hasPoster}: Pick<Film, "hasPlot" | "hasPoster">): ModalityState {
  if (hasPlot) return hasPoster ? "both" : "plot only";
  return hasPoster ? "poster only" : "neither";
}

/** Counts films by what they have, for all films and for each genre: four rows a group, zeros included. */
export function countModalities(films: readonly Shown[]): ModalityCount[] {
  const groups: [ModalityCount["group"], readonly Shown[]][] = [
    ["All films", films],
    ...GENRES.map((genre, i): [Genre, Shown[]] => [genre, films.filter((film) => hasGenre(film.multiHot, i))])
  ];
  return groups.flatMap(([group, members]) =>
    MODALITY_STATES.map((state) => {
      const count = members.filter((film) => modalityState(film) === state).length;
      return {group, state, films: count, share: count / members.length};
    })
  );
}

/** The modality chart in a sentence: films with both, and the genres where both is most and least common. */
export function describeModalities(films: readonly Shown[]): string {
  if (!films.length) return noFilms;
  const both = countModalities(films).filter((row) => row.state === "both" && !Number.isNaN(row.share));
  const [all, ...genres] = both;
  const sorted = genres.sort((a, b) => b.share - a.share);
  const [most, least] = [sorted[0], sorted.at(-1)!];
  return `${formatCount(all.films)} of ${countNoun(films.length, "film")} (${formatPercent(all.share, 1)}) have both a plot and a poster; by genre this runs from ${formatPercent(least.share, 1)} (${least.group}) to ${formatPercent(most.share, 1)} (${most.group}).`;
}
