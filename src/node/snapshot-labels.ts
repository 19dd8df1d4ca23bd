import type {Part} from "../lib/films.js";
import {splitId} from "../lib/split/split.js";
import {readTable} from "./snapshot.js";

/** What a run is scored against: the films' genres and parts, from the snapshot's tables `films` and `split`. */
export interface SnapshotLabels {
  split: string;
  /** Multi-hot bits by movie id. */
  labels: Map<string, number>;
  parts: Map<string, Part>;
}

export function readSnapshotLabels(snapshot: string): SnapshotLabels {
  const films = readTable(snapshot, "films");
  const split = readTable(snapshot, "split");
  const ids = Array.from(films.movie_id as ArrayLike<string>);
  return {
    split: splitId(split.movie_id, split.part),
    labels: new Map(ids.map((id, row) => [id, films.multi_hot[row] as number])),
    parts: new Map(Array.from(split.movie_id as ArrayLike<string>, (id, row) => [id, split.part[row] as Part]))
  };
}
