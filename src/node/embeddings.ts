import {existsSync, readFileSync} from "node:fs";
import {decodeTable} from "../lib/arrow.js";
import {readEmbeddingTable} from "../lib/inference/embedding.js";
import {denseMatrix} from "../lib/train/matrix.js";
import type {FilmEmbeddings} from "../lib/train/recipe.js";
import {tablePath} from "./snapshot.js";

/** The table `embeddings`. Throws, with the command that makes it, when the snapshot has none. */
export function readEmbeddings(snapshot: string): FilmEmbeddings {
  const path = tablePath(snapshot, "embeddings");
  if (!existsSync(path)) throw new Error(`${path} is missing: npm run embed computes sentence embeddings of the plots`);
  const {films, dimensions, values} = readEmbeddingTable(decodeTable(readFileSync(path)));
  return {
    rows: Array.from(films),
    matrix: denseMatrix(values, dimensions),
    encoder: {weights: "all-MiniLM-L6-v2", parameters: 22_713_216, model: "minilm-encoder"}
  };
}
