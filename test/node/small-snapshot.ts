import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {onTestFinished} from "vitest";
import {encodeTable} from "../../src/lib/arrow.js";
import {splitId} from "../../src/lib/split/split.js";
import type {ColumnDefinition} from "../../src/lib/table-definition.js";
import films from "../../src/lib/tables/films.js";
import split from "../../src/lib/tables/split.js";
import {tablePath} from "../../src/node/snapshot.js";
import {writeFileAtomic} from "../../src/node/write-file.js";
import {sampleLabels} from "../lib/runs/sample-run.js";

const ids = [...sampleLabels.keys()];
const parts = ["test", "test", "validation", "validation"];

/** The id of its split. */
export const smallSplit = splitId(ids, parts);

/** A snapshot of four invented films: its tables `films` and `split`, in the columns that scoring reads. */
export function makeSmallSnapshot(): string {
  const folder = mkdtempSync(join(tmpdir(), "marquee-snapshot-"));
  onTestFinished(() => rmSync(folder, {recursive: true}));
  const pick = (columns: Record<string, ColumnDefinition>, names: string[]) =>
    Object.fromEntries(names.map((name) => [name, columns[name]]));
  const bits = [...sampleLabels.values()];
  const filmColumns = pick(films.columns, ["movie_id", "multi_hot"]);
  writeFileAtomic(tablePath(folder, "films"), encodeTable({movie_id: ids, multi_hot: bits}, filmColumns));
  writeFileAtomic(
    tablePath(folder, "split"),
    encodeTable({movie_id: ids, part: parts}, pick(split.columns, ["movie_id", "part"]))
  );
  return folder;
}
