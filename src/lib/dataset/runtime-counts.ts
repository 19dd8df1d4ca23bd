import {quantile} from "d3";
import type {Film} from "../films.js";
import {countNoun} from "../format.js";
import {describeUnknown, noFilms} from "./format.js";

type Timed = Pick<Film, "runtime">;

export interface RuntimeBin {
  /** Minutes, inclusive. */
  from: number;
  /** Minutes, exclusive; null for the last bin, which has no end. */
  to: number | null;
  films: number;
}

export interface RuntimeCounts {
  bins: RuntimeBin[];
  known: number;
  unknown: number;
}

/** Counts films in bins of `width` minutes from 0; films of `last` minutes or more share the last bin. */
export function countRuntimes(films: readonly Timed[], {width = 10, last = 180} = {}): RuntimeCounts {
  const bins = Array.from({length: last / width + 1}, (_, i): RuntimeBin => {
    const from = i * width;
    return {from, to: from === last ? null : from + width, films: 0};
  });
  let known = 0;
  for (const {runtime} of films) {
    if (runtime === null) continue;
    ++known;
    ++bins[Math.min(Math.floor(runtime / width), bins.length - 1)].films;
  }
  return {bins, known, unknown: films.length - known};
}

/** The runtime chart in a sentence: quartiles of the known, and how much is not known. */
export function describeRuntimes(films: readonly Timed[]): string {
  if (!films.length) return noFilms;
  const minutes = films.flatMap(({runtime}) => runtime ?? []);
  const unknown = films.length - minutes.length;
  if (!minutes.length) return `The runtime of none of the ${countNoun(films.length, "film")} is known.`;
  const at = (p: number) => Math.round(quantile(minutes, p)!);
  return `Of the ${countNoun(minutes.length, "film")} whose runtime is known, the middle half run ${at(0.25)} to ${at(0.75)} minutes, median ${at(0.5)}.${describeUnknown(unknown, films.length)}`;
}
