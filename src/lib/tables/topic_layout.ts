import {readEmbeddingTable} from "../inference/embedding.js";
import {type ColumnDefinition, defineTable} from "../table-definition.js";
import {asPoints, checkFinite, type Points} from "../topics/points.js";
import {CLUSTER_DIMENSIONS, LAYOUT_NEIGHBORS, layOut} from "../topics/umap/layout.js";
import {findNearestByCosine} from "../topics/umap/nearest-neighbors.js";

const mapMinDist = 0.1;

const coordinate = (description: string): ColumnDefinition => ({
  type: "float32",
  description,
  source: "UMAP (McInnes, Healy and Melville 2018) of embeddings"
});

/** Where each plot lies in the layouts that topics are found in and that the map shows. */
export default defineTable({
  name: "topic_layout",
  description:
    "Each plot's place in two layouts that keep similar plots together: five dimensions, in which topics are found, and two, to look at. Rows as in `embeddings`.",
  columns: {
    film: {type: "uint16", description: "Row number in films", source: "films"},
    ...Object.fromEntries(
      [1, 2, 3, 4, 5].map((place) => [`u${place}`, coordinate(`Coordinate ${place} of five; least distance 0`)])
    ),
    x: coordinate("Across the map; least distance 0.1"),
    y: coordinate("Up the map")
  },
  inputs: ["table:embeddings"],
  parameters: {seed: 1, neighbors: LAYOUT_NEIGHBORS + 1, metric: "cosine", min_dist: 0, map_min_dist: mapMinDist},
  adjustable: ["seed"],
  async compute({table, parameters, progress}) {
    const {films, dimensions, values} = readEmbeddingTable(await table("embeddings"));
    const points = asPoints(values, dimensions || 1);
    checkFinite(points, "embeddings");
    const seed = parameters.seed as number;
    const neighbors = findNearestByCosine(points, LAYOUT_NEIGHBORS, (done, total) => progress(done / 3, total));
    const share = (part: number) => (done: number, total: number) => progress((part + done / total) / 3, 1);
    const space = layOut(neighbors, {dimensions: CLUSTER_DIMENSIONS, seed, progress: share(1)});
    const map = layOut(neighbors, {dimensions: 2, seed, minDist: mapMinDist, progress: share(2)});
    return {
      film: films,
      ...Object.fromEntries([0, 1, 2, 3, 4].map((column) => [`u${column + 1}`, pick(space, column)])),
      x: pick(map, 0),
      y: pick(map, 1)
    };
  }
});

function pick({rows, columns, values}: Points, column: number): Float32Array {
  return Float32Array.from({length: rows}, (_, row) => values[row * columns + column]);
}
