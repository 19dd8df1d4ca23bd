import {describe, expect, it} from "vitest";
import {
  compareMaps,
  followExchanges,
  listRandomisations,
  measureExchanges
} from "../../../src/lib/explain/test-maps.js";

const size = {width: 12, height: 12};
const raster = {
  ...size,
  channels: 3 as const,
  data: Uint8ClampedArray.from({length: 432}, (_, at) => (Math.floor(at / 3) % 12 < 6 ? 250 : 20))
};
/** A judge that sees nothing but how light the upper left corner is. */
const corner = ({data}: {data: Uint8ClampedArray}) => {
  let sum = 0;
  for (let y = 0; y < 6; ++y) for (let x = 0; x < 6; ++x) sum += data[3 * (y * 12 + x)];
  return [sum / 36 / 255];
};
const heat = (values: number[]) => ({width: 2, height: 2, values: Float64Array.from(values)});

describe("followExchanges", () => {
  it("finds the map that knows the corner truer than chance, and its opposite less true", async () => {
    const test = (map: ReturnType<typeof heat>) =>
      followExchanges(raster, map, corner, {genre: 0, steps: 12, seed: 3}).then(measureExchanges);
    const [right, wrong] = [await test(heat([1, 0, 0, 0])), await test(heat([-1, 0, 0.5, 1]))];
    expect(right.deletion).toBeLessThan(right.chanceDeletion);
    expect(right.insertion).toBeGreaterThan(right.chanceInsertion);
    expect(wrong.deletion).toBeGreaterThan(right.deletion);
    expect(wrong.insertion).toBeLessThan(right.insertion);
  });

  it("counts its passes and stops when it is told to", async () => {
    const done: number[] = [];
    const stop = new AbortController();
    const options = {genre: 0, steps: 4, seed: 1, signal: stop.signal};
    await followExchanges(raster, heat([1, 0, 0, 0]), corner, {...options, progress: (count) => done.push(count)});
    expect(done).toEqual(Array.from({length: 20}, (_, at) => at + 1));
    stop.abort();
    await expect(followExchanges(raster, heat([1, 0, 0, 0]), corner, options)).rejects.toThrow("abort");
  });
});

describe("maps of a model without its weights", () => {
  it("are compared by their mean rank correlation", () => {
    const [rising, falling] = [heat([1, 2, 3, 4]), heat([4, 3, 2, 1])];
    expect(compareMaps([rising, rising], [rising, falling])).toBeCloseTo(0);
    expect(compareMaps([rising], [heat([1, 1, 1, 1])])).toBeNull();
  });

  it("come from 0, 1, 2, 4, ... and all layers", () => {
    expect(listRandomisations(10)).toEqual([0, 1, 2, 4, 8, 10]);
    expect(listRandomisations(1)).toEqual([0, 1]);
  });
});
