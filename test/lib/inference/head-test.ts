import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {GENRES} from "../../../src/lib/genres/genres.js";
import {decodeHead, encodeHead, type Head, runHead} from "../../../src/lib/inference/head.js";
import {decodeTensors, encodeTensors, type TensorFile} from "../../../src/lib/inference/tensor-file.js";

const layer = (inputs: number, outputs: number, weight: (output: number, input: number) => number) => ({
  inputs,
  weights: Float32Array.from({length: outputs * inputs}, (_, index) =>
    weight(Math.floor(index / inputs), index % inputs)
  ),
  biases: new Float32Array(outputs)
});
/** Standardises, takes x and -x of the first component through ReLU, and twice the second of those from the first. */
const head: Head = {
  means: Float32Array.of(1, 0),
  scales: Float32Array.of(0.5, 1),
  layers: [
    layer(2, 2, (output, input) => (input ? 0 : output ? -1 : 1)),
    layer(2, GENRES.length, (_, input) => (input ? -2 : 1))
  ]
};

describe("runHead", () => {
  it("standardises, multiplies, adds, and cuts negative sums between layers only", () => {
    expect([...runHead(head, [7, 9])]).toEqual(GENRES.map(() => 3));
    expect([...runHead(head, [-5, 9])]).toEqual(GENRES.map(() => -6));
  });

  it("adds each output's bias", () => {
    const biases = Float32Array.from(GENRES, (_, genre) => genre);
    const linear: Head = {...head, layers: [{...layer(2, GENRES.length, () => 0), biases}]};
    expect([...runHead(linear, [3, 4])]).toEqual([...biases]);
  });

  it("refuses an embedding of another encoder", () => {
    expect(() => runHead(head, [1, 2, 3])).toThrow("an embedding of 3 numbers; the head reads 2");
  });
});

describe("the file of a head", () => {
  it("reads back a head of any number of layers", () => {
    const sizes = fc.array(fc.integer({min: 1, max: 6}), {minLength: 1, maxLength: 4});
    fc.assert(
      fc.property(sizes, fc.func(fc.float({noNaN: true})), (widths, draw) => {
        const outputs = [...widths.slice(1), GENRES.length];
        const layers = widths.map((inputs, index) => layer(inputs, outputs[index], (...at) => draw(index, ...at)));
        const any: Head = {means: new Float32Array(widths[0]), scales: new Float32Array(widths[0]).fill(2), layers};
        expect(decodeHead(encodeHead(any), "a")).toEqual(any);
      })
    );
  });

  const change = (edit: (file: TensorFile) => void) => () => {
    const file = decodeTensors(encodeHead(head), "a");
    edit(file);
    return decodeHead(encodeTensors(file), "head.safetensors");
  };
  it.each<[string, () => Head, string]>([
    [
      "another kind",
      change(({metadata}) => Object.assign(metadata, {kind: "x"})),
      'kind: is "x", not "embedding-head"'
    ],
    [
      "no layer",
      change(({tensors}) => {
        for (const name of Object.keys(tensors)) if (name.startsWith("layers")) delete tensors[name];
      }),
      "layers.0.weight: is missing"
    ],
    [
      "scales of another length",
      change(({tensors}) => {
        tensors.scales = {data: new Float32Array(3), shape: [3]};
      }),
      "scales: has the shape 3, not 2"
    ],
    [
      "a layer that does not fit the one before",
      change(({tensors}) => {
        tensors["layers.1.weight"] = {data: new Float32Array(27), shape: [9, 3]};
      }),
      "layers.1.weight: has the shape 9 x 3, not 9 x 2"
    ],
    [
      "eight outputs",
      change(({tensors}) => {
        tensors["layers.1.weight"] = {data: new Float32Array(16), shape: [8, 2]};
      }),
      "layers.1.weight: has the shape 8 x 2, not 9 x 2"
    ],
    ["no biases", change(({tensors}) => delete tensors["layers.0.bias"]), "layers.0.bias: is missing"]
  ])("is refused with %s", (_, read, message) => expect(read).toThrow(message));
});
