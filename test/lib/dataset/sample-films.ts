import type {Film} from "../../../src/lib/films.js";
import {encodeMultiHot} from "../../../src/lib/genres/multi-hot.js";

/** Invented films: each test gives only what it speaks of. */
export function sampleFilms(...rows: Partial<Film>[]): Film[] {
  return rows.map((row, index) => ({
    index,
    movieId: `tt${String(index + 1).padStart(7, "0")}`,
    tmdbId: null,
    title: `Film ${index + 1}`,
    year: 2000,
    genres: ["Drama"],
    multiHot: encodeMultiHot(row.genres ?? ["Drama"]),
    hasPlot: true,
    hasPoster: true,
    plotSource: null,
    runtime: null,
    originalLanguage: null,
    part: "train",
    ...row
  }));
}
