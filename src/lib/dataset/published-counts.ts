import {GENRES, type Genre} from "../genres/genres.js";
import type {GenreCount} from "./genre-counts.js";

/** The part of the reference project's published figures that speaks of its data set. */
export interface PublishedDataset {
  genre_counts_before_balancing_approx: Record<Genre, number>;
  genre_counts_after_balancing: Record<Genre, number>;
  /** Films by how many of the nine genres they have. */
  genres_per_movie: Record<string, number>;
}

/** Two sources of different size are compared by what share of all film-genre pairs each genre has. */
export interface LabelShare {
  genre: Genre;
  source: "published" | "live";
  films: number;
  share: number;
}

/** Share of each genre among all film-genre pairs, ours beside the published ones. */
export function compareLabelShares(live: readonly GenreCount[], published: Record<Genre, number>): LabelShare[] {
  return [
    ...labelShares(
      "published",
      GENRES.map((genre) => published[genre])
    ),
    ...labelShares(
      "live",
      GENRES.map((genre) => live.find((row) => row.genre === genre)?.films ?? 0)
    )
  ];
}

/** Films, film-genre pairs, label cardinality and single-genre share, from the published films by genre count. */
export function summarizePublished({genres_per_movie}: PublishedDataset) {
  const sizes = Object.entries(genres_per_movie).map(([size, films]) => ({size: Number(size), films}));
  const films = sizes.reduce((sum, row) => sum + row.films, 0);
  const labels = sizes.reduce((sum, row) => sum + row.size * row.films, 0);
  return {films, labels, cardinality: labels / films, singleGenreShare: (genres_per_movie["1"] ?? 0) / films};
}

function labelShares(source: LabelShare["source"], counts: readonly number[]): LabelShare[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return GENRES.map((genre, i) => ({genre, source, films: counts[i], share: counts[i] / total}));
}
