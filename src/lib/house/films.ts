import {GENRES, type Genre} from "../genres/genres.js";

/** A film that does not exist, with a synopsis written for Marquee. */
export interface HouseFilm {
  id: string;
  title: string;
  year: number;
  genres: Genre[];
  synopsis: string;
}

/** Reads the house collection. Throws an Error that names the film that is not as it should be. */
export function readHouseFilms(rows: readonly unknown[]): HouseFilm[] {
  return rows.map((row, index) => {
    const film = row as HouseFilm;
    const where = `House film ${index + 1} (${film?.title ?? "without a title"})`;
    if (!/^house-\d\d$/.test(film?.id)) throw new Error(`${where} needs an id such as house-01`);
    if (!film.title || !film.synopsis || !Number.isInteger(film.year))
      throw new Error(`${where} needs a title, a year and a synopsis`);
    for (const genre of film.genres)
      if (!GENRES.includes(genre)) throw new Error(`${where} has the genre ${genre}; known are ${GENRES.join(", ")}`);
    return film;
  });
}

/** The films that have every one of these genres, in their order. */
export function chooseHouseFilms(films: readonly HouseFilm[], genres: readonly Genre[]): HouseFilm[] {
  return films.filter((film) => genres.every((genre) => film.genres.includes(genre)));
}
