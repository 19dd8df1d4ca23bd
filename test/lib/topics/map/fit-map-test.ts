import fc from "fast-check";
import {expect, it} from "vitest";
import {fitMap} from "../../../../src/lib/topics/map/fit-map.js";

const coordinate = fc.double({min: -20, max: 20, noNaN: true});
const size = {width: 640, height: 400, margin: 16};

it("keeps all places within the margins, with both axes at one scale and up as up", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), {minLength: 1, maxLength: 30}), (places) => {
      const fit = fitMap(
        places.map(([x]) => x),
        places.map(([, y]) => y),
        size
      );
      expect(Math.min(...fit.x)).toBeGreaterThanOrEqual(15.99);
      expect(Math.max(...fit.x)).toBeLessThanOrEqual(624.01);
      expect(Math.min(...fit.y)).toBeGreaterThanOrEqual(15.99);
      expect(Math.max(...fit.y)).toBeLessThanOrEqual(384.01);
    })
  );
  const fit = fitMap([0, 1, 0], [0, 0, 1], size);
  expect(fit.x[1] - fit.x[0]).toBeCloseTo(fit.y[0] - fit.y[2], 3);
});

it("fits no place and a single one", () => {
  expect(fitMap([], [], size).x).toHaveLength(0);
  expect(fitMap([3], [4], size).project({x: 3, y: 4})).toEqual({x: 320, y: 200});
});
