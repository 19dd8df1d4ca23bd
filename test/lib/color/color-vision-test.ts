import {describe, expect, it} from "vitest";
import {contrast, seenAs, seenDistance, smallestDistance} from "../../../src/lib/color/color-vision.js";

describe("seenDistance", () => {
  it("is CIEDE2000: 0 for the same colour, 100 for black and white", () => {
    expect(seenDistance("normal", "#336699", "#336699")).toBe(0);
    expect(seenDistance("normal", "#000", "#fff")).toBeCloseTo(100, 1);
  });

  it("brings red and green together for a deuteranope, and blue and green for a tritanope", () => {
    expect(seenDistance("deuteranopia", "#b05020", "#6a7d12")).toBeLessThan(
      0.5 * seenDistance("normal", "#b05020", "#6a7d12")
    );
    expect(seenDistance("tritanopia", "#0090a0", "#009060")).toBeLessThan(
      0.5 * seenDistance("normal", "#0090a0", "#009060")
    );
  });
});

describe("smallestDistance", () => {
  it("finds the closest pair over all kinds of vision", () => {
    const colors = ["#000000", "#ffffff", "#b05020", "#6a7d12"];
    const pair = Math.min(
      ...(["normal", "deuteranopia", "protanopia", "tritanopia"] as const).map((vision) =>
        seenDistance(vision, "#b05020", "#6a7d12")
      )
    );
    expect(smallestDistance(colors)).toBeCloseTo(pair, 6);
  });
});

describe("seenAs", () => {
  it("throws on what is not a colour", () => {
    expect(() => seenAs("normal", "nine")).toThrow('"nine" is not a colour');
  });
});

describe("contrast", () => {
  it("is 21 between black and white", () => {
    expect(contrast("#000", "#fff")).toBeCloseTo(21, 6);
  });
});
