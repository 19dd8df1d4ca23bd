import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {decodeTable} from "../../../src/lib/arrow.js";
import {capFilms, describeCap} from "../../../src/lib/dataset/cap-films.js";
import {summarizeLabels} from "../../../src/lib/dataset/genre-counts.js";
import {capGenres, drawOrder} from "../../../src/lib/genres/cap.js";
import {snapshotFolder} from "../../../src/node/paths.js";
import {sampleFilms} from "./sample-films.js";

describe("capFilms", () => {
  it("keeps no more than the cap, the first of the draw", () => {
    const films = sampleFilms({}, {}, {}, {genres: ["Horror"]});
    expect(capFilms(films, [0.5, 0.1, 0.2, 0.9], 2).map((film) => film.index)).toEqual([1, 2, 3]);
  });

  it("looks the draw up by the film's index, so that a filter changes no film's place", () => {
    const films = sampleFilms({}, {}, {}).slice(1);
    expect(capFilms(films, [0, 0.9, 0.1], 1).map((film) => film.index)).toEqual([2]);
  });
});

describe("describeCap", () => {
  const before = {films: 10, labels: 15, cardinality: 1.5, singleGenreShare: 0.5};

  it("says which way cardinality and single-genre films go", () => {
    expect(describeCap(before, {films: 6, labels: 12, cardinality: 2, singleGenreShare: 0.25}, 4)).toBe(
      "A cap of 4 films a genre keeps 6 of 10 films: genres per film rise from 1.50 to 2.00, and films with one genre fall from 50.0% to 25.0%."
    );
  });

  it("says when the cap does nothing", () => {
    expect(describeCap(before, before, 4000)).toBe("A cap of 4,000 films a genre removes no film.");
  });
});

const filmsPath = join(snapshotFolder(), "films.arrow");

describe("what the page says of capping these films", () => {
  it.skipIf(!existsSync(filmsPath))("a tight cap raises the share of single-genre films, a loose one lowers it", () => {
    const table = decodeTable(readFileSync(filmsPath));
    const multiHots = Array.from(table.multi_hot as ArrayLike<number>);
    const order = drawOrder(Array.from(table.movie_id as ArrayLike<string>), 2025);
    const single = (cap: number) =>
      summarizeLabels(capGenres(multiHots, order, cap).map((row) => ({multiHot: multiHots[row]}))).singleGenreShare;
    const all = single(Number.POSITIVE_INFINITY);
    expect(single(500)).toBeGreaterThan(all);
    expect(single(2000)).toBeLessThan(all);
    expect(single(4000)).toBeLessThan(all);
  });
});
