import {describe, expect, it} from "vitest";
import {binaryEntropy, measureInformation} from "../../../src/lib/topics/topic-information.js";
import {createRandom} from "../../../src/lib/train/random.js";

describe("measureInformation", () => {
  it("is all there is to know where the topic says the genre, less what chance gives", () => {
    const films = Array.from({length: 1000}, (_, film) => ({topic: film % 2, multiHot: film % 2}));
    const [action, adventure] = measureInformation(films);
    expect(action.entropy).toBe(1);
    expect(action.information).toBeCloseTo(1 - 1 / (2000 * Math.LN2), 12);
    expect([adventure.entropy, adventure.information, adventure.share]).toEqual([0, 0, 0]);
  });

  it("is about nothing where topics are dealt by chance, however many there are", () => {
    const random = createRandom(4);
    const films = Array.from({length: 8000}, () => ({
      topic: Math.floor(random.uniform() * 100),
      multiHot: Number(random.uniform() < 0.3)
    }));
    expect(measureInformation(films)[0].share).toBeLessThan(0.003);
  });
});

describe("binaryEntropy", () => {
  it("is a bit for a fair coin and nothing for a certain one", () => {
    expect([0, 0.5, 1].map(binaryEntropy)).toEqual([0, 1, 0]);
    expect(binaryEntropy(0.11)).toBeCloseTo(0.4999, 4);
  });
});
