import {describe, expect, it} from "vitest";
import {
  averageMaps,
  logitColumn,
  MAP_GRID,
  readMappedPosters,
  restoreMap,
  storeMaps
} from "../../../src/lib/explain/stored-maps.js";
import type {Film} from "../../../src/lib/films.js";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {createRandom} from "../../../src/lib/train/random.js";

const cells = MAP_GRID.width * MAP_GRID.height;
const drawMaps = (seed: number) => {
  const random = createRandom(seed);
  return GENRES.map(() => ({...MAP_GRID, values: Float64Array.from({length: cells}, () => random.normal())}));
};

describe("storeMaps", () => {
  it("keeps nine maps to within half a step of the scale that they share", () => {
    const maps = drawMaps(1);
    const stored = storeMaps(maps);
    for (const [genre, {values}] of maps.entries()) {
      const back = restoreMap(stored, genre).values;
      for (const [cell, value] of values.entries())
        expect(Math.abs(back[cell] - value)).toBeLessThanOrEqual(stored.extent / 254 + 1e-12);
    }
  });

  it("keeps maps without heat, and refuses another grid", () => {
    const cold = GENRES.map(() => ({...MAP_GRID, values: new Float64Array(cells)}));
    expect([...restoreMap(storeMaps(cold), 3).values]).toEqual([...cold[3].values]);
    expect(() => storeMaps([{width: 7, height: 7, values: new Float64Array(49)}])).toThrow("7 x 7 cells are not 5 x 8");
  });
});

describe("the table of maps", () => {
  it("is joined with its films and averaged genre by genre", () => {
    const stored = [1, 2].map((seed) => storeMaps(drawMaps(seed)));
    const table = {
      film: [1, 0],
      extent: stored.map(({extent}) => extent),
      maps: stored.map(({values}) => values),
      ...Object.fromEntries(GENRES.map((genre, index) => [logitColumn(genre), [index, -index]]))
    };
    const films = [{title: "A"}, {title: "B"}] as Film[];
    const posters = readMappedPosters(table, films);
    expect(posters.map(({film}) => film.title)).toEqual(["B", "A"]);
    expect(posters[0].logits).toEqual(GENRES.map((_, index) => index));
    const mean = averageMaps(posters, 4)!.values;
    expect(mean[7]).toBeCloseTo((restoreMap(stored[0], 4).values[7] + restoreMap(stored[1], 4).values[7]) / 2);
    expect(averageMaps([], 0)).toBeNull();
  });
});
