import {readFileSync} from "node:fs";
import {join} from "node:path";
import {mean, median, sum} from "d3";
import {describe, expect, it} from "vitest";
import {countGenres} from "../src/lib/dataset/genre-counts.js";
import {countLanguages} from "../src/lib/dataset/language-counts.js";
import {countModalities, MODALITY_STATES} from "../src/lib/dataset/modality-counts.js";
import {countPlotSources} from "../src/lib/dataset/plot-sources.js";
import {countRuntimes} from "../src/lib/dataset/runtime-counts.js";
import {countGenresByDecade, countYears} from "../src/lib/dataset/year-counts.js";
import {type Film, readFilms} from "../src/lib/films.js";
import {countCoOccurrence} from "../src/lib/genres/co-occurrence.js";
import {GENRES} from "../src/lib/genres/genres.js";
import {describeLabels} from "../src/lib/genres/label-statistics.js";
import {isSelected} from "../src/lib/genres/selection-rules.js";
import {openCorpus} from "../src/node/corpus.js";
import {projectRoot} from "../src/node/paths.js";
import {readManifest, readTable} from "../src/node/snapshot.js";
import {testCorpus} from "./find-corpus.js";

/** Counted with pandas from the corpus that the committed snapshot is made from: test/fixtures/recount.py. */
const recount = JSON.parse(readFileSync(join(projectRoot, "test/fixtures/recount.json"), "utf8"));

const folder = join(projectRoot, "snapshot");
const films = readFilms(readTable(folder, "films"), readTable(folder, "split"));

const within = films.filter((film) => isSelected("within", film.genres));

const byGenre = (members: readonly Film[]) =>
  Object.fromEntries(countGenres(members).map(({genre, films}) => [genre, films]));

describe("the snapshot, counted by the functions that the pages use, agrees with a recount in pandas on", () => {
  it("the number of films, by either rule", () => {
    expect(films).toHaveLength(recount.films);
    expect(within).toHaveLength(recount.within);
  });

  it("the films of each genre", () => {
    expect(byGenre(films)).toEqual(recount.by_genre);
    expect(byGenre(within)).toEqual(recount.by_genre_within);
  });

  it("the genres of each film", () => {
    const {filmsByLabelCount, cardinality} = describeLabels(films.map((film) => film.multiHot));
    const counts = filmsByLabelCount.flatMap((count, labels) => (count ? [[labels, count]] : []));
    expect(Object.fromEntries(counts)).toEqual(recount.by_label_count);
    expect(cardinality).toBeCloseTo(recount.label_cardinality, 12);
  });

  it("the co-occurrence of genres", () => {
    expect(countCoOccurrence(films.map((film) => film.multiHot)).counts).toEqual(recount.co_occurrence);
    const {films: counts} = readTable(folder, "genre_co_occurrence");
    expect(Array.from(counts)).toEqual(recount.co_occurrence.flat());
  });

  it("the decades, and the films of unknown year", () => {
    const totals = countGenresByDecade(films).map(({decade, total}) => [decade, total]);
    expect(Object.fromEntries(totals)).toEqual(recount.by_decade);
    const {years, unknown} = countYears(films);
    expect(sum(years, (row) => row.films) + unknown).toBe(recount.films);
    expect(unknown).toBe(recount.year_unknown);
  });

  it("which films have a plot and a poster, over all and in each genre", () => {
    const counts = countModalities(films);
    const number = (group: string, ...states: string[]) =>
      sum(counts, (row) => (row.group === group && states.includes(row.state) ? row.films : 0));
    const all = MODALITY_STATES.map((state): [string, number] => [state, number("All films", state)]);
    const {"plot and poster": both, ...others} = recount.by_modality;
    expect(Object.fromEntries(all)).toEqual({both, ...others});
    for (const genre of GENRES) {
      expect(number(genre, "poster only", "neither")).toBe(recount.missing_plot_by_genre[genre]);
      expect(number(genre, "plot only", "neither")).toBe(recount.missing_poster_by_genre[genre]);
    }
  });

  it("runtime, language and the source of plots", () => {
    expect(countRuntimes(films).unknown).toBe(recount.runtime_unknown);
    const {unknown, ...languages} = Object.fromEntries(
      countLanguages(films, Number.POSITIVE_INFINITY).map(({code, films}) => [code, films])
    );
    expect(languages).toEqual(recount.by_language);
    expect(unknown).toBe(recount.language_unknown);
    expect(Object.fromEntries(countPlotSources(films).map(({source, plots}) => [source, plots]))).toEqual(
      recount.by_plot_source
    );
  });

  it("the funnel", () => {
    const {step, count: counts} = readTable(folder, "funnel");
    expect(Object.fromEntries(Array.from(step, (name, row) => [name, counts[row]]))).toEqual(recount.funnel);
  });

  it("the genres before capping", () => {
    const {stage, rule, capped, genre, count: counts} = readTable(folder, "genre_counts");
    const select = (name: string) =>
      Object.fromEntries(
        Array.from(genre, (value, row): [string, number, boolean] => [
          value as string,
          counts[row] as number,
          stage[row] === name && rule[row] === "any" && !capped[row]
        ]).flatMap(([value, films, selected]) => (selected ? [[value, films]] : []))
      );
    expect(select("films")).toEqual(recount.by_genre);
    expect(select("titles")).toEqual(recount.by_genre_titles);
  });

  it.skipIf(!testCorpus)("the runs between white space of plots (needs a corpus)", () => {
    const known = new Set(films.map((film) => film.movieId));
    const runs = openCorpus(testCorpus!)
      .plots.filter((plot) => known.has(plot.movieId))
      .map(({plot}) => plot.split(/\s+/).length);
    expect(mean(runs)).toBeCloseTo(recount.plot_runs.mean, 9);
    expect(median(runs)).toBe(recount.plot_runs.median);
  });

  it.skipIf(!("text_figures" in readManifest(folder).tables))("the words of plots", () => {
    const words = Array.from(readTable(folder, "text_figures").words as ArrayLike<number>);
    expect(mean(words)).toBeCloseTo(recount.plot_words.mean, 9);
    expect(median(words)).toBe(recount.plot_words.median);
  });
});
