import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {checkCompleteness} from "../../../src/lib/explain/completeness.js";
import {EXPLANATION_METHODS, findMethod} from "../../../src/lib/explain/methods.js";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {readLastLayer} from "../../../src/lib/inference/last-layer.js";
import {
  checkMethod,
  classifyWith,
  explainOutput,
  readPoster,
  runPosterModel
} from "../../../src/lib/inference/poster-model.js";
import {openPosterModel} from "../../../src/node/models.js";
import {pictureDecoder} from "../../../src/node/picture-decoder.js";
import {makePosterModels, posterFixtures} from "../../node/poster-models.js";
import {encodePng} from "../../pictures/encode-png.js";
import {drawRaster} from "../image/draw-raster.js";

const expected: Record<"pooled" | "dense", {logits: number[]; maps: number[]}> = JSON.parse(
  readFileSync(join(posterFixtures, "expected.json"), "utf8")
);

/** The drawing of the fixture's script, as a file. */
function drawPng(): Uint8Array {
  const {data} = drawRaster(154, 231);
  const sample = (x: number, y: number, channel: number) => data[3 * (y * 154 + x) + channel];
  return encodePng({width: 154, height: 231, colorType: 2, depth: 8, sample});
}

async function open(id: "pooled" | "dense") {
  const model = await openPosterModel(id, undefined, makePosterModels());
  return {model, raster: readPoster(model.card, await pictureDecoder.decode(drawPng()))};
}

for (const id of ["pooled", "dense"] as const) {
  describe(`a model with a ${id} head`, () => {
    it("gives what PIL and onnxruntime give, from the file to logits and maps", async () => {
      const {model, raster} = await open(id);
      const {logits, maps} = await runPosterModel(model, raster, [findMethod("gradcam")]);
      for (const [genre, logit] of logits.entries()) expect(logit).toBeCloseTo(expected[id].logits[genre], 4);
      const found = maps.flatMap(({values}) => Array.from(values));
      expect(found).toHaveLength(9 * 24);
      for (const [cell, value] of found.entries()) expect(value).toBeCloseTo(expected[id].maps[cell], 4);
    });

    it("gives the same Grad-CAM from activations and gradients as from its own maps", async () => {
      const {model, raster} = await open(id);
      const output = await runPosterModel(model, raster, [...EXPLANATION_METHODS]);
      const {compute, key} = findMethod("gradcam");
      const maps = explainOutput(model, output, {
        ...findMethod("gradcam++"),
        // Named as a method that the file does not give, so that it is computed.
        key: `${key} again`,
        compute
      });
      for (const [genre, map] of maps.entries()) {
        for (const [cell, value] of map.values.entries()) expect(value).toBeCloseTo(output.maps[genre].values[cell], 4);
      }
    });

    it("runs alike with and without maps", async () => {
      const {model, raster} = await open(id);
      const alone = await runPosterModel(model, raster);
      expect(alone.maps).toEqual([]);
      expect(alone.logits).toEqual((await runPosterModel(model, raster, [findMethod("hirescam")])).logits);
      const probabilities = await classifyWith(model)(raster);
      expect(probabilities[0]).toBeCloseTo(1 / (1 + Math.exp(-alone.logits[0])), 6);
    });
  });
}

describe("the maps of a pooled head", () => {
  it("sum, with the bias, to the logits", async () => {
    const {model, raster} = await open("pooled");
    for (const method of EXPLANATION_METHODS.filter(({additive}) => additive)) {
      const output = await runPosterModel(model, raster, [method]);
      for (const [genre, map] of explainOutput(model, output, method).entries()) {
        const {error} = checkCompleteness(map, model.layer.biases[genre], output.logits[genre]);
        expect(error).toBeLessThan(1e-5);
      }
    }
  });
});

describe("checkMethod", () => {
  it("says which methods a dense head has not", async () => {
    const {model} = await open("dense");
    expect(() => checkMethod(model.card, findMethod("cam"))).toThrow("use gradcam");
    const {gradients: _, ...explanation} = model.card.explanation!;
    const card = {...model.card, explanation};
    expect(() => checkMethod(card, findMethod("hirescam"))).toThrow("no gradients");
    expect(() => checkMethod(card, findMethod("gradcam"))).not.toThrow();
  });
});

describe("readLastLayer", () => {
  const record = {genres: GENRES, bias: new Array(9).fill(0), weights: new Array(9).fill([1, 2])};

  it("refuses other genres, and rows that are not alike", () => {
    const read = (change: object) => readLastLayer(JSON.stringify({...record, ...change}), "head.json");
    expect(read({}).weights).toHaveLength(18);
    expect(() => read({genres: [...GENRES].reverse()})).toThrow("head.json, genres");
    expect(() => read({bias: [1]})).toThrow("head.json, bias");
    expect(() => read({weights: [[1], ...new Array(8).fill([1, 2])]})).toThrow("head.json, weights");
    expect(() => read({weights: "none"})).toThrow("weights");
  });
});
