import {GENRES} from "../genres/genres.js";
import {hasGenre} from "../genres/multi-hot.js";
import {averageGrid, fewestPosters, PosterMean} from "../posters/average-posters.js";
import {reducePoster} from "../posters/reduce-poster.js";
import {defineTable} from "../table-definition.js";

const steps = 127;
const cells = averageGrid.columns * averageGrid.rows;

/** The average poster of each genre, over all years and by decade. */
export default defineTable({
  name: "poster_means",
  description: `The mean of all posters of a genre and decade, on ${averageGrid.columns} x ${averageGrid.rows} cells: one row a group of ${fewestPosters} posters or more.`,
  columns: {
    genre: {
      type: "dictionary",
      description: "One of the nine genres; null for all films",
      source: "movies.tsv genres",
      nullable: true
    },
    decade: {
      type: "uint16",
      unit: "year",
      description: "First year of the decade; null for all years",
      source: "movies.tsv year",
      nullable: true
    },
    posters: {type: "uint16", description: "Posters averaged", source: "posters/"},
    lightness: {
      type: `int8[${cells}]`,
      unit: `${steps}ths of OKLab lightness`,
      description: "Mean lightness by cell, rows from the top",
      source: "PosterMean(posters/)"
    },
    green_red: {
      type: `int8[${cells}]`,
      unit: `${steps}ths of .25`,
      description: "Mean of OKLab's a by cell",
      source: "PosterMean(posters/)"
    },
    blue_yellow: {
      type: `int8[${cells}]`,
      unit: `${steps}ths of .25`,
      description: "Mean of OKLab's b by cell",
      source: "PosterMean(posters/)"
    }
  },
  inputs: ["table:films", "corpus:posters"],
  parameters: {...averageGrid, fewest_posters: fewestPosters},
  async compute({corpus, table, decodePoster, progress}) {
    const films = await table("films");
    const groups = new Map<string, {genre: string | null; decade: number | null; mean: PosterMean}>();
    const group = (genre: string | null, decade: number | null) => {
      const key = `${decade ?? ""}|${genre ?? ""}`;
      if (!groups.has(key)) groups.set(key, {genre, decade, mean: new PosterMean(cells)});
      return groups.get(key)!;
    };
    // All groups in one order, whatever film comes first.
    for (const genre of [null, ...GENRES]) group(genre, null);
    for (let film = 0; film < films.movie_id.length; ++film) {
      if (film % 100 === 0) progress(film, films.movie_id.length);
      if (!films.has_poster[film]) continue;
      const picture = await decodePoster(await corpus.readPoster(films.movie_id[film] as string));
      const grid = reducePoster(picture, averageGrid);
      const year = films.year[film] as number | null;
      const genres = [null, ...GENRES.filter((_, index) => hasGenre(films.multi_hot[film] as number, index))];
      for (const genre of genres) {
        group(genre, null).mean.add(grid);
        if (year !== null) group(genre, Math.floor(year / 10) * 10).mean.add(grid);
      }
    }
    const order = (genre: string | null) => (genre === null ? -1 : GENRES.indexOf(genre as (typeof GENRES)[number]));
    const kept = [...groups.values()]
      .filter(({mean}) => mean.posters >= fewestPosters)
      .sort((a, b) => (a.decade ?? 0) - (b.decade ?? 0) || order(a.genre) - order(b.genre));
    const channel = (index: number, scale: number) =>
      kept.map(({mean}) =>
        Int8Array.from(mean.read().subarray(index * cells, (index + 1) * cells), (value) =>
          Math.max(-steps, Math.min(steps, Math.round((value / scale) * steps)))
        )
      );
    return {
      genre: kept.map(({genre}) => genre),
      decade: kept.map(({decade}) => decade),
      posters: kept.map(({mean}) => mean.posters),
      lightness: channel(0, 1),
      green_red: channel(1, 0.25),
      blue_yellow: channel(2, 0.25)
    };
  }
});
