import type {Part} from "../films.js";
import {formatCount, formatPercent, listWords} from "../format.js";
import {GENRES, type Genre} from "../genres/genres.js";
import {formatPoints, noFilms} from "./format.js";
import type {GenreCount} from "./genre-counts.js";

/** The part of the reference project's published figures that speaks of its data set. */
export interface PublishedDataset {
  genre_counts_before_balancing_approx: Record<Genre, number>;
  genre_counts_after_balancing: Record<Genre, number>;
  /** Films by how many of the nine genres they have. */
  genres_per_movie: Record<string, number>;
  text_split: Record<Part, number>;
  poster_split: Record<Part, number>;
}

/** A genre's films before and after capping, in one source. */
export interface CapCount {
  genre: Genre;
  source: "published" | "live";
  before: number;
  after: number;
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

/** Counts before and after capping: ours, then the published ones. */
export function compareCaps(
  before: readonly GenreCount[],
  after: readonly GenreCount[],
  published: PublishedDataset
): CapCount[] {
  return [
    ...before.map(({genre, films}, i) => ({genre, source: "live" as const, before: films, after: after[i].films})),
    ...GENRES.map((genre) => ({
      genre,
      source: "published" as const,
      before: published.genre_counts_before_balancing_approx[genre],
      after: published.genre_counts_after_balancing[genre]
    }))
  ];
}

/** The genre whose share of all film-genre pairs differs most between the two sources, in a sentence. */
export function describeLabelShares(rows: readonly LabelShare[]): string {
  const share = (source: LabelShare["source"], genre: Genre) =>
    rows.find((row) => row.source === source && row.genre === genre)?.share ?? Number.NaN;
  const differences = GENRES.map((genre) => ({
    genre,
    live: share("live", genre),
    published: share("published", genre)
  })).filter(({live}) => !Number.isNaN(live));
  if (!differences.length) return noFilms;
  const [most] = differences.sort((a, b) => Math.abs(b.live - b.published) - Math.abs(a.live - a.published));
  const more = most.live > most.published ? "more" : "less";
  return `${most.genre} differs most: ${formatPercent(most.live, 1)} of all film-genre pairs here, ${formatPercent(most.published, 1)} in the published counts, ${formatPoints(Math.abs(most.live - most.published))} ${more}.`;
}

/** How the reference project divided its films, once for texts and once for posters, in a sentence. */
export function describePublishedSplits({text_split, poster_split}: PublishedDataset): string {
  const parts = (split: Record<Part, number>) => {
    const counts = [split.train, split.validation, split.test];
    const total = counts.reduce((sum, count) => sum + count, 0);
    return `${formatCount(total)} films as ${listWords(counts.map((count) => `${Math.round((count / total) * 100)}%`))}`;
  };
  return `text models divide ${parts(text_split)} (train, validation, test), poster models ${parts(poster_split)}`;
}

function labelShares(source: LabelShare["source"], counts: readonly number[]): LabelShare[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return GENRES.map((genre, i) => ({genre, source, films: counts[i], share: counts[i] / total}));
}
