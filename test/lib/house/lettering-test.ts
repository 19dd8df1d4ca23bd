import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {letter, outline, stack} from "../../../src/lib/house/lettering.js";
import {createStage, FACES} from "../../../src/lib/house/stage.js";
import {loadHouseFonts} from "../../../src/node/house-fonts.js";

const stage = createStage(loadHouseFonts(), 1);

describe("outline", () => {
  it("fits a line to a width in every face", () => {
    for (const face of FACES) {
      const {box} = outline(stage, "Marquee 88", {face, x: 200, y: 100, width: 300});
      expect(box.right - box.left, face).toBeCloseTo(300, 1);
      expect((box.right + box.left) / 2, face).toBeCloseTo(200, 1);
    }
  });

  it("grows no letters beyond the largest size", () => {
    expect(outline(stage, "I", {face: "anton", y: 0, width: 300, most: 40}).size).toBe(40);
  });

  it("sets a line flush with either side", () => {
    const {left} = outline(stage, "LEFT", {face: "bebas", x: 30, y: 0, size: 40, align: "left"}).box;
    const {right} = outline(stage, "RIGHT", {face: "bebas", x: 370, y: 0, size: 40, align: "right"}).box;
    expect([left, right]).toEqual([30, 370]);
  });

  it("kerns: AV is narrower than its letters apart", () => {
    const width = (text: string) => {
      const {left, right} = outline(stage, text, {face: "playfair", y: 0, size: 100}).box;
      return right - left;
    };
    expect(width("AV")).toBeLessThan(width("A") + width("V"));
  });

  it("widens with its tracking, whatever the text", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{2,12}$/), (text) => {
        const span = (tracking: number) => {
          const {left, right} = outline(stage, text, {face: "anton", y: 0, size: 50, tracking}).box;
          return right - left;
        };
        expect(span(0.2) - span(0)).toBeCloseTo(10 * (text.length - 1), 3);
      })
    );
  });
});

describe("stack", () => {
  it("sets lines under one another, the gap between them", () => {
    const {bottom} = stack(stage, ["H", "H"], {face: "anton", top: 100, width: 60, gap: 10});
    const {box} = outline(stage, "H", {face: "anton", y: 0, width: 60});
    expect(bottom).toBeCloseTo(100 + 2 * (box.bottom - box.top) + 10, 6);
  });
});

describe("letter", () => {
  it("draws paths, which need no font to be seen", () => {
    expect(letter(stage, "Title", {face: "abril", y: 50, fill: "#c00"})).toMatch(/^<path d="M[^"]+" fill="#c00"\/>$/);
  });
});
