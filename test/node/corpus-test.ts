import {describe, expect, it} from "vitest";
import {openCorpus} from "../../src/node/corpus.js";
import {type CorpusFiles, sampleFiles, writeCorpus} from "./sample-corpus.js";

const sample = sampleFiles();

/** The sample with one text in one file replaced. */
function edited(file: string, from: string | RegExp, to: string): CorpusFiles {
  const text = sample[file] as string;
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${from} is not in ${file}`);
  return sampleFiles({[file]: changed});
}

/** A file with the byte after `marker` replaced by one that UTF-8 does not allow there. */
function brokenUtf8(file: string, marker: string): CorpusFiles {
  const bytes = Buffer.from(sample[file] as string);
  bytes[bytes.indexOf(marker) + marker.length] = 0xff;
  return sampleFiles({[file]: bytes});
}

const malformed: [kind: string, files: CorpusFiles, message: string][] = [
  ["a missing movies.tsv", sampleFiles({"movies.tsv": undefined}), "movies.tsv: is missing; expected at "],
  ["an empty movies.tsv", sampleFiles({"movies.tsv": ""}), 'movies.tsv:1: lacks the column "movie_id", "tmdb_id"'],
  [
    "a missing column",
    edited("plots.tsv", "\tsource", "\torigin"),
    'plots.tsv:1: lacks the column "source"; it has movie_id, plot, origin'
  ],
  ["a column named twice", edited("movies.tsv", "\truntime", "\tyear"), 'movies.tsv:1: names the column "year" twice'],
  ["too few fields", edited("movies.tsv", "\t88\ten", ""), "movies.tsv:2: has 5 fields, the header has 7"],
  ["too many fields", edited("plots.tsv", "map maker", "map\tmaker"), "plots.tsv:2: has 4 fields, the header has 3"],
  ["a blank line", edited("labels.tsv", "tt0000003", "\ntt0000003"), "labels.tsv:3: is blank; remove the line"],
  [
    "an id that is not IMDb's",
    edited("movies.tsv", "tt0000003", "nm0000003"),
    'movies.tsv:4: movie_id "nm0000003" is not an IMDb id such as tt0133093'
  ],
  [
    "a film that stands there twice",
    edited("movies.tsv", "tt0000003", "tt0000001"),
    "movies.tsv:4: tt0000001 stands on line 2 already; keep one of the two"
  ],
  ["an empty title", edited("movies.tsv", "Saucer Over Ohio", " "), "movies.tsv:4: title is empty"],
  [
    "a year that is none",
    edited("movies.tsv", "1964", "64"),
    'movies.tsv:3: year "64" is not a whole number from 1870 to 2100'
  ],
  [
    "a runtime that is no number",
    edited("movies.tsv", "\t88\t", "\t88 min\t"),
    'movies.tsv:2: runtime "88 min" is not a whole number from 1 to 32767'
  ],
  [
    "a TMDB id that is no number",
    edited("movies.tsv", "\t14\t", "\t-14\t"),
    'movies.tsv:5: tmdb_id "-14" is not a whole number'
  ],
  [
    "a language that is no code",
    edited("movies.tsv", "\tfr", "\tFrench"),
    'movies.tsv:3: original_language "French" is not a code such as en'
  ],
  [
    "genres separated by commas",
    edited("movies.tsv", "Comedy|Crime", "Comedy,Crime"),
    'movies.tsv:3: genres "Comedy,Crime" are to be separated by |, not commas'
  ],
  [
    "a genre named twice",
    edited("movies.tsv", "Drama|Romance", "Drama|Drama"),
    'movies.tsv:2: genres "Drama|Drama" names a genre twice'
  ],
  [
    "an empty genre",
    edited("labels.tsv", "house\tDrama", "house\tDrama|"),
    'labels.tsv:2: genres "Drama|" has an empty name between two bars'
  ],
  [
    "a plot of no known film",
    edited("plots.tsv", "tt0000002", "tt0000009"),
    "plots.tsv:3: tt0000009 is not in movies.tsv; add the film or remove the row"
  ],
  ["an empty plot", edited("plots.tsv", /Two pianists.*so\./, "\\N"), "plots.tsv:3: plot is empty"],
  [
    "two labels of a film by one catalogue",
    edited("labels.tsv", "tt0000003", "tt0000001"),
    "labels.tsv:3: tt0000001 (house) stands on line 2 already; keep one of the two"
  ],
  ["bytes that are not UTF-8", brokenUtf8("plots.tsv", "Two "), "plots.tsv:3: holds bytes that are not UTF-8"],
  [
    "a poster with another name",
    sampleFiles({"posters/lamp.jpg": ""}),
    "posters/lamp.jpg: is not named <movie_id>.jpg; rename or remove it"
  ],
  [
    "a poster of no known film",
    sampleFiles({"posters/tt0000009.jpg": ""}),
    "posters/tt0000009.jpg: has no film tt0000009 in movies.tsv; add the film or remove it"
  ],
  ["a file where posters should be", sampleFiles({posters: ""}), "posters: is not a folder"]
];

describe("openCorpus", () => {
  it("reads films, plots, labels and posters, ordered by id", () => {
    const rows = (sample["movies.tsv"] as string).trimEnd().split("\n");
    const reversed = [rows[0], ...rows.slice(1).reverse(), ""].join("\r\n");
    const corpus = openCorpus(
      writeCorpus(sampleFiles({"movies.tsv": `\uFEFF${reversed}`, "posters/tt0000003.jpg": ""}))
    );
    expect(corpus.movies.map(({movieId}) => movieId)).toEqual(["tt0000001", "tt0000002", "tt0000003", "tt0000004"]);
    expect(corpus.movies[1]).toEqual({
      movieId: "tt0000002",
      tmdbId: 12,
      title: "Étude for Two Thieves",
      year: 1964,
      genres: ["Comedy", "Crime"],
      runtime: null,
      originalLanguage: "fr"
    });
    expect(corpus.movies[2]).toMatchObject({tmdbId: null, year: null, originalLanguage: null});
    expect(corpus.plots.map(({movieId, source}) => [movieId, source])).toEqual([
      ["tt0000001", "house"],
      ["tt0000002", "house"]
    ]);
    expect(corpus.labels).toHaveLength(2);
    expect(corpus.posterIds).toEqual(["tt0000003"]);
  });

  it("reads a corpus of movies.tsv alone, without its optional columns", () => {
    const movies = "movie_id\ttmdb_id\ttitle\tyear\tgenres\ntt1\t\tA Kite in June\t\t\n";
    const corpus = openCorpus(writeCorpus({"movies.tsv": movies}));
    expect(corpus.movies).toEqual([
      {
        movieId: "tt1",
        tmdbId: null,
        title: "A Kite in June",
        year: null,
        genres: [],
        runtime: null,
        originalLanguage: null
      }
    ]);
    expect([corpus.plots, corpus.labels, corpus.posterIds]).toEqual([[], [], []]);
  });

  for (const [kind, files, message] of malformed) {
    it(`names ${kind} by file and line`, () => {
      expect(() => openCorpus(writeCorpus(files))).toThrow(message);
    });
  }

  it("names every problem at once", () => {
    const files = edited("movies.tsv", "1964", "64");
    const plots = edited("plots.tsv", "tt0000002", "tt0000009")["plots.tsv"];
    expect(() => openCorpus(writeCorpus({...files, "plots.tsv": plots}))).toThrow(/movies\.tsv:3: .*\nplots\.tsv:3: /);
  });
});
