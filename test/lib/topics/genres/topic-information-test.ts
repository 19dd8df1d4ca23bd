import fc from "fast-check";
import {expect, it} from "vitest";
import {encodeMultiHot} from "../../../../src/lib/genres/multi-hot.js";
import {measureGenreInformation} from "../../../../src/lib/topics/genres/topic-information.js";

const [drama, none] = [encodeMultiHot(["Drama"]), 0];
const dramaOf = (label: number[], films: number[]) =>
  measureGenreInformation(label, films).find(({genre}) => genre === "Drama")!;

it("takes all doubt away where the topic decides the genre, but for what chance would tell", () => {
  const label = Array.from({length: 1000}, (_, film) => film % 2);
  const {bits, entropy, share} = dramaOf(
    label,
    label.map((topic) => (topic ? drama : none))
  );
  expect(entropy).toBeCloseTo(1, 12);
  expect(bits).toBeCloseTo(1 - 1 / (2 * 1000 * Math.LN2), 12);
  expect(share).toBe(bits);
});

it("tells nothing where the genre does not depend on the topic, and has no share where there is no doubt", () => {
  const label = [0, 0, 1, 1];
  expect(dramaOf(label, [drama, none, drama, none]).bits).toBe(0);
  expect(dramaOf(label, [drama, drama, drama, drama]).share).toBeNaN();
});

it("lies between nothing and the whole doubt", () => {
  const film = fc.record({topic: fc.integer({min: -1, max: 4}), multiHot: fc.integer({min: 0, max: 511})});
  fc.assert(
    fc.property(fc.array(film, {minLength: 1, maxLength: 60}), (films) => {
      const rows = measureGenreInformation(
        films.map(({topic}) => topic),
        films.map(({multiHot}) => multiHot)
      );
      for (const {bits, entropy} of rows) {
        expect(bits).toBeGreaterThanOrEqual(0);
        expect(bits).toBeLessThanOrEqual(entropy + 1e-12);
      }
    })
  );
});
