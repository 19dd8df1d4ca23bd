import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {decodeTensors, encodeTensors, takeTensor} from "../../../src/lib/inference/tensor-file.js";

const sample = () =>
  encodeTensors({
    metadata: {kind: "sample"},
    tensors: {
      weights: {data: Float32Array.of(1, 2, 3, 4, 5, 6), shape: [2, 3]},
      names: {data: Uint8Array.of(97, 98, 99), shape: [3]},
      rows: {data: Uint32Array.of(7, 4_000_000_000), shape: [2]}
    }
  });

/** The file with its header's text changed and its length kept true. */
function changeHeader(from: string, to: string): Uint8Array {
  const bytes = sample();
  const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
  const header = new TextDecoder().decode(bytes.subarray(8, 8 + length));
  if (!header.includes(from)) throw new Error(`the header has no ${from}`);
  const changed = new TextEncoder().encode(header.replace(from, to));
  const file = new Uint8Array(8 + changed.length + bytes.length - 8 - length);
  new DataView(file.buffer).setBigUint64(0, BigInt(changed.length), true);
  file.set(changed, 8);
  file.set(bytes.subarray(8 + length), 8 + changed.length);
  return file;
}

describe("a tensor file", () => {
  it("reads back whatever was written, and is the same bytes for the same tensors", () => {
    const numbers = fc.oneof(
      fc.float32Array().map((data) => ({data, shape: [data.length]})),
      fc.uint32Array().map((data) => ({data, shape: [1, data.length]})),
      fc.uint8Array().map((data) => ({data, shape: [data.length, 1]}))
    );
    const names = fc.string({unit: fc.constantFrom(..."abc.0"), minLength: 1});
    fc.assert(
      fc.property(fc.dictionary(names, numbers), fc.dictionary(names, fc.string()), (tensors, metadata) => {
        const file = {tensors: {...tensors}, metadata: {...metadata}};
        const bytes = encodeTensors(file);
        expect(decodeTensors(bytes, "a")).toEqual(file);
        expect(encodeTensors(file)).toEqual(bytes);
      })
    );
  });

  it("is laid out as safetensors says: length, JSON header, numbers in little-endian", () => {
    const bytes = encodeTensors({metadata: {}, tensors: {a: {data: Float32Array.of(1), shape: [1]}}});
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
    expect(JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)))).toEqual({
      __metadata__: {},
      a: {dtype: "F32", shape: [1], data_offsets: [0, 4]}
    });
    expect([...bytes.subarray(8 + length)]).toEqual([0, 0, 0x80, 0x3f]);
    expect((8 + length) % 8).toBe(0);
  });

  it("is read from the middle of a buffer", () => {
    const bytes = sample();
    const wider = new Uint8Array(bytes.length + 3);
    wider.set(bytes, 3);
    expect(decodeTensors(wider.subarray(3), "a")).toEqual(decodeTensors(bytes, "a"));
    expect(decodeTensors(Buffer.from(bytes), "a")).toEqual(decodeTensors(bytes, "a"));
  });

  it.each<[string, () => Uint8Array, string]>([
    ["nothing", () => new Uint8Array(0), "head.safetensors: is no safetensors file"],
    ["text", () => new TextEncoder().encode("movie_id,Action,Crime"), "is no safetensors file"],
    ["half a header", () => sample().subarray(0, 40), "is no safetensors file"],
    ["a header that is no JSON", () => changeHeader('"weights":', '"weights"='), "has a header that can't be read"],
    ["half its numbers", () => sample().subarray(0, -20), "head.safetensors, weights: lies outside the file"],
    ["a shape that is not its size", () => changeHeader("[2,3]", "[2,4]"), "weights: lies outside the file"],
    ["a type that we do not write", () => changeHeader('"F32"', '"BF16"'), "head.safetensors, weights: "],
    ["words that are numbers", () => changeHeader('"sample"', "5"), "__metadata__: is no list of texts"]
  ])("is refused when it holds %s", (_, bytes, message) => {
    expect(() => decodeTensors(bytes(), "head.safetensors")).toThrow(message);
  });

  it("is not written with a shape that is not its size", () => {
    const tensors = {a: {data: Float32Array.of(1, 2), shape: [3]}};
    expect(() => encodeTensors({metadata: {}, tensors})).toThrow("the tensor a holds 2 numbers, its shape is 3");
  });
});

describe("takeTensor", () => {
  const file = decodeTensors(sample(), "a");

  it("takes a tensor of any length where none is asked for", () => {
    expect(takeTensor(file, "weights", Float32Array, [null, 3], "a").shape).toEqual([2, 3]);
  });

  it("names the tensor that is missing, of another type or of another shape", () => {
    expect(() => takeTensor(file, "bias", Float32Array, [3], "a")).toThrow("a, bias: is missing");
    expect(() => takeTensor(file, "names", Float32Array, [3], "a")).toThrow("a, names: holds U8");
    expect(() => takeTensor(file, "weights", Float32Array, [3, null], "a")).toThrow(
      "a, weights: has the shape 2 x 3, not 3 x any"
    );
  });
});
