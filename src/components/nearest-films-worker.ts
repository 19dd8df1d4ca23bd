/** Searches the embeddings of all plots away from the page. */
import {decodeTable} from "../lib/arrow.js";
import {type EmbeddingMatrix, readEmbeddingTable, roundEmbedding} from "../lib/inference/embedding.js";
import {findNearest} from "../lib/inference/nearest.js";
import type {NearestRequest, NearestResponse} from "./nearest-films.js";

let matrix: EmbeddingMatrix | undefined;
let training = new Set<number>();

self.addEventListener("message", ({data}: MessageEvent<NearestRequest>) => {
  try {
    if ("table" in data) {
      matrix = readEmbeddingTable(decodeTable(data.table));
      training = new Set(data.films);
      return;
    }
    if (!matrix) throw new Error("the embeddings have not arrived");
    const keep = (film: number) => training.has(film) && film !== data.except;
    respond({id: data.id, neighbours: findNearest(matrix, roundEmbedding(data.embedding), {count: data.count, keep})});
  } catch (error) {
    respond({id: "id" in data ? data.id : 0, error: (error as Error).message});
  }
});

function respond(response: NearestResponse): void {
  postMessage(response);
}
