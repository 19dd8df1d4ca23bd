import {describe, expect, it} from "vitest";
import {selectPosters} from "../../../src/lib/explain/poster-wall.js";
import {MAP_GRID, type MappedPoster, storeMaps} from "../../../src/lib/explain/stored-maps.js";
import {GENRES} from "../../../src/lib/genres/genres.js";

const cells = MAP_GRID.width * MAP_GRID.height;
/** A poster whose heat for Action lies in so many cells. */
function poster(index: number, logit: number, {multiHot = 0, part = "validation", hot = 1} = {}): MappedPoster {
  const values = Float64Array.from({length: cells}, (_, cell) => Number(cell < hot));
  const maps = storeMaps(GENRES.map(() => ({...MAP_GRID, values})));
  return {film: {index, multiHot, part} as MappedPoster["film"], logits: [logit, ...Array(8).fill(-9)], maps};
}
const posters = [
  poster(0, 2, {multiHot: 1, hot: 3}),
  poster(1, 0.5, {hot: 30}),
  poster(2, -2, {multiHot: 1}),
  poster(3, 4, {multiHot: 1, part: "test", hot: 10})
];
const select = (changes: Partial<Parameters<typeof selectPosters>[1]> = {}) =>
  selectPosters(posters, {genre: 0, threshold: 0.5, outcome: "predicted", order: "surest", ...changes}).map(
    ({poster}) => poster.film.index
  );

describe("selectPosters", () => {
  it("takes those that reach the threshold, the surest first, or otherwise", () => {
    expect(select()).toEqual([3, 0, 1]);
    expect(select({order: "split"})[0]).toBe(1);
    expect(select({order: "narrow"})).toEqual([0, 3, 1]);
    expect(select({order: "wide"})).toEqual([1, 3, 0]);
  });

  it("tells hits, false alarms and misses of validation films alone", () => {
    expect(select({outcome: "hit"})).toEqual([0]);
    expect(select({outcome: "added"})).toEqual([1]);
    expect(select({outcome: "missed"})).toEqual([2]);
  });
});
