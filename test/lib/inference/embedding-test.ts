import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  cosine,
  readEmbeddingTable,
  restoreEmbedding,
  roundEmbedding,
  storeEmbedding
} from "../../../src/lib/inference/embedding.js";

const vector = fc.array(fc.float({min: -1, max: 1, noNaN: true}), {minLength: 1, maxLength: 50});

describe("storeEmbedding", () => {
  it("keeps every component within half a step, and makes the largest 127", () => {
    fc.assert(
      fc.property(vector, (values) => {
        const stored = storeEmbedding(values);
        const restored = restoreEmbedding(stored);
        for (const [index, value] of values.entries()) {
          expect(Math.abs(restored[index] - value)).toBeLessThanOrEqual(stored.scale * 0.5001 + 1e-40);
        }
        const largest = Math.max(...values.map(Math.abs));
        if (largest > 1e-30) expect(Math.max(...stored.values.map(Math.abs))).toBe(127);
      })
    );
  });

  it("stores what was stored before as it was", () => {
    fc.assert(
      fc.property(vector, (values) => {
        const once = storeEmbedding(roundEmbedding(values));
        expect(once.values).toEqual(storeEmbedding(values).values);
      })
    );
  });

  it("stores a null vector as zeros", () => {
    expect(storeEmbedding([0, 0])).toEqual({values: new Int8Array(2), scale: 0});
  });
});

describe("cosine", () => {
  it("is 1 for a vector and its multiple, 0 at right angles and for a null vector", () => {
    expect(cosine([1, 2], [2, 4])).toBeCloseTo(1, 12);
    expect(cosine([1, 0], [0, 3])).toBe(0);
    expect(cosine([0, 0], [1, 1])).toBe(0);
  });
});

describe("readEmbeddingTable", () => {
  it("gives the embeddings row by row with the films that they belong to", () => {
    const embedding = [Int8Array.of(127, -64), Int8Array.of(0, 127)] as unknown as ArrayLike<Int8Array>;
    const matrix = readEmbeddingTable({film: [3, 7], embedding, scale: [0.5, 0.25]});
    expect(matrix).toEqual({films: Uint16Array.of(3, 7), dimensions: 2, values: Float32Array.of(63.5, -32, 0, 31.75)});
  });
});
