import {optimize} from "svgo";
import type {HouseFilm} from "../lib/house/films.js";
import {composePoster} from "../lib/house/poster.js";
import {POSTERS} from "../lib/house/posters.js";
import {loadHouseFonts} from "./house-fonts.js";

const fonts = loadHouseFonts();

/** The poster of a house film as an SVG document. */
export function drawHousePoster(film: HouseFilm): string {
  const poster = POSTERS[film.id];
  if (!poster) throw new Error(`There is no poster for ${film.id}, ${film.title}: see src/lib/house/posters.ts`);
  const {data} = optimize(composePoster(film, poster, fonts), {
    plugins: [{name: "convertPathData", params: {floatPrecision: 1, makeArcs: undefined}}]
  });
  return data;
}
