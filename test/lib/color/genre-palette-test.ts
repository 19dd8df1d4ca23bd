import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {COLOR_VISIONS, contrast, smallestDistance} from "../../../src/lib/color/color-vision.js";
import {GENRE_PALETTE, genrePaletteCss} from "../../../src/lib/color/genre-palette.js";
import {PAGE_COLORS} from "../../../src/lib/color/page-colors.js";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {projectRoot} from "../../../src/node/paths.js";

describe("the nine genre colours", () => {
  for (const scheme of ["light", "dark"] as const) {
    const colors = GENRES.map((genre) => GENRE_PALETTE[scheme][genre]);
    for (const vision of COLOR_VISIONS) {
      it(`are at least 8 apart on ${scheme} with ${vision} vision`, () => {
        expect(smallestDistance(colors, [vision])).toBeGreaterThanOrEqual(8);
      });
    }

    it(`stand out from the ${scheme} page by 3 : 1 or more`, () => {
      const {background} = PAGE_COLORS[scheme];
      for (const color of colors) expect(contrast(color, background)).toBeGreaterThanOrEqual(3);
    });
  }

  it("are those of the style sheet", () => {
    expect(readFileSync(join(projectRoot, "src/style/genre-palette.css"), "utf8")).toBe(genrePaletteCss());
  });
});

describe("the theme", () => {
  const css = readFileSync(join(projectRoot, "src/style/theme.css"), "utf8");
  const pairs = [...css.matchAll(/(--[\w-]+): light-dark\((#\w+), (#\w+)\)/g)];
  const colorOf = (name: string) => pairs.find(([, variable]) => variable === name)!.slice(2) as [string, string];

  it("paints pages in the colours that the palette was searched for", () => {
    expect(colorOf("--theme-background")).toEqual([PAGE_COLORS.light.background, PAGE_COLORS.dark.background]);
    expect(colorOf("--theme-foreground")).toEqual([PAGE_COLORS.light.foreground, PAGE_COLORS.dark.foreground]);
    expect(colorOf("--theme-foreground-focus")).toEqual([PAGE_COLORS.light.accent, PAGE_COLORS.dark.accent]);
  });

  const textColors = pairs
    .map(([, name]) => name)
    .filter((name) =>
      /--theme-foreground(-alt|-muted|-faint|-focus)?$|--syntax-[a-z]+(-tag)?$|--theme-(red|blue|green|yellow)$/.test(
        name
      )
    );
  for (const surface of ["--theme-background", "--theme-background-b"]) {
    it(`has text colours that can be read on ${surface} (WCAG AA)`, () => {
      expect(textColors.length).toBeGreaterThan(12);
      for (const name of textColors) {
        for (const scheme of [0, 1]) {
          expect(contrast(colorOf(name)[scheme], colorOf(surface)[scheme]), name).toBeGreaterThanOrEqual(4.5);
        }
      }
    });
  }
});
