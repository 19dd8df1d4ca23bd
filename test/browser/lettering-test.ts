import {expect, it} from "vitest";
import {findLettering} from "../../src/lib/explain/find-lettering.js";
import type {RelativeBox} from "../../src/lib/explain/heat-share.js";
import {drawLetteredPosters, markLettering, posterSize} from "./draw-lettering.js";
import {launchBrowser} from "./launch.js";

/** Of every two house posters the first was used to choose what a line of letters is, the second was not. */
const halves = {chosen: 0, "not chosen on": 1};

it("finds most of the lettering of the house posters, and little where there is none", async () => {
  const browser = await launchBrowser();
  const posters = await drawLetteredPosters(browser).finally(() => browser.close());
  const counts = posters.map((poster) => {
    const truth = markLettering(poster);
    const found = fillBoxes(findLettering(poster.raster).boxes);
    let both = 0;
    for (const [pixel, value] of found.entries()) both += value * truth[pixel];
    const sum = (mask: ArrayLike<number>) => Array.from(mask).reduce((total, value) => total + value, 0);
    return {both, found: sum(found), truth: sum(truth), bare: findLettering(poster.bare).share};
  });
  for (const [name, half] of Object.entries(halves)) {
    const part = counts.filter((_, index) => index % 2 === half);
    const total = (key: keyof (typeof counts)[number]) => part.reduce((sum, count) => sum + count[key], 0);
    const precision = total("both") / total("found");
    const recall = total("both") / total("truth");
    const falseShare = total("bare") / part.length;
    const figures = [precision, recall, falseShare].map((value) => value.toFixed(3)).join(", ");
    console.log(`lettering, ${name}: precision, recall and share found on bare posters ${figures}`);
    expect(precision).toBeGreaterThan(0.63);
    expect(recall).toBeGreaterThan(0.53);
    expect(falseShare).toBeLessThan(0.04);
  }
}, 300_000);

/** Pixels within boxes, 1 or 0. */
function fillBoxes(boxes: readonly RelativeBox[]): Uint8Array {
  const {width, height} = posterSize;
  const mask = new Uint8Array(width * height);
  for (const {left, top, right, bottom} of boxes) {
    for (let y = Math.round(top * height); y < Math.round(bottom * height); ++y) {
      mask.fill(1, y * width + Math.round(left * width), y * width + Math.round(right * width));
    }
  }
  return mask;
}
