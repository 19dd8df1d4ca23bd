import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {onTestFinished} from "vitest";
import {encodeTable} from "../../src/lib/arrow.js";
import {encodeMultiHot} from "../../src/lib/genres/multi-hot.js";
import type {ColumnDefinition, TableColumns} from "../../src/lib/table-definition.js";
import films from "../../src/lib/tables/films.js";
import labels from "../../src/lib/tables/labels.js";
import split from "../../src/lib/tables/split.js";
import termCounts from "../../src/lib/tables/term_counts.js";
import terms from "../../src/lib/tables/terms.js";
import {createRandom} from "../../src/lib/train/random.js";
import {manifestPath, tablePath} from "../../src/node/snapshot.js";
import {writeFileAtomic} from "../../src/node/write-file.js";

const genres = ["Horror", "Comedy"];
/** Of its films. */
export const ids = Array.from({length: 120}, (_, film) => `tt${String(film).padStart(7, "0")}`);
export const parts = ids.map((_, film) => (film % 6 === 4 ? "validation" : film % 6 === 5 ? "test" : "train"));

/** A snapshot of invented films: the plot of a horror holds the first term, that of a comedy the second, mostly. */
export function makeTrainableSnapshot(): string {
  const folder = mkdtempSync(join(tmpdir(), "marquee-train-"));
  onTestFinished(() => rmSync(folder, {recursive: true}));
  const random = createRandom(1);
  const kinds = ids.map((_, film) => film % 2);
  const write = (name: string, columns: TableColumns, definitions: Record<string, ColumnDefinition>) => {
    const chosen = Object.fromEntries(Object.keys(columns).map((column) => [column, definitions[column]]));
    writeFileAtomic(tablePath(folder, name), encodeTable(columns, chosen));
  };
  const bits = kinds.map((kind) => encodeMultiHot([genres[kind]]));
  const [yes, no] = [ids.map(() => true), ids.map(() => false)];
  write("films", {movie_id: ids, multi_hot: bits, has_plot: yes, has_poster: no}, films.columns);
  write("split", {movie_id: ids, part: parts, group: ids.map((_, film) => film)}, split.columns);
  write("terms", {term: ["ghost", "joke"]}, terms.columns);
  write(
    "term_counts",
    {
      film: ids.map((_, film) => film),
      term: kinds.map((kind) => (random.uniform() < 0.9 ? kind : 1 - kind)),
      count: ids.map(() => 1)
    },
    termCounts.columns
  );
  const shared = ids.filter((_, film) => film % 3 === 1);
  write(
    "labels",
    {
      movie_id: shared,
      source: shared.map(() => "tmdb"),
      multi_hot: shared.map((id) => bits[ids.indexOf(id)])
    },
    labels.columns
  );
  writeFileAtomic(manifestPath(folder), JSON.stringify({format: 1, corpus: {id: "abc", parts: {}}, tables: {}}));
  return folder;
}
