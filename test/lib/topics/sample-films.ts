import {preparePlain} from "./prepare-plain.js";

const themes = [
  "heist vault crew bank robbery safe thief plan alarm money getaway driver",
  "alien spaceship invasion planet scientist signal army saucer abduction crater orbit telescope",
  "courtroom judge jury lawyer trial verdict witness evidence innocent testimony appeal prosecutor",
  "vampire castle blood coffin village priest night bat stake curse count crypt"
].map((words) => words.split(" "));

/** Invented films of four themes: each holds some of its theme's words and some that all share. */
export function makeFilms(count: number, seed = 1) {
  return preparePlain(themes, count, seed);
}
