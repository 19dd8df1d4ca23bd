import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Listening} from "../../server/listen.js";
import {EXPLANATION_METHODS} from "../../src/lib/explain/methods.js";
import {explainOutput, readPoster, runPosterModel} from "../../src/lib/inference/poster-model.js";
import {openPosterModel} from "../../src/node/models.js";
import {pictureDecoder} from "../../src/node/picture-decoder.js";
import {describePosterModel, makePosterModels} from "../node/poster-models.js";
import {encodeJpeg, encodeWebp} from "../pictures/codecs.js";
import {drawPicture} from "../pictures/draw.js";
import {encodeFlatJpeg} from "../pictures/encode-flat-jpeg.js";
import {encodeGif} from "../pictures/encode-gif.js";
import {encodePng} from "../pictures/encode-png.js";
import {serveInference} from "./inference-site.js";
import {launchBrowser} from "./launch.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const drawing = drawPicture(154, 231, (x, y) => [(x * 3 + y) & 255, (x * y) >> 7, (y * 5) & 255]);
const methods = EXPLANATION_METHODS.map(({key}) => key);

async function drawFiles(): Promise<Record<string, Uint8Array>> {
  const sample = (x: number, y: number, channel: number) => drawing.data[4 * (y * 154 + x) + channel];
  return {
    "baseline JPEG": await encodeJpeg(drawing, {progressive: false}),
    "progressive JPEG": await encodeJpeg(drawing, {progressive: true}),
    "CMYK JPEG": encodeFlatJpeg(6, 9, 4, (column, row, ink) => (column * 30 + row * 11 + ink * 70) & 255),
    PNG: encodePng({width: 154, height: 231, colorType: 2, depth: 8, sample}),
    WebP: await encodeWebp(drawing, {quality: 80}),
    GIF: encodeGif(60, 90, [0xff0000, 0xff00, 0xff, 0xffffff], [{width: 60, height: 90, index: (x, y) => (x ^ y) & 3}])
  };
}

/** Serves the tiny models, opens one in a page, and closes both when the work is done. */
async function withModel<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const site: Listening = await serveInference({isolated: true, folders: {"/posters/": makePosterModels()}});
  const page = await browser.newPage();
  try {
    await page.goto(site.url);
    await page.evaluate(async (card) => {
      const urls = {model: "/posters/pooled/model.onnx", layer: "/posters/pooled/head.json"};
      const model = await globalThis.openPosterModel(card, urls, {threads: 1});
      Object.assign(globalThis, {model});
    }, describePosterModel("pooled"));
    return await work(page);
  } finally {
    await page.close();
    await site.close();
  }
}

declare global {
  var model: Awaited<ReturnType<typeof globalThis.openPosterModel>>;
}

function ask(page: Page, bytes: Uint8Array) {
  return page.evaluate(
    async ({bytes, methods}) => {
      const poster = await globalThis.model.prepare(Uint8Array.from(bytes));
      const {logits, maps} = await globalThis.model.run(poster.raster, methods);
      return {
        ...poster,
        raster: [...poster.raster.data],
        logits: [...logits],
        maps: methods.map((key) => maps[key].map(({values}) => [...values]))
      };
    },
    {bytes: [...bytes], methods}
  );
}

describe("openPosterModel in a browser", () => {
  it("gives the pixels, logits and maps that Node gives, for pictures of every type", async () => {
    const node = await openPosterModel("pooled", undefined, makePosterModels());
    const files = await drawFiles();
    await withModel(async (page) => {
      for (const [type, bytes] of Object.entries(files)) {
        const found = await ask(page, bytes);
        const raster = readPoster(node.card, await pictureDecoder.decode(bytes));
        expect(found.raster, type).toEqual([...raster.data]);
        const output = await runPosterModel(node, raster, [...EXPLANATION_METHODS]);
        for (const [genre, logit] of found.logits.entries()) expect(logit).toBeCloseTo(output.logits[genre], 5);
        for (const [index, method] of EXPLANATION_METHODS.entries()) {
          for (const [genre, {values}] of explainOutput(node, output, method).entries()) {
            for (const [cell, value] of found.maps[index][genre].entries()) expect(value).toBeCloseTo(values[cell], 5);
          }
        }
      }
    });
  }, 60_000);

  it("says what is wrong with a file, and goes on", async () => {
    const jpeg = await encodeJpeg(drawing);
    await withModel(async (page) => {
      await expect(ask(page, jpeg.subarray(0, 2000))).rejects.toThrow(
        "cut short: its end is missing. Get the file again."
      );
      const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
      await expect(ask(page, svg)).rejects.toThrow("an SVG drawing");
      expect((await ask(page, jpeg)).width).toBe(154);
    });
  }, 60_000);

  it("loses what it learnt layer by layer, and has it back", async () => {
    const jpeg = await encodeJpeg(drawing);
    await withModel(async (page) => {
      const trained = await ask(page, jpeg);
      const layers = await page.evaluate(() => globalThis.model.layers);
      expect(layers).toEqual(["first.weight", "second.weight", "head.weight"]);
      expect(await page.evaluate(() => globalThis.model.randomise(2, 1))).toEqual(layers.slice(1));
      expect((await ask(page, jpeg)).logits).not.toEqual(trained.logits);
      await page.evaluate(() => globalThis.model.randomise(0, 1));
      expect((await ask(page, jpeg)).logits).toEqual(trained.logits);
    });
  }, 60_000);
});
