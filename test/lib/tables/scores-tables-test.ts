import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {readFilms} from "../../../src/lib/films.js";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {hasGenre} from "../../../src/lib/genres/multi-hot.js";
import {isDisputed} from "../../../src/lib/scores/label-candidates.js";
import {readAgreement, readCandidates, readShortcuts} from "../../../src/lib/scores/read-tables.js";
import type {TableColumns, TableContext, TableDefinition} from "../../../src/lib/table-definition.js";
import catalogueAgreement from "../../../src/lib/tables/catalogue_agreement.js";
import labelCandidates from "../../../src/lib/tables/label_candidates.js";
import learningCurve from "../../../src/lib/tables/learning_curve.js";
import shortcuts from "../../../src/lib/tables/shortcuts.js";
import {averageLogits} from "../../../src/lib/train/stacking.js";
import {projectRoot} from "../../../src/node/paths.js";
import {readRun, runsFolder} from "../../../src/node/runs.js";
import {readTable} from "../../../src/node/snapshot.js";

const folder = join(projectRoot, "snapshot");
const films = readFilms(readTable(folder, "films"), readTable(folder, "split"));

describe("the tables of a corpus with few films", () => {
  const tables: Record<string, TableColumns> = {
    films: {
      movie_id: ["tt1", "tt2"],
      multi_hot: [1, 2],
      has_plot: [true, true],
      has_poster: [false, false],
      plot_source: ["a", null],
      year: [1990, null]
    },
    split: {movie_id: ["tt1", "tt2"], part: ["train", "test"], group: [0, 1]},
    labels: {movie_id: ["tt1", "tt2"], source: ["a", "a"], multi_hot: [1, 2]},
    terms: {term: []},
    term_counts: {film: [], term: [], count: []}
  };
  const context = {
    corpus: {plots: []},
    table: async (name: string) => tables[name],
    optionalTable: async (name: string) => tables[name],
    progress() {}
  } as unknown as TableContext;

  it.each<TableDefinition>([labelCandidates, learningCurve, shortcuts])(
    "$name has its columns and no row",
    async (definition) => {
      const table = await definition.compute(context);
      expect(Object.keys(table)).toEqual(Object.keys(definition.columns));
      for (const column of Object.values(table)) expect(column).toHaveLength(0);
    }
  );

  it("catalogue_agreement has what there is, without test films", async () => {
    const rows = readAgreement(await catalogueAgreement.compute(context));
    expect(rows.map(({genre, films, f1}) => [genre, films, f1])).toEqual([
      ["all", 1, 1],
      ["Action", 1, 1]
    ]);
  });
});

describe("the committed catalogue_agreement", () => {
  const rows = readAgreement(readTable(folder, "catalogue_agreement"));

  it("has the mean of a pair's genres for all of them, and counts that give the figure", () => {
    for (const {first, second, genre, f1, genres, both, onlyFirst, onlySecond} of rows) {
      const own = rows.filter((row) => row.first === first && row.second === second && row.genre !== "all");
      if (genre === "all") {
        expect(own).toHaveLength(genres);
        expect(own.reduce((sum, row) => sum + row.f1, 0) / genres).toBeCloseTo(f1, 6);
      } else expect((2 * both) / (2 * both + onlyFirst + onlySecond)).toBeCloseTo(f1, 6);
    }
  });

  it("has every figure within its interval", () => {
    for (const {f1, low, high} of rows) expect(low <= f1 && f1 <= high).toBe(true);
  });
});

describe("the committed label_candidates", () => {
  const candidates = readCandidates(readTable(folder, "label_candidates"));
  const known = ["tf-idf-words", "minilm-logistic"].map((id) => readRun(runsFolder(folder), id));

  it("are of training and validation films with a plot, with the labels of films", () => {
    for (const {film, genre, given, heard, confident} of candidates) {
      const {part, hasPlot, multiHot} = films[film];
      expect(part !== "test" && hasPlot && (heard >= 2 || confident)).toBe(true);
      expect(hasGenre(multiHot, GENRES.indexOf(genre))).toBe(given);
    }
  });

  it("have the probabilities of the stored runs, out of fold for training films", () => {
    const probabilities = known.map(({predictions, outOfFold}) => {
      const byFilm = new Map<string, Float64Array>();
      for (const stored of [predictions!, outOfFold!]) {
        for (const [row, id] of stored.movieIds.entries())
          byFilm.set(id, stored.probabilities.subarray(row * 9, row * 9 + 9));
      }
      return byFilm;
    });
    const distances = candidates
      .filter((_, row) => row % 50 === 0)
      .map(({film, genre, probability}) => {
        const own = probabilities.map((byFilm) => byFilm.get(films[film].movieId)!.slice());
        return Math.abs(probability - averageLogits(own)[GENRES.indexOf(genre)]);
      })
      .sort((a, b) => a - b);
    // The same to the last digits that are stored; a few lie apart, since the runs are trained anew at other times.
    expect(distances[Math.floor(distances.length / 2)]).toBeLessThan(1e-6);
    expect(distances.at(-1)).toBeLessThan(0.02);
  });

  it("show two witnesses that agree more often than chance", () => {
    const heard = candidates.filter(({heard}) => heard >= 2);
    const share = (rows: typeof heard) => rows.filter(isDisputed).length / rows.length;
    expect(share(heard.filter(({confident}) => confident))).toBeGreaterThan(2 * share(heard));
  });
});

describe("the committed shortcuts", () => {
  const rows = readShortcuts(readTable(folder, "shortcuts"));

  it("name every test, with differences that are those of their figures", () => {
    expect(new Set(rows.map(({test}) => test))).toEqual(new Set(["alone", "masked", "hidden", "heldOut"]));
    for (const {value, reference, difference, interval} of rows) {
      expect(value - reference).toBeCloseTo(difference, 5);
      expect(interval[0] <= value && value <= interval[1]).toBe(true);
    }
  });
});
