import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {formatSortOrder, parseSortOrder, SORT_KEYS, sortFilms} from "../../../src/lib/dataset/sort-films.js";
import {sampleFilms} from "./sample-films.js";

const films = sampleFilms({title: "b", year: 1990}, {title: "…Á", year: null}, {title: "10", year: 2005});
const order = (text: string) => sortFilms(films, parseSortOrder(text)!).map((film) => film.title);

describe("sortFilms", () => {
  it("orders titles as a reader would, and turns round", () => {
    expect(order("title")).toEqual(["10", "…Á", "b"]);
    expect(order("-title")).toEqual(["b", "…Á", "10"]);
  });

  it("puts the unknown last either way", () => {
    expect(order("year")).toEqual(["b", "10", "…Á"]);
    expect(order("-year")).toEqual(["10", "b", "…Á"]);
  });

  it("keeps the order of ties", () => {
    expect(order("-runtime")).toEqual(["b", "…Á", "10"]);
  });
});

describe("parseSortOrder", () => {
  it("reads back what formatSortOrder writes", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SORT_KEYS), fc.boolean(), (key, descending) => {
        expect(parseSortOrder(formatSortOrder({key, descending}))).toEqual({key, descending});
      })
    );
  });

  it("refuses anything else", () => {
    expect(parseSortOrder("plot")).toBeUndefined();
  });
});
