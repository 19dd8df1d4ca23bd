import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {dealFolds, predictOutOfFold} from "../../../src/lib/train/folds.js";

const anyFilms = fc
  .array(fc.nat(30), {minLength: 5, maxLength: 60})
  .map((groups) => groups.map((group, film) => ({movieId: `tt${film}`, group})));

describe("dealFolds", () => {
  it("keeps groups together and folds within a group's size of each other", () => {
    fc.assert(
      fc.property(anyFilms, fc.integer({min: 2, max: 4}), (films, count) => {
        fc.pre(new Set(films.map(({group}) => group)).size >= count);
        const folds = dealFolds(films, count, 1);
        const sizes = new Array<number>(count).fill(0);
        const members = new Map<number, number>();
        for (const [film, fold] of folds.entries()) {
          ++sizes[fold];
          const {group} = films[film];
          members.set(group, (members.get(group) ?? 0) + 1);
          expect(films.every((other, index) => other.group !== group || folds[index] === fold)).toBe(true);
        }
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(Math.max(...members.values()));
      })
    );
  });

  it("does not depend on the order of the films", () => {
    const films = Array.from({length: 40}, (_, film) => ({movieId: `tt${film}`, group: film % 33}));
    const folds = dealFolds(films, 5, 7);
    expect([...dealFolds([...films].reverse(), 5, 7)].reverse()).toEqual([...folds]);
    expect([...dealFolds(films, 5, 8)]).not.toEqual([...folds]);
  });

  it("refuses more folds than there are groups", () => {
    expect(() => dealFolds([{movieId: "tt1", group: 1}], 2, 1)).toThrow("1 groups of films");
  });
});

describe("predictOutOfFold", () => {
  it("never lets a model see the films that it predicts", () => {
    const folds = [0, 1, 0, 2];
    const predictions = predictOutOfFold(folds, 1, (trained) => (rows) => {
      expect(trained.some((row) => rows.includes(row))).toBe(false);
      expect(trained.length + rows.length).toBe(4);
      return Float64Array.from(rows, (row) => row / 10);
    });
    expect([...predictions]).toEqual([0, 0.1, 0.2, 0.3]);
  });
});
