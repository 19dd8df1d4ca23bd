import {existsSync, readFileSync} from "node:fs";
import {decodeTable} from "../lib/arrow.js";
import {denseMatrix} from "../lib/train/matrix.js";
import type {FilmEmbeddings} from "../lib/train/recipe.js";
import {tablePath} from "./snapshot.js";

/** The table `embeddings`. Throws, with the command that makes it, when the snapshot has none. */
export function readEmbeddings(snapshot: string): FilmEmbeddings {
  const path = tablePath(snapshot, "embeddings");
  if (!existsSync(path)) throw new Error(`${path} is missing: npm run embed computes sentence embeddings of the plots`);
  const {film, ...columns} = decodeTable(readFileSync(path)) as Record<string, ArrayLike<number>>;
  const names = Object.keys(columns);
  const values = new Float32Array(film.length * names.length);
  for (const [column, name] of names.entries()) {
    for (let row = 0; row < film.length; ++row) values[row * names.length + column] = columns[name][row];
  }
  return {
    rows: Array.from(film),
    matrix: denseMatrix(values, names.length),
    encoder: {weights: "all-MiniLM-L6-v2", parameters: 22_713_216}
  };
}
