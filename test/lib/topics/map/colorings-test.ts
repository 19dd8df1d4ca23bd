import {describe, expect, it} from "vitest";
import {encodeMultiHot} from "../../../../src/lib/genres/multi-hot.js";
import {
  colorByConfidence,
  colorByDecade,
  colorByError,
  colorByGenre,
  measureConfidence
} from "../../../../src/lib/topics/map/colorings.js";

const film = (year: number | null, ...genres: string[]) => ({year, multiHot: encodeMultiHot(genres), x: 0, y: 0});

describe("the colours of the map", () => {
  it("show the rarest genre of each film, and films without one as background", () => {
    const {group, labels} = colorByGenre([film(2000, "Drama", "Horror"), film(2000, "Drama"), film(2000)]);
    expect([...group].map((place) => labels[place])).toEqual(["Horror", "Drama", undefined]);
  });

  it("show decades from the oldest on, old ones together", () => {
    const {group, labels, background} = colorByDecade([film(1931), film(1949), film(1950), film(2004), film(null)]);
    expect(labels).toEqual(["before 1950", "1950s", "2000s"]);
    expect([...group]).toEqual([0, 0, 1, 2, -1]);
    expect(background).toBe("year unknown");
  });

  it("show errors and confidence of the films that were judged", () => {
    const verdicts = new Map([
      [0, {probabilities: [0.99, 0.01], wrong: 0}],
      [2, {probabilities: [0.5, 0.5], wrong: 7}]
    ]);
    expect([...colorByError(3, verdicts).group]).toEqual([0, -1, 4]);
    const {group, labels} = colorByConfidence(3, verdicts);
    expect([...group].map((place) => labels[place])).toEqual(["95% or more", undefined, "below 70%"]);
  });
});

it("measures confidence from a coin's to certainty", () => {
  expect(measureConfidence([0.5, 0.5])).toBe(0.5);
  expect(measureConfidence([0, 1, 1])).toBe(1);
});
