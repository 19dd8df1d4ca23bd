import {describe, expect, it} from "vitest";
import {cosine} from "../../src/lib/inference/embedding.js";
import {readEmbeddings} from "../../src/node/embeddings.js";
import {snapshotFolder} from "../../src/node/paths.js";
import {readTable} from "../../src/node/snapshot.js";

describe("readEmbeddings", () => {
  it("gives each film with a plot one vector of length one", () => {
    const folder = snapshotFolder({});
    const {rows, matrix} = readEmbeddings(folder);
    const hasPlot = readTable(folder, "films").has_plot as boolean[];
    expect(rows).toEqual([...hasPlot.keys()].filter((row) => hasPlot[row]));
    expect(matrix.columns).toBe(384);
    for (const row of [0, 1, 5000, rows.length - 1]) {
      const vector = Array.from({length: 384}, (_, column) => matrix.values[row * 384 + column]);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 2);
      expect(cosine(vector, vector)).toBeCloseTo(1, 6);
    }
  });
});
