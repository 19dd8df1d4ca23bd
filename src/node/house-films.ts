import {readFileSync} from "node:fs";
import {join} from "node:path";
import {type HouseFilm, readHouseFilms} from "../lib/house/films.js";
import {projectRoot} from "./paths.js";

/** The house collection, as it is committed. */
export const houseFilms: readonly HouseFilm[] = readHouseFilms(
  JSON.parse(readFileSync(join(projectRoot, "src/data/house/films.json"), "utf8"))
);
