import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {countGenresByDecade, countYears, describeDecades, describeYears} from "../../../src/lib/dataset/year-counts.js";
import {sampleFilms} from "./sample-films.js";

const dated = (...years: (number | null)[]) => sampleFilms(...years.map((year) => ({year})));

describe("countYears", () => {
  it("fills the years without a film and counts the unknown", () => {
    expect(countYears(dated(2001, 1999, null, 2001))).toEqual({
      years: [
        {year: 1999, films: 1},
        {year: 2000, films: 0},
        {year: 2001, films: 2}
      ],
      unknown: 1
    });
  });

  it("holds when no year is known", () => {
    expect(countYears(dated(null))).toEqual({years: [], unknown: 1});
  });

  it("counts every film once", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({min: 1890, max: 2030}))), (years) => {
        const counts = countYears(years.map((year) => ({year})));
        expect(counts.years.reduce((sum, row) => sum + row.films, counts.unknown)).toBe(years.length);
      })
    );
  });
});

describe("countGenresByDecade", () => {
  const rows = countGenresByDecade(
    sampleFilms({year: 1999, genres: ["Action", "Drama"]}, {year: 1990}, {year: 2000, genres: ["Action"]}, {year: null})
  );

  it("shares each decade's films among the genres, a film in each of its genres", () => {
    expect(rows.filter((row) => row.genre === "Action")).toEqual([
      {decade: 1990, genre: "Action", films: 1, share: 0.5, total: 2},
      {decade: 2000, genre: "Action", films: 1, share: 1, total: 1}
    ]);
  });

  it("leaves out films of unknown year", () => {
    expect(rows).toHaveLength(18);
  });

  it("is described by what rose and what fell", () => {
    expect(describeDecades(rows, 1)).toMatch(/^From the 1990s to the 2000s the share of Action \(50% to 100%\) rose/);
    expect(describeDecades(rows, 1)).toContain("Drama (100% to 0%) fell most");
    expect(describeDecades(rows, 2)).toMatch(/^Fewer than two decades/);
  });
});

describe("describeYears", () => {
  it("names the fullest year, the median and the unknown", () => {
    expect(describeYears(dated(1990, 2001, 2001, null))).toBe(
      "The fullest year is 2001 with 2 films; half of the 3 dated films are from 2001 or later. The year of 1 film is not known."
    );
  });

  it("holds for no films and for no known year", () => {
    expect(describeYears([])).toBe("No film passes the filter.");
    expect(describeYears(dated(null, null))).toBe("The year of 2 films is not known.");
  });
});
