import {readFileSync} from "node:fs";
import {join} from "node:path";
import {mean, median} from "d3";
import {describe, expect, it} from "vitest";
import {type Film, readFilms} from "../src/lib/films.js";
import {GENRES} from "../src/lib/genres/genres.js";
import {hasGenre, labelCount} from "../src/lib/genres/multi-hot.js";
import {isSelected} from "../src/lib/genres/selection-rules.js";
import {openCorpus} from "../src/node/corpus.js";
import {projectRoot} from "../src/node/paths.js";
import {readManifest, readTable} from "../src/node/snapshot.js";
import {testCorpus} from "./find-corpus.js";

/** Counted with pandas from the corpus that the committed snapshot is made from: test/fixtures/recount.py. */
const recount = JSON.parse(readFileSync(join(projectRoot, "test/fixtures/recount.json"), "utf8"));

const folder = join(projectRoot, "snapshot");
const films = readFilms(readTable(folder, "films"), readTable(folder, "split"));

const count = (keep: (film: Film) => boolean) => films.filter(keep).length;

const byGenre = (keep: (film: Film) => boolean = () => true) =>
  Object.fromEntries(
    GENRES.map((genre, index) => [genre, count((film) => hasGenre(film.multiHot, index) && keep(film))])
  );

/** How many films have each value of a key; films without one are left out. */
function tally(key: (film: Film) => string | number | null): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const film of films) {
    const value = key(film);
    if (value !== null) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

describe("the snapshot agrees with a recount in pandas on", () => {
  it("the number of films, by either rule", () => {
    expect(films).toHaveLength(recount.films);
    expect(count((film) => isSelected("within", film.genres))).toBe(recount.within);
  });

  it("the films of each genre", () => {
    expect(byGenre()).toEqual(recount.by_genre);
    expect(byGenre((film) => isSelected("within", film.genres))).toEqual(recount.by_genre_within);
  });

  it("the genres of each film", () => {
    expect(tally((film) => labelCount(film.multiHot))).toEqual(recount.by_label_count);
    expect(mean(films, (film) => labelCount(film.multiHot))).toBeCloseTo(recount.label_cardinality, 12);
  });

  it("the co-occurrence of genres", () => {
    const matrix = GENRES.map((_, a) =>
      GENRES.map((_, b) => count((film) => hasGenre(film.multiHot, a) && hasGenre(film.multiHot, b)))
    );
    expect(matrix).toEqual(recount.co_occurrence);
  });

  it("the decades, and the films of unknown year", () => {
    expect(tally((film) => film.year && Math.floor(film.year / 10) * 10)).toEqual(recount.by_decade);
    expect(count((film) => film.year === null)).toBe(recount.year_unknown);
  });

  it("which films have a plot and a poster", () => {
    const modality = (hasPlot: boolean, hasPoster: boolean) =>
      count((film) => film.hasPlot === hasPlot && film.hasPoster === hasPoster);
    expect({
      "plot and poster": modality(true, true),
      "plot only": modality(true, false),
      "poster only": modality(false, true),
      neither: modality(false, false)
    }).toEqual(recount.by_modality);
    expect(byGenre((film) => !film.hasPlot)).toEqual(recount.missing_plot_by_genre);
    expect(byGenre((film) => !film.hasPoster)).toEqual(recount.missing_poster_by_genre);
  });

  it("runtime, language and the source of plots", () => {
    expect(count((film) => film.runtime === null)).toBe(recount.runtime_unknown);
    expect(tally((film) => film.originalLanguage)).toEqual(recount.by_language);
    expect(count((film) => film.originalLanguage === null)).toBe(recount.language_unknown);
    expect(tally((film) => film.plotSource)).toEqual(recount.by_plot_source);
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
