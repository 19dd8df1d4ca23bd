import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type Block, type BlockKind, paginate, smallestScale, stackHeight} from "../../../src/lib/present/paginate.js";

const block = (kind: BlockKind, height: number, margin = 0): Block => ({kind, height, above: margin, below: margin});
const room = {height: 500, runningTitle: 40};
const ranges = (blocks: Block[]) => paginate(blocks, room).map(({first, last}) => [first, last]);

const anyBlock = fc.record({
  kind: fc.constantFrom<BlockKind>("opening", "heading", "break", "content"),
  height: fc.integer({min: 0, max: 900}),
  above: fc.integer({min: 0, max: 40}),
  below: fc.integer({min: 0, max: 40})
});

describe("stackHeight", () => {
  it("collapses margins between neighbours and passes over what takes no room", () => {
    expect(stackHeight([block("opening", 50, 20), block("content", 0, 90), block("content", 100, 30)])).toBe(180);
    expect(stackHeight([])).toBe(0);
  });
});

describe("paginate", () => {
  it("makes a slide of each section that fits", () => {
    expect(ranges([block("opening", 60), block("content", 200), block("opening", 60), block("content", 300)])).toEqual([
      [0, 1],
      [2, 3]
    ]);
  });

  it("parts a section that does not fit, counts its parts, and leaves room for its running title", () => {
    const slides = paginate([block("opening", 60), ...[300, 300, 300].map((height) => block("content", height))], room);
    expect(slides.map(({first, last}) => [first, last])).toEqual([
      [0, 1],
      [2, 2],
      [3, 3]
    ]);
    expect(slides.map(({part, parts}) => [part, parts])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3]
    ]);
  });

  it("takes a heading along to the content that it heads", () => {
    expect(ranges([block("opening", 60), block("content", 400), block("heading", 30), block("content", 200)])).toEqual([
      [0, 1],
      [2, 3]
    ]);
  });

  it("begins no slide with what takes no room", () => {
    expect(ranges([block("opening", 60), block("content", 900), block("content", 0), block("content", 0)])).toEqual([
      [0, 3]
    ]);
  });

  it("begins a slide where the page asks for it, but no empty one", () => {
    expect(ranges([block("opening", 60), block("content", 50), block("break", 0), block("content", 50)])).toEqual([
      [0, 1],
      [2, 3]
    ]);
    expect(ranges([block("opening", 60), block("break", 0), block("content", 50)])).toEqual([[0, 2]]);
  });

  it("shrinks what is a little or by itself too high, and nothing else", () => {
    expect(paginate([block("opening", 60), block("content", 480)], room)[0].scale).toBeCloseTo(500 / 540);
    expect(paginate([block("content", 800)], room)[0].scale).toBe(0.625);
    expect(paginate([block("content", 100)], room)[0].scale).toBe(1);
  });

  it("shrinks a chart further rather than part it from the few lines above it", () => {
    const lines = [block("opening", 40), block("content", 80)];
    expect(ranges([...lines, block("content", 500)])).toEqual([[0, 2]]);
    expect(ranges([...lines, block("content", 80), block("content", 60), block("content", 390)])).toEqual([
      [0, 3],
      [4, 4]
    ]);
  });

  it("shrinks nothing until it cannot be read: what is higher is scrolled", () => {
    expect(paginate([block("content", 1000)], room)[0]).toMatchObject({scale: smallestScale, scrolls: true});
    expect(paginate([block("content", 800)], room)[0].scrolls).toBe(false);
  });

  it("gives every block to one slide, in order, each slide with something to see where the page has something", () => {
    fc.assert(
      fc.property(fc.array(anyBlock, {minLength: 1, maxLength: 40}), (blocks) => {
        const slides = paginate(blocks, room);
        expect(slides.flatMap(({first, last}) => Array.from({length: last - first + 1}, (_, i) => first + i))).toEqual(
          blocks.map((_, index) => index)
        );
        for (const {first, last, part, height, scale, scrolls} of slides) {
          if (!scrolls) expect(height * scale).toBeLessThanOrEqual(room.height - (part ? room.runningTitle : 0) + 1e-6);
          const own = blocks.slice(first, last + 1);
          const contents = own.filter(({kind, height}) => kind === "content" && height > 0);
          // Smaller by more than a little only for one block and its headings, or rather than leave half a slide empty.
          const rest = stackHeight(own.slice(0, own.lastIndexOf(contents.at(-1)!)));
          if (scale < 0.89 && contents.length > 1) {
            expect(scale).toBeGreaterThanOrEqual(1 / 1.3 - 1e-9);
            expect(rest).toBeLessThan(0.45 * room.height);
          }
          expect(own.slice(1).every(({kind}) => kind !== "opening")).toBe(true);
        }
      })
    );
  });
});
