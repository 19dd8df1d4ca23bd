import {describe, expect, it} from "vitest";
import {
  readLanguage,
  readMovieId,
  readRuntime,
  readText,
  readTitle,
  readTmdbId,
  readYear
} from "../../../src/lib/import/read-cells.js";

describe("cells", () => {
  it("hold a year as a number, a date or a time stamp", () => {
    const cells = [
      1987,
      "1987",
      "1987.0",
      1987n,
      "(1987)",
      "1987-05-17",
      "1987-05-17 00:00:00",
      "17/05/1987",
      "May 17, 1987"
    ];
    for (const cell of [...cells, new Date("1987-05-17")]) expect(readYear(cell)).toBe(1987);
    for (const cell of ["", null, Number.NaN, "\\N", "nan", "<NA>"]) expect(readYear(cell)).toBeNull();
    for (const cell of ["PG", "87", "19870", "1066", 1987.5]) expect(() => readYear(cell)).toThrow("is no year");
  });

  it("hold a runtime in minutes, where 0 is unknown", () => {
    for (const cell of [142, "142", "142.0", "142 min", "142 minutes"]) expect(readRuntime(cell)).toBe(142);
    expect(readRuntime("0")).toBeNull();
    for (const cell of ["2h 22m", "long", -5]) expect(() => readRuntime(cell)).toThrow("is no number of minutes");
  });

  it("hold an id of IMDb's, as a number only where the column says so", () => {
    for (const cell of ["tt0114709", "https://www.imdb.com/title/tt0114709/?ref=x"]) {
      expect(readMovieId(cell, {numbers: false})).toBe("tt0114709");
    }
    for (const cell of ["114709", "0114709", 114709, "114709.0"]) {
      expect(readMovieId(cell, {numbers: true})).toBe("tt0114709");
      expect(() => readMovieId(cell, {numbers: false})).toThrow("is not an IMDb id");
    }
    expect([readMovieId("", {numbers: true}), readMovieId("0", {numbers: true})]).toEqual([null, null]);
    expect(() => readMovieId("nm0000001", {numbers: true})).toThrow("--column id=NAME");
  });

  it("hold an id of TMDB's", () => {
    expect([readTmdbId("862.0"), readTmdbId(""), readTmdbId(0)]).toEqual([862, null, null]);
    expect(() => readTmdbId("1e9")).toThrow("is no TMDB id");
  });

  it("hold a language as a code or by its English name", () => {
    const codes = ["en", "EN", "en-US", "English", "english, French"].map(readLanguage);
    expect(codes).toEqual(["en", "en", "en", "en", "en"]);
    expect([readLanguage("Korean"), readLanguage("cn"), readLanguage(null)]).toEqual(["ko", "cn", null]);
    expect(() => readLanguage("Klingonese")).toThrow("is no language");
  });

  it("hold a text, on one line", () => {
    expect(readText(' He said:\n\n"dance".\tShe did. ')).toBe('He said: "dance". She did.');
    expect([readText(""), readText("N/A"), readText(undefined)]).toEqual([null, null, null]);
    expect(() => readText(["a"])).toThrow("is no text");
  });

  it("hold a title, for which None and 1984 will do", () => {
    expect(["None", 1984, " N/A\n"].map(readTitle)).toEqual(["None", "1984", "N/A"]);
    for (const cell of ["", "  ", "\\N", null, undefined, Number.NaN])
      expect(() => readTitle(cell)).toThrow("is empty");
  });
});
