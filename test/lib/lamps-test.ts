import {describe, expect, it} from "vitest";
import {chooseFilmsPerLamp, placeLamps} from "../../src/lib/lamps.js";

describe("chooseFilmsPerLamp", () => {
  it("takes the smallest round number that needs no more than 200 lamps", () => {
    expect([0, 1, 200, 201, 400, 401, 1001, 18640, 400000].map(chooseFilmsPerLamp)).toEqual([
      1, 1, 1, 2, 2, 5, 10, 100, 2000
    ]);
  });
});

describe("placeLamps", () => {
  it("goes round the edge in even steps", () => {
    expect(placeLamps(6, 20, 10)).toEqual([
      {x: 0, y: 0},
      {x: 10, y: 0},
      {x: 20, y: 0},
      {x: 20, y: 10},
      {x: 10, y: 10},
      {x: 0, y: 10}
    ]);
  });

  it("keeps every lamp on the edge", () => {
    for (const {x, y} of placeLamps(187, 890, 412)) {
      expect(x === 0 || x === 890 || y === 0 || y === 412).toBe(true);
    }
  });
});
