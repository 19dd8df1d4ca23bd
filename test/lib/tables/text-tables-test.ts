import {beforeAll, describe, expect, it} from "vitest";
import type {TableColumns, TableContext, TableDefinition} from "../../../src/lib/table-definition.js";
import genreTerms from "../../../src/lib/tables/genre_terms.js";
import rankFrequency from "../../../src/lib/tables/rank_frequency.js";
import termCounts from "../../../src/lib/tables/term_counts.js";
import terms from "../../../src/lib/tables/terms.js";
import textFigures from "../../../src/lib/tables/text_figures.js";
import vectorCoverage from "../../../src/lib/tables/vector_coverage.js";
import vocabularyGrowth from "../../../src/lib/tables/vocabulary_growth.js";

/** Invented films; the second has no plot, and tt9 is no film of the table. */
const plots = {
  tt1: "A ghost haunts the lighthouse. The ghost is lonely.",
  tt3: "Two ghosts and a robot share a lighthouse in Bråten.",
  tt4: "The naïve robot dreams of a lighthouse, a ghost and the sea.",
  tt5: "A robot sails the sea.",
  tt9: "Ghost ghost ghost."
};
const tables: Record<string, TableColumns> = {
  films: {movie_id: ["tt1", "tt2", "tt3", "tt4", "tt5"], multi_hot: [1 << 5, 0, (1 << 5) | (1 << 7), 1 << 7, 1 << 7]}
};
const corpus = {
  plots: Object.entries(plots).map(([movieId, plot]) => ({movieId, plot, source: movieId === "tt1" ? "b" : "a"}))
};

async function compute(definition: TableDefinition): Promise<TableColumns> {
  const context = {
    corpus,
    table: async (name: string) => tables[name],
    loadVectorVocabulary: async () => new Set(["ghost", "robot", "sea", "naive"])
  } as unknown as TableContext;
  return definition.compute(context);
}

beforeAll(async () => {
  tables.terms = await compute(terms);
  tables.term_counts = await compute(termCounts);
});

describe("table terms", () => {
  it("holds the words of three plots or more of known films, in order, with their counts", () => {
    expect(tables.terms).toEqual({
      term: ["ghost", "lighthouse", "robot"],
      document_count: [3, 3, 3],
      total_count: [4, 3, 3],
      has_vector: [true, false, true]
    });
  });
});

describe("table term_counts", () => {
  it("is ordered by film, then term, and adds up to the totals of terms", () => {
    expect(tables.term_counts).toEqual({
      film: [0, 0, 2, 2, 2, 3, 3, 3, 4],
      term: [0, 1, 0, 1, 2, 0, 1, 2, 2],
      count: [2, 1, 1, 1, 1, 1, 1, 1, 1]
    });
  });
});

describe("table text_figures", () => {
  it("has a row for each film with a plot", async () => {
    const table = await compute(textFigures);
    expect(table.movie_id).toEqual(["tt1", "tt3", "tt4", "tt5"]);
    expect(table.film).toEqual([0, 2, 3, 4]);
    expect(table.words).toEqual([9, 10, 12, 5]);
    expect(table.sentences).toEqual([2, 1, 1, 1]);
    expect(table.names).toEqual([0, 1, 0, 0]);
  });
});

describe("table vector_coverage", () => {
  it("counts each source and all of them; folding an accent can find a vector", async () => {
    const table = await compute(vectorCoverage);
    const row = (stage: string, source: string) =>
      Array.from(table.stage).findIndex((value, index) => value === stage && table.source[index] === source);
    const covered = (stage: string) => table.distinct_covered[row(stage, "all")];
    expect([covered("lower case"), covered("accents folded")]).toEqual([3, 4]);
    const running = (source: string) => table.running[row("lemmas", source)] as number;
    expect(running("a") + running("b")).toBe(running("all"));
  });
});

describe("tables vocabulary_growth and rank_frequency", () => {
  it("end with the same number of different words", async () => {
    const growth = await compute(vocabularyGrowth);
    const ranks = await compute(rankFrequency);
    for (const unit of ["words", "terms"]) {
      const last = Array.from(growth.unit).lastIndexOf(unit);
      expect(growth.distinct[last]).toBe(ranks.rank[Array.from(ranks.unit).lastIndexOf(unit)]);
    }
  });
});

describe("table genre_terms", () => {
  it("ranks each genre's words from the surest mark to the most avoided", async () => {
    const table = await compute(genreTerms);
    const horror = Array.from(table.genre).indexOf("Horror");
    expect(table.term[horror]).toBe("ghost");
    expect(table.inside[horror]).toBe(3);
    expect(table.outside[horror]).toBe(1);
  });
});
