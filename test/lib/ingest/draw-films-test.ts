import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {drawFilms} from "../../../src/lib/ingest/draw-films.js";

const films = fc
  .array(fc.uniqueArray(fc.constantFrom(...GENRES, "Fantasy"), {minLength: 1, maxLength: 4}), {maxLength: 60})
  .map((lists) => lists.map((genres, index) => ({movieId: `tt${1000 + index}`, genres: ["Drama", ...genres]})));

const ids = (list: readonly {movieId: string}[]) => list.map(({movieId}) => movieId);

describe("drawFilms", () => {
  it("draws the same films for the same seed in whatever order they come, ordered by id", () => {
    fc.assert(
      fc.property(films, fc.integer({min: 1, max: 20}), fc.integer({min: 1, max: 20}), (all, cap, limit) => {
        const drawn = drawFilms(all, {cap, limit, seed: 7});
        expect(drawFilms([...all].reverse(), {cap, limit, seed: 7})).toEqual(drawn);
        expect(ids(drawn.limited)).toEqual([...ids(drawn.limited)].sort());
      })
    );
  });

  it("holds every genre to the cap and all films to the limit", () => {
    fc.assert(
      fc.property(films, fc.integer({min: 1, max: 20}), fc.integer({min: 1, max: 20}), (all, cap, limit) => {
        const {capped, limited} = drawFilms(all, {cap, limit, seed: 7});
        for (const genre of GENRES) {
          expect(capped.filter(({genres}) => genres.includes(genre)).length).toBeLessThanOrEqual(cap);
        }
        expect(limited).toHaveLength(Math.min(limit, capped.length));
        expect(ids(capped)).toEqual(expect.arrayContaining(ids(limited)));
      })
    );
  });

  it("draws every film when neither cap nor limit is reached", () => {
    fc.assert(
      fc.property(films, (all) => {
        expect(ids(drawFilms(all, {seed: 7}).limited)).toEqual(ids(all));
        expect(ids(drawFilms(all, {cap: 1000, limit: 1000, seed: 7}).limited)).toEqual(ids(all));
      })
    );
  });
});
