import {sha256} from "@noble/hashes/sha2.js";
import {bytesToHex, utf8ToBytes} from "@noble/hashes/utils.js";
import type {Part} from "../films.js";
import {decodeMultiHot} from "../genres/multi-hot.js";
import {seededHash} from "../seeded-hash.js";
import {type StratificationUnit, stratify} from "./iterative-stratification.js";

/** The parts of the split, and the share of films that each is to get. */
export const PARTS: readonly {name: Part; share: number}[] = [
  {name: "train", share: 0.8},
  {name: "validation", share: 0.1},
  {name: "test", share: 0.1}
];

/** What the split needs to know of a film. */
export interface SplitFilm {
  movieId: string;
  multiHot: number;
  hasPlot: boolean;
  hasPoster: boolean;
  /** Films with the same number stay together. */
  group: number;
}

/**
 * Gives every film its part: 80/10/10, stratified over modality, genres and pairs of genres within it, with groups
 * kept together. Depends on the films and the seed, not on the order of the films.
 */
export function splitFilms(films: readonly SplitFilm[], seed: number): Part[] {
  const groups = new Map<number, SplitFilm[]>();
  for (const film of films) {
    const group = groups.get(film.group);
    if (group) group.push(film);
    else groups.set(film.group, [film]);
  }
  const units = [...groups.values()].map((members) => describeUnit(members, seed));
  const parts = stratify(
    units,
    PARTS.map(({share}) => share)
  );
  const partOf = new Map([...groups.keys()].map((group, index) => [group, PARTS[parts[index]].name]));
  return films.map((film) => partOf.get(film.group)!);
}

/**
 * Names a split: the first 12 hexadecimal digits of the SHA-256 over its lines "movie_id part", sorted, each ended by
 * a line feed. Every run states the id of the split that it was trained and scored on.
 */
export function splitId(movieIds: ArrayLike<unknown>, parts: ArrayLike<unknown>): string {
  const lines = Array.from(movieIds, (movieId, row) => `${movieId} ${parts[row]}\n`).sort();
  return bytesToHex(sha256(utf8ToBytes(lines.join("")))).slice(0, 12);
}

function modalityOf(film: SplitFilm): string {
  return `${film.hasPlot ? "plot" : "no plot"}, ${film.hasPoster ? "poster" : "no poster"}`;
}

/**
 * A film's strata: its modality, and within that each genre and each pair of genres (second-order stratification,
 * Szymanski and Kajdanowicz 2017). Whole combinations are left out: most have too few films to be dealt in tenths.
 */
export function strataOf(film: SplitFilm): string[] {
  const genres = decodeMultiHot(film.multiHot);
  const pairs = genres.flatMap((first, index) => genres.slice(index + 1).map((second) => `${first} & ${second}`));
  const modality = modalityOf(film);
  return [modality, ...[...genres, ...pairs].map((labels) => `${labels}, ${modality}`)];
}

function describeUnit(members: readonly SplitFilm[], seed: number): StratificationUnit {
  const counts = new Map<string, number>();
  for (const film of members) {
    for (const stratum of strataOf(film)) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  }
  const order = Math.min(...members.map((film) => seededHash(seed, film.movieId)));
  return {size: members.length, counts, order};
}
