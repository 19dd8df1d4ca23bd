import {formatCount} from "../src/lib/format.js";
import {readManifest, readTable} from "../src/node/snapshot.js";

/** A snapshot's counts that are large enough to be nobody else's. */
export function findLargeCounts(snapshot: string): number[] {
  const counts = Object.values(readManifest(snapshot).tables).map(({rows}) => rows);
  for (const table of ["funnel", "genre_counts"]) counts.push(...(readTable(snapshot, table).count as Uint32Array));
  // Years stand in texts for other reasons, and so do round numbers, such as a cap of 4,000.
  return [...new Set(counts)].filter((count) => count > 1000 && count % 100 !== 0 && (count < 1880 || count > 2030));
}

/** Those of the counts that a text has, with or without separators. */
export function findCountsIn(text: string, counts: readonly number[]): number[] {
  return counts.filter((count) => new RegExp(`(?<![\\d,.])(${count}|${formatCount(count)})(?![\\d,])`).test(text));
}
