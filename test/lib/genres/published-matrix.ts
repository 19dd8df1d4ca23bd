import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {CoOccurrence} from "../../../src/lib/genres/co-occurrence.js";
import {projectRoot} from "../../../src/node/paths.js";

interface PublishedDataset {
  genre_counts_after_balancing: Record<string, number>;
  genres_per_movie: Record<string, number>;
  co_occurrence: number[][];
}

const path = join(projectRoot, "src/data/published-2025-spring.json");

/** The reference project's published figures on its films. */
export const published: PublishedDataset = JSON.parse(readFileSync(path, "utf8")).dataset;

export const publishedByLabelCount = [0, 1, 2, 3].map((count) => published.genres_per_movie[count] ?? 0);

export const publishedMatrix: CoOccurrence = {
  counts: published.co_occurrence,
  films: publishedByLabelCount.reduce((sum, films) => sum + films, 0)
};
