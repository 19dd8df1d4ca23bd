import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {filmSearch, foldText} from "../../../src/lib/dataset/search-films.js";
import {sampleFilms} from "./sample-films.js";

const films = sampleFilms({title: "Léonie’s Été"}, {title: "SMØRREBRØD 3"}, {title: "The Summer of Leon"});
const search = filmSearch(films);
const titles = (query: string) => search(query).map((film) => film.title);

describe("foldText", () => {
  it("folds case, accents and letters that have no accent to lose", () => {
    expect(foldText("Smørrebrød à l’ÉTÉ — Nº 3")).toBe("smorrebrod a lete no 3");
  });

  it("changes nothing the second time", () => {
    fc.assert(fc.property(fc.string({unit: "grapheme"}), (text) => foldText(foldText(text)) === foldText(text)));
  });
});

describe("filmSearch", () => {
  it("finds words by their beginnings, in any order, whatever their case and accents", () => {
    expect(titles("leon")).toEqual(["Léonie’s Été", "The Summer of Leon"]);
    expect(titles("ETE léonies")).toEqual(["Léonie’s Été"]);
    expect(titles("smorre 3")).toEqual(["SMØRREBRØD 3"]);
    expect(titles("ummer")).toEqual([]);
  });

  it("finds a film by its id", () => {
    expect(search(" TT0000002 ").map((film) => film.index)).toEqual([1]);
  });

  it("gives every film for an empty query, and none for one without a letter or digit", () => {
    expect(search("  ")).toHaveLength(3);
    expect(search("?")).toEqual([]);
  });
});
