import {describe, expect, it} from "vitest";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {type GenreRows, parseLabelCsv, parsePredictionCsv} from "../../../src/lib/runs/genre-csv.js";
import {matchFilms} from "../../../src/lib/runs/match-films.js";

const header = ["movie_id", ...GENRES].join(",");
const row = (id: string, ...values: (string | number)[]) => [id, ...values].join(",");
const nine = (value: string | number) => Array<string | number>(9).fill(value);

function predictions(...lines: string[]): GenreRows {
  return parsePredictionCsv([header, ...lines, ""].join("\n"), "p.csv");
}

describe("parsePredictionCsv", () => {
  it("reads films in any order of columns, and passes over others", () => {
    const mixed = [...GENRES].reverse();
    const text = `title,${mixed.join(",")},movie_id\r\n"A, ""B""\nand C",${mixed.map((_, i) => i / 10).join(",")},tt1\r\n`;
    const {movieIds, values, binary} = parsePredictionCsv(text, "p.csv");
    expect(movieIds).toEqual(["tt1"]);
    expect([...values]).toEqual([0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0]);
    expect(binary).toBe(false);
  });

  it("reads what npm run predict writes, tabs, semicolons, a byte order mark and blank lines at the end", () => {
    const predicted = GENRES.map((genre) => `${genre}_predicted`);
    const text = `\uFEFF${[header, ...predicted].join(",")}\n${row("tt1", ...nine(0.25), ...nine(0))}\n\n`;
    expect(parsePredictionCsv(text, "p.csv").values[8]).toBe(0.25);
    expect(parsePredictionCsv(text.replaceAll(",", "\t"), "p.csv").values[8]).toBe(0.25);
    expect(parsePredictionCsv(text.replaceAll(",", ";"), "p.csv").values[8]).toBe(0.25);
  });

  it("knows labels from probabilities", () => {
    expect(predictions(row("tt1", ...nine(1))).binary).toBe(true);
  });

  const broken: [string, () => unknown, string][] = [
    [
      "a file without a header",
      () => parsePredictionCsv(row("tt1", ...nine(0.5)), "p.csv"),
      "p.csv, line 1: has none of the columns movie_id, Action"
    ],
    ["a hexadecimal number", () => predictions(row("tt1", ...nine("0x1"))), 'line 2, Action: "0x1" is not a number'],
    [
      "an endless number",
      () => predictions(row("tt1", ...nine("Infinity"))),
      "line 2, Action: Infinity is not in [0, 1]"
    ],
    [
      "a decimal comma",
      () => parsePredictionCsv(`${header.replaceAll(",", ";")}\ntt1${";0,5".repeat(9)}`, "p.csv"),
      'line 2, Action: "0,5" is not a number; write the decimal point as "."'
    ],
    [
      "a quotation mark that is not closed",
      () => predictions(`"${row("tt1", ...nine(0.5))}`, row("tt2", ...nine(0.5))),
      "p.csv, line 2: has 1 field, the header has 10; is there a quotation mark that is not closed?"
    ],
    ["an empty file", () => parsePredictionCsv("", "p.csv"), "p.csv: is empty"],
    ["a header alone", () => predictions(), "p.csv: has a header but no films"],
    [
      "a missing column",
      () => parsePredictionCsv(header.replace(",Crime", ""), "p.csv"),
      "p.csv, line 1, Crime: is missing"
    ],
    [
      "a column spelled otherwise",
      () => parsePredictionCsv(header.replace("Sci-Fi", "sci_fi"), "p.csv"),
      'line 1, Sci-Fi: is missing; "sci_fi" must be spelled so'
    ],
    ["a column twice", () => parsePredictionCsv(`${header},Drama`, "p.csv"), "p.csv, line 1, Drama: is there twice"],
    [
      "no number",
      () => predictions(row("tt1", ...nine(0.5).with(3, "high"))),
      'p.csv, line 2, Crime: "high" is not a number'
    ],
    [
      "nothing",
      () => predictions(row("tt1", ...nine(0.5).with(3, ""))),
      "p.csv, line 2, Crime: nothing is not a number"
    ],
    ["NaN", () => predictions(row("tt1", ...nine(0.5).with(0, "nan"))), 'line 2, Action: "nan" is not a number'],
    ["a logit", () => predictions(row("tt1", ...nine(0.5).with(8, -1.2))), "line 2, Thriller: -1.2 is not in [0, 1]"],
    [
      "a film twice",
      () => predictions(row("tt1", ...nine(1)), row("tt1", ...nine(0))),
      "line 3, movie_id: tt1 is on line 2"
    ],
    ["a film without an id", () => predictions(row("", ...nine(1))), "line 2, movie_id: is empty"],
    ["a short line", () => predictions("tt1,0.5"), "p.csv, line 2: has 2 fields, the header has 10"]
  ];
  for (const [name, parse, message] of broken) it(`refuses ${name} by its place`, () => expect(parse).toThrow(message));

  it("counts lines within quoted fields", () => {
    const text = `title,${header}\n"two\nlines",${row("tt1", ...nine(0))}\nx,${row("tt2", ...nine(7))}\n`;
    expect(() => parsePredictionCsv(text, "p.csv")).toThrow("p.csv, line 4, Action: 7 is not in");
  });
});

describe("parseLabelCsv", () => {
  it("reads nine columns, or the genres of a corpus's movies.tsv", () => {
    const wide = parseLabelCsv(`${header}\n${row("tt1", 0, 0, 0, 0, 1, 0, 0, 1, 0)}`, "l.csv");
    const long = parseLabelCsv("movie_id\tgenres\ntt1\tDrama|Western|Sci-Fi\n", "movies.tsv");
    expect([...wide.values]).toEqual([0, 0, 0, 0, 1, 0, 0, 1, 0]);
    expect(long.values).toEqual(wide.values);
  });

  it("reads genres as other catalogues write them", () => {
    const {values} = parseLabelCsv('movie_id,genres\ntt1,"Science Fiction, drama"\ntt2,\n', "l.csv");
    expect([...values]).toEqual([0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("refuses genres that are none of the nine in every line", () => {
    expect(() => parseLabelCsv("movie_id,genres\ntt1,Dramma\ntt2,18\n", "l.csv")).toThrow(
      "l.csv, genres: names none of the nine genres (Action, Adventure"
    );
  });

  it("refuses what is no label", () => {
    expect(() => parseLabelCsv(`${header}\n${row("tt1", ...nine(0.5))}`, "l.csv")).toThrow(
      'l.csv, line 2, Action: "0.5" is not a label: 0 or 1'
    );
  });
});

describe("matchFilms", () => {
  const labels = parseLabelCsv("movie_id,genres\ntt2,Drama\ntt1,Crime\n", "l.csv");

  it("puts films in the order of their ids, whatever the order of lines", () => {
    const [films] = matchFilms(labels, [predictions(row("tt1", ...nine(0.1)), row("tt2", ...nine(0.2)))]);
    expect([...films.truth]).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
    expect([films.probabilities[0], films.probabilities[9]]).toEqual([0.1, 0.2]);
  });

  it("refuses files that hold different films unless the common ones are asked for", () => {
    const other = predictions(row("tt1", ...nine(0.1)), row("tt3", ...nine(0.2)));
    expect(() => matchFilms(labels, [other])).toThrow(
      /p.csv, movie_id: lacks 1 film of l.csv \(tt2\).*\nl.csv.*\(tt3\)/
    );
    expect(matchFilms(labels, [other], true)[0].films).toBe(1);
    expect(() => matchFilms(labels, [predictions(row("tt9", ...nine(1)))], true)).toThrow("no film is in l.csv too");
  });
});
