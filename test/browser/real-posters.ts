import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {HouseFilm} from "../../src/lib/house/films.js";
import {openCorpus} from "../../src/node/corpus.js";

/**
 * Posters of a corpus, as data URLs, for each invented film: `count` films that share most of its genres and have
 * fewest others, those of the nearest years first. None stands beside two films.
 */
export function findRealPosters(corpus: string, films: readonly HouseFilm[], count: number): string[][] {
  const taken = new Set<string>();
  const {movies} = openCorpus(corpus);
  return films.map((film) => {
    const distance = (movie: (typeof movies)[number]) => {
      const shared = film.genres.filter((genre) => movie.genres.includes(genre)).length;
      const apart = film.genres.length + movie.genres.length - 2 * shared;
      return 15 * apart + Math.abs((movie.year ?? 0) - film.year);
    };
    return movies
      .map((movie) => ({path: join(corpus, "posters", `${movie.movieId}.jpg`), distance: distance(movie)}))
      .sort((a, b) => a.distance - b.distance)
      .filter(({path}) => !taken.has(path) && existsSync(path))
      .slice(0, count)
      .map(({path}) => {
        taken.add(path);
        return `data:image/jpeg;base64,${readFileSync(path).toString("base64")}`;
      });
  });
}
