import type {TableColumns} from "../../table-definition.js";
import type {TopicFigures, TopicFinder} from "./topic-finder.js";
import {TOPIC_SELECTIONS, TOPIC_SIZES, type TopicSettings} from "./topic-settings.js";

export interface SweepRow extends Omit<TopicSettings, "leave">, TopicFigures {}

/** Judges every least size with both ways of selection; no outliers are assigned. Sizes above the films are left out. */
export function sweepTopics(
  finder: TopicFinder,
  films: number,
  progress?: (done: number, total: number) => void
): SweepRow[] {
  const sizes = TOPIC_SIZES.filter((size) => size <= films);
  const rows: SweepRow[] = [];
  for (const minTopicSize of sizes) {
    for (const selection of TOPIC_SELECTIONS) {
      rows.push({minTopicSize, selection, ...finder.measure({minTopicSize, selection, leave: 1})});
      progress?.(rows.length, sizes.length * TOPIC_SELECTIONS.length);
    }
  }
  return rows;
}

/** Reads the table `topic_sweep`. */
export function readSweep(table: TableColumns): SweepRow[] {
  const columns = table as Record<string, ArrayLike<number | null>>;
  const known = (value: number | null) => value ?? Number.NaN;
  return Array.from(table.selection, (selection, row) => ({
    minTopicSize: columns.min_topic_size[row]!,
    selection: selection as SweepRow["selection"],
    topics: columns.topics[row]!,
    outliers: columns.outliers[row]!,
    npmi: known(columns.npmi[row]),
    diversity: known(columns.diversity[row]),
    largest: columns.largest[row]!
  }));
}
