import {GENRES, type Genre} from "../genres/genres.js";
import type {HouseFilm} from "./films.js";

/** How many of the house films have each of the nine genres, in the genres' order; a film counts for each of its own. */
export function countGenres(films: readonly HouseFilm[]): {genre: Genre; count: number}[] {
  return GENRES.map((genre) => ({genre, count: films.filter(({genres}) => genres.includes(genre)).length}));
}
