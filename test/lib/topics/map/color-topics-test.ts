import fc from "fast-check";
import {expect, it} from "vitest";
import {colorTopics} from "../../../../src/lib/topics/map/color-topics.js";

const place = fc.record({x: fc.double({min: -9, max: 9, noNaN: true}), y: fc.double({min: -9, max: 9, noNaN: true})});

it("gives as many topics as there are colours a colour each", () => {
  fc.assert(
    fc.property(fc.array(place, {maxLength: 9}), (places) => {
      expect(new Set(colorTopics(places, 9)).size).toBe(places.length);
    })
  );
});

it("gives a topic the colour whose nearest bearer is farthest away", () => {
  const places = [0, 10, 9, 1].map((x) => ({x, y: 0}));
  expect([...colorTopics(places, 2)]).toEqual([0, 1, 0, 1]);
});
