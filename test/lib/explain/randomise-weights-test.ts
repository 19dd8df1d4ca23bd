import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {readFloatTensor, readOnnxWeights} from "../../../src/lib/explain/onnx-weights.js";
import {compareMaps, randomiseWeights} from "../../../src/lib/explain/randomise-weights.js";
import {openSession} from "../../../src/lib/inference/runtime.js";

const folder = new URL("../../fixtures/poster_models/", import.meta.url);
const read = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const pooled = read("pooled.onnx");

describe("readOnnxWeights", () => {
  it("lists layers in their order, with the type of their numbers", () => {
    expect(readOnnxWeights(pooled).map(({name, shape, bytesPerNumber}) => [name, shape, bytesPerNumber])).toEqual([
      ["first.weight", [8, 3, 5, 5], 4],
      ["second.weight", [12, 8, 3, 3], 1],
      ["head.weight", [9, 12], 4]
    ]);
  });

  it("reads what the head's file says, over the number of cells", () => {
    const {weights} = JSON.parse(new TextDecoder().decode(read("pooled.head.json")));
    const {shape, values} = readFloatTensor(pooled, "head.weight");
    expect(shape).toEqual([9, 12]);
    for (const [at, value] of values.entries()) expect(value * 24).toBeCloseTo(weights.flat()[at], 5);
  });

  it("says what is wrong with other files", () => {
    expect(() => readOnnxWeights(new Uint8Array(0))).toThrow("no ONNX model");
    expect(() => readOnnxWeights(Buffer.from("<!doctype html><p>not found"))).toThrow("no ONNX model");
    expect(() => readFloatTensor(pooled, "second.weight")).toThrow('no float32 weights named "second.weight"');
  });
});

describe("randomiseWeights", () => {
  const sorted = (model: Uint8Array, index: number) => {
    const {offset, length} = readOnnxWeights(model)[index];
    return Array.from(model.subarray(offset, offset + length)).sort((a, b) => a - b);
  };

  it("deals out the numbers of the last layers anew, and no others", () => {
    const {model, names} = randomiseWeights(pooled, {layers: 2, seed: 5});
    expect(names).toEqual(["second.weight", "head.weight"]);
    expect(model.length).toBe(pooled.length);
    const [first, second, head] = readOnnxWeights(pooled);
    const part = (bytes: Uint8Array, {offset, length}: {offset: number; length: number}) =>
      Array.from(bytes.subarray(offset, offset + length));
    expect(part(model, first)).toEqual(part(pooled, first));
    expect(part(model, second)).not.toEqual(part(pooled, second));
    expect(part(model, head)).not.toEqual(part(pooled, head));
    expect(sorted(model, 1)).toEqual(sorted(pooled, 1));
    const values = (bytes: Uint8Array) => readFloatTensor(bytes, "head.weight").values.sort();
    expect(values(model)).toEqual(values(pooled));
  });

  it("changes the lowest of them alone where layers are tried one by one", () => {
    expect(randomiseWeights(pooled, {layers: 2, seed: 5, scope: "independent"}).names).toEqual(["second.weight"]);
  });

  it("is the same for the same seed, and nothing for no layers", () => {
    const {model} = randomiseWeights(pooled, {layers: 3, seed: 5});
    expect(randomiseWeights(pooled, {layers: 3, seed: 5}).model).toEqual(model);
    expect(randomiseWeights(pooled, {layers: 3, seed: 6}).model).not.toEqual(model);
    expect(randomiseWeights(pooled, {layers: 0, seed: 5}).model).toEqual(pooled);
    expect(() => randomiseWeights(pooled, {layers: 4, seed: 5})).toThrow("3 layers");
  });

  it("gives a model that runs, and whose maps differ", async () => {
    const pixels = {data: Float32Array.from({length: 3 * 48 * 32}, (_, at) => Math.sin(at)), shape: [1, 3, 48, 32]};
    const maps = async (model: Uint8Array) => {
      const session = await openSession(model);
      const {data} = await session.run({pixels}, "maps");
      await session.release();
      return Array.from({length: 9}, (_, genre) => ({
        height: 6,
        width: 4,
        values: Float64Array.from(data.subarray(24 * genre, 24 * genre + 24))
      }));
    };
    const trained = await maps(pooled);
    expect(compareMaps(trained, await maps(pooled))).toBeCloseTo(1, 12);
    const changed = compareMaps(trained, await maps(randomiseWeights(pooled, {layers: 3, seed: 1}).model))!;
    expect(Math.abs(changed)).toBeLessThan(0.7);
  });
});
