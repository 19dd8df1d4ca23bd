import {GENRES, type Genre} from "../../genres/genres.js";
import {hasGenre} from "../../genres/multi-hot.js";
import {entropyOf} from "../../statistics/entropy.js";

export interface GenreInformation {
  genre: Genre;
  /** Bits that the topic tells of whether a film has the genre, less what as many topics would tell by chance. */
  bits: number;
  /** Bits of not knowing the genre: the entropy of having it. */
  entropy: number;
  /** Share of that uncertainty that the topic takes away, 0 to 1; NaN where there is no uncertainty. */
  share: number;
}

/**
 * Mutual information of a film's topic and each genre (Shannon 1948), with Miller and Madow's correction: by chance alone
 * k topics tell (k - 1) / (2 n ln 2) bits of n films. Below 0 it counts as 0. Films outside all topics are a topic of
 * their own.
 */
export function measureGenreInformation(label: ArrayLike<number>, multiHot: ArrayLike<number>): GenreInformation[] {
  return GENRES.map((genre, index) => {
    const films = label.length;
    const counts = new Map<number, [without: number, having: number]>();
    let having = 0;
    for (let film = 0; film < films; ++film) {
      const cell = counts.get(label[film]) ?? [0, 0];
      const has = Number(hasGenre(multiHot[film], index));
      cell[has] += 1;
      having += has;
      counts.set(label[film], cell);
    }
    const entropy = entropyOf([having, films - having]);
    let remaining = 0;
    for (const cell of counts.values()) remaining += ((cell[0] + cell[1]) / films) * entropyOf(cell);
    const chance = films ? (counts.size - 1) / (2 * films * Math.LN2) : 0;
    const bits = Math.max(0, entropy - remaining - chance);
    return {genre, bits, entropy, share: entropy > 0 ? bits / entropy : Number.NaN};
  });
}
